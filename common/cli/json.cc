#include "common/cli/json.h"

#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "common/text/utf8.h"

namespace morgue::cli {
namespace {

void append_escaped(std::string& out, char byte) {
  switch (byte) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\t':
      out += "\\t";
      break;
    case '\r':
      out += "\\r";
      break;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(byte));
  }
}

bool is_plain(char byte) {
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

// Valid JSON as they are, but terminals or other programs obey them: C1 controls, bidi controls,
// line and paragraph separators.
bool is_obeyed(char32_t c) {
  return c < 0xA0 || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    out += text.substr(at, end - at);
    at = end;
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escaped(out, text[at++]);
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    if (is_obeyed(c.value)) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c.value));
    } else {
      append_utf8(out, c.value);  // U+FFFD for a bad byte
    }
    at += c.length;
  }
  out += '"';
}

void JsonWriter::before_value() {
  if (levels_.empty() && done_) throw std::logic_error("JSON: a second value at the top");
  if (!levels_.empty() && levels_.back() == Level::object && !after_key_)
    throw std::logic_error("JSON: a value without a key");
  if (!levels_.empty() && levels_.back() == Level::array && !first_) out_ += ',';
  after_key_ = false;
  first_ = false;
  done_ = levels_.empty();
}

void JsonWriter::end(Level level, char bracket) {
  if (levels_.empty() || levels_.back() != level || after_key_)
    throw std::logic_error("JSON: nothing of that kind to end");
  levels_.pop_back();
  out_ += bracket;
  first_ = false;
  done_ = levels_.empty();
}

JsonWriter& JsonWriter::begin_object() {
  before_value();
  levels_.push_back(Level::object);
  out_ += '{';
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  end(Level::object, '}');
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  before_value();
  levels_.push_back(Level::array);
  out_ += '[';
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  end(Level::array, ']');
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  if (levels_.empty() || levels_.back() != Level::object || after_key_)
    throw std::logic_error("JSON: a key outside an object");
  if (!first_) out_ += ',';
  append_json_string(out_, name);
  out_ += ':';
  first_ = false;
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(out_, text);
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  fmt::format_to(std::back_inserter(out_), "{}", value);
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  before_value();
  out_ += fmt::format_int(value).c_str();
  return *this;
}

JsonWriter& JsonWriter::natural(std::uint64_t value) {
  before_value();
  out_ += fmt::format_int(value).c_str();
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  before_value();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::strings(const std::vector<std::string>& values) {
  begin_array();
  for (const std::string& value : values) string(value);
  return end_array();
}

JsonWriter& JsonWriter::string_or_null(std::string_view text) {
  return text.empty() ? null() : string(text);
}

}  // namespace morgue::cli
