#include "indexer/formats/json_strings.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::optional<char32_t> hex4(std::string_view text) {
  std::uint32_t value = 0;
  if (text.size() < 4) return std::nullopt;
  const auto result = std::from_chars(text.data(), text.data() + 4, value, 16);
  if (result.ptr != text.data() + 4) return std::nullopt;
  return static_cast<char32_t>(value);
}

// `rest` is what follows "\u"; takes the digits, and a second escape where two make one character.
char32_t take_unicode(std::string_view& rest) {
  const auto first = hex4(rest);
  if (!first) return kReplacement;
  rest.remove_prefix(4);
  if (*first < 0xD800 || *first > 0xDFFF) return *first;
  if (*first >= 0xDC00 || !rest.starts_with("\\u")) return kReplacement;
  const auto second = hex4(rest.substr(2));
  if (!second || *second < 0xDC00 || *second > 0xDFFF) return kReplacement;
  rest.remove_prefix(6);
  return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
}

char simple_escape(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'f':
      return '\f';
    case 'b':
      return '\b';
    default:
      return c;
  }
}

}  // namespace

std::string_view unescape(std::string_view token, std::string& buffer) {
  const std::size_t quote = token.rfind('"');
  if (quote == 0 || quote == std::string_view::npos) return {};
  std::string_view rest = token.substr(1, quote - 1);
  std::size_t plain = rest.find('\\');
  if (plain == std::string_view::npos) return rest;
  buffer.clear();
  buffer.reserve(rest.size());
  for (; plain + 1 < rest.size(); plain = std::min(rest.find('\\'), rest.size())) {
    buffer.append(rest, 0, plain);
    const char escape = rest[plain + 1];
    rest.remove_prefix(plain + 2);
    if (escape == 'u') {
      append_utf8(buffer, take_unicode(rest));
    } else {
      buffer.push_back(simple_escape(escape));
    }
  }
  buffer.append(rest);
  return buffer;
}

}  // namespace morgue::formats
