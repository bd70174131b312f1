// The gazetteer's file from lines of phrase TAB bits, as scripts/entities/names.py writes them.
#pragma once

#include <iosfwd>
#include <string>

namespace morgue::entities {

// Phrases in byte order; throws Error (usage) where they are not or a line is malformed.
[[nodiscard]] std::string encode_names(std::istream& in);

}  // namespace morgue::entities
