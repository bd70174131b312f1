// What an item of NewsML-G2 is about. Only for g2_item.cc.
#pragma once

#include "common/article.h"
#include "indexer/formats/iptc/g2_concepts.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

// Topics, persons, organisations, places and exchanges from the subjects of <newsItem>, topics
// from keywords. What a subject is, its type says, else what is asserted of it, else its scheme.
void add_g2_subjects(xml::Node item, const Concepts& concepts, Article& article);

}  // namespace morgue::formats::iptc
