// Of a text whose language nobody knows: may the English tagger read it? It makes names of any
// capitals, so a text that plainly is in another language must not come to it. What could be
// either, a headline or a list of names, counts as English. Not for finding out a language
// (indexer/formats/language.h has tried that before).
#pragma once

#include <string_view>

namespace morgue::entities {

bool reads_as_english(std::string_view text);

}  // namespace morgue::entities
