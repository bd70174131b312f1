// The form in which names are compared: folded (case, diacritics), runs of white space as one
// blank, one kind of apostrophe and hyphen. "ERDOĞAN" and "Erdogan" have one key. Punctuation
// stays: "U.S." is not "us". Not for display.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/text/fold.h"

namespace morgue::entities {

class NameKeys {
 public:
  // Appends the key of `name` (UTF-8) to `out`. Not thread-safe: one object a thread.
  void append(std::string_view name, std::string& out);

  // The key of a name that has a byte in it for each of its own, as nearly all have; else none.
  // Valid until the next call of any.
  std::string_view plain_key(std::string_view name);

  // The key in a buffer of its own: valid until the next call.
  std::string_view key(std::string_view name) {
    buffer_.clear();
    append(name, buffer_);
    return buffer_;
  }

 private:
  void append_slowly(std::string_view name, std::string& out);
  std::size_t append_beyond_ascii(std::string_view name, std::size_t at, std::string& out);

  std::optional<FoldTable> table_;  // 34 KB, which few objects come to need
  std::string buffer_;
};

}  // namespace morgue::entities
