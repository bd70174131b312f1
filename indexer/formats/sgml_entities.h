// Character entities of SGML and HTML, decoded tolerantly: what is no known entity stays as it
// stands ("AT&T", "R&D;"). References to control characters become nothing: wires are full of
// them. Of XML the parser decodes, once xml/mend.h has seen to what it would not take.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace morgue::formats {

inline constexpr std::size_t kLongestEntity = 12;  // characters between '&' and ';'

// What stands between '&' and ';': "#8211", "nbsp". 0: no character at all; nothing: not known.
std::optional<char32_t> entity_value(std::string_view name);

void append_decoded(std::string& out, std::string_view text);

inline std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_decoded(out, text);
  return out;
}

}  // namespace morgue::formats
