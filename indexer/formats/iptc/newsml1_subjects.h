// What an item of NewsML 1.x is about: subject codes with names from the item's own sets of topics,
// occurrences of topics, keywords, places. Only for newsml1.cc.
#pragma once

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

void add_newsml1_subjects(xml::Node item, Article& article);

}  // namespace morgue::formats::iptc
