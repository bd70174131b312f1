#include "common/base/error.h"

#include <cerrno>
#include <system_error>

namespace morgue {
namespace {

std::string message(std::string_view doing, std::string_view what) {
  std::string text(doing);
  if (!doing.empty() && !what.empty()) text += ": ";
  text += what;
  return text;
}

}  // namespace

Error::Error(ExitCode code, std::string_view doing, std::string_view what, std::string_view hint)
    : std::runtime_error(message(doing, what)), code_(code), hint_(hint) {}

Error system_error(std::string_view doing, int error_number) {
  const std::string what = std::generic_category().message(error_number);
  const bool full = error_number == ENOSPC || error_number == EDQUOT;
  const char* hint = full ? "free some space and run it again" : "";
  if (error_number == EFBIG) hint = "raise the limit on the size of files (ulimit -f)";
  return Error(ExitCode::io, doing, what, hint);
}

}  // namespace morgue
