// The one error type: an exit code, what was being done, what went wrong, and a hint what to do.
// Thrown wherever work cannot go on; caught in main only (or where a record is quarantined).
// Not for records that cannot become articles: those are values (see indexer/formats/format.h).
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "common/base/exit_code.h"

namespace morgue {

class Error : public std::runtime_error {
 public:
  // `doing`: "reading part p000017"; `what`: "No space left on device"; `hint`: a sentence or "".
  Error(ExitCode code, std::string_view doing, std::string_view what, std::string_view hint = {});

  ExitCode code() const noexcept { return code_; }
  const std::string& hint() const noexcept { return hint_; }

 private:
  ExitCode code_;
  std::string hint_;
};

// An Error from errno, with ENOSPC and EDQUOT named as a full disk.
[[nodiscard]] Error system_error(std::string_view doing, int error_number);

}  // namespace morgue
