// Character entities of SGML and HTML, decoded tolerantly: what is no known entity stays as it
// stands ("AT&T", "R&D;"). References to control characters become nothing: wires are full of
// them. Not for XML, where pugixml decodes.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats {

void append_decoded(std::string& out, std::string_view text);

inline std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_decoded(out, text);
  return out;
}

}  // namespace morgue::formats
