// Writes JSON to a string, fast and always valid: UTF-8 out (bad bytes become U+FFFD), control
// characters escaped, NaN and infinities null, nesting and keys checked (std::logic_error: a slip
// of the program). One line, without blanks. Not for reading JSON.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace morgue::cli {

class JsonWriter {
 public:
  // Appends to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);

  JsonWriter& string(std::string_view text);
  JsonWriter& number(double value);  // as few digits as give the same double back
  JsonWriter& number(std::signed_integral auto value) {
    return integer(static_cast<std::int64_t>(value));
  }
  JsonWriter& number(std::unsigned_integral auto value) {
    return natural(static_cast<std::uint64_t>(value));
  }
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& strings(const std::vector<std::string>& values);  // an array
  JsonWriter& string_or_null(std::string_view text);            // null if empty

  // All that was begun is ended.
  [[nodiscard]] bool complete() const { return levels_.empty() && done_; }

 private:
  enum class Level : char { object, array };
  JsonWriter& integer(std::int64_t value);
  JsonWriter& natural(std::uint64_t value);
  void before_value();
  void end(Level level, char bracket);

  std::string& out_;
  std::vector<Level> levels_;
  bool first_ = true;  // nothing yet in the innermost level
  bool after_key_ = false;
  bool done_ = false;
};

// Appends `text` as a JSON string, quotes included.
void append_json_string(std::string& out, std::string_view text);

}  // namespace morgue::cli
