// Concepts of NewsML-G2 and their names: what an item is about. Codes are compared without the
// alias before the colon, which every provider chooses for itself. Only for g2_item.cc.
#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

// "usable" of "stat:usable"; what has no colon is all code.
std::string_view code_of(std::string_view qcode);

// The name of a concept in `language` (ISO 639-1), else the first, else the literal; empty: none.
std::string name_of_concept(xml::Node concept_, std::string_view language);

// Topics, persons, organisations and places from the subjects of <newsItem>, topics from keywords.
void add_g2_subjects(xml::Node item, Article& article);

}  // namespace morgue::formats::iptc
