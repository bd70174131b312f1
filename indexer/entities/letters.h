// Kinds of ASCII letters, by which rules for English names go: whatever the locale says.
#pragma once

#include <algorithm>
#include <string_view>

namespace morgue::entities {

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// False: it is written in capitals, or has no letters.
inline bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_small);
}

}  // namespace morgue::entities
