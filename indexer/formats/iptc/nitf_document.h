// What an element <nitf> says, into an article: as a record of its own (nitf.cc) and within the
// items of NewsML and NewsML-G2. Fields that are filled already stay, tags are added.
#pragma once

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

void read_nitf(xml::Node nitf, Article& article);

}  // namespace morgue::formats::iptc
