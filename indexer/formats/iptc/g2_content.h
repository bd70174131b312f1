// The text in an item of NewsML-G2: XHTML, NITF or plain text within it. Only for newsml_g2.cc.
#pragma once

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

// Fills the body, and of what NITF says the fields that are still empty. Several inline contents
// are renditions of one text: the first that has any counts. False: there is none.
bool read_g2_content(xml::Node content_set, Article& article);

}  // namespace morgue::formats::iptc
