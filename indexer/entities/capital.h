// Does a word begin with a capital? Letters of scripts that have none are none.
#pragma once

#include <string_view>

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace morgue::entities {

inline bool is_capital_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return c >= 'A' && c <= 'Z';
  const auto letter = static_cast<UChar32>(decode_utf8(text, at).value);
  return u_isUUppercase(letter) != 0 || u_istitle(letter) != 0;
}

}  // namespace morgue::entities
