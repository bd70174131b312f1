// What may reach a terminal: see terminal.h.
#include "common/cli/terminal.h"
#include "common/text/utf8.h"

namespace morgue::cli {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_plain(char byte) {
  return byte >= 0x20 && byte < 0x7F;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_bidi_control(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_special(std::string& out, std::string_view text, CodePoint c, Lines lines) {
  if (c.value == '\t' || c.value == '\n') {
    out += lines == Lines::keep ? static_cast<char>(c.value) : ' ';
  } else if (c.value == 0x2028 || c.value == 0x2029) {
    out += lines == Lines::keep ? '\n' : ' ';
  } else if (is_control(c.value) || c.value == 0xFFFD) {
    out += kReplacement;  // a bad byte decodes as U+FFFD too
  } else if (!is_bidi_control(c.value)) {
    out += text;
  }
}

}  // namespace

void append_sanitized(std::string& out, std::string_view text, Lines lines) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    out += text.substr(at, end - at);
    at = end;
    if (at == text.size()) break;
    const CodePoint c = decode_utf8(text, at);
    append_special(out, text.substr(at, c.length), c, lines);
    at += c.length;
  }
}

std::string sanitize(std::string_view text, Lines lines) {
  std::string out;
  out.reserve(text.size());
  append_sanitized(out, text, lines);
  return out;
}

}  // namespace morgue::cli
