// The texts in the components of an item of NewsML 1.x. Only for newsml1.cc.
#pragma once

#include <string>

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

// The texts of all components one after another, but for captions; of equivalents the first. NITF
// fills fields that are still empty, too.
void read_newsml1_content(xml::Node item, Article& article);

// What an item without a text is: "a photo", "a package"; empty: that is not said.
std::string newsml1_other_than_text(xml::Node item);

}  // namespace morgue::formats::iptc
