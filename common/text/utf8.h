// UTF-8 in and out, one code point at a time, over text that may be anything: a bad byte decodes
// as U+FFFD of length one, so callers always advance. Not for normalisation (see fold.h).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/utf8.h>

namespace morgue {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 1;  // bytes it took
};

inline CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
  std::int32_t i = 0;
  UChar32 c = 0;
  U8_NEXT(bytes, i, size, c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<std::uint32_t>(i)};
}

inline void append_utf8(std::string& out, char32_t c) {
  std::uint8_t buffer[4];
  std::int32_t n = 0;
  U8_APPEND_UNSAFE(buffer, n, static_cast<std::uint32_t>(c));
  out.append(buffer, buffer + n);
}

inline bool is_utf8_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The longest prefix of `text` of at most `limit` bytes that does not split a code point.
inline std::string_view utf8_prefix(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && is_utf8_continuation(text[limit])) --limit;
  return text.substr(0, limit);
}

}  // namespace morgue
