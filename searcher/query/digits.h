// Digits as queries are written with them: those of ASCII, whatever the locale says.
#pragma once

#include <algorithm>
#include <string_view>

namespace morgue::query {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Of nothing as well.
inline bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace morgue::query
