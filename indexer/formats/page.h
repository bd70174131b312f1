// The article of a web page: what it says of itself for machines (JSON-LD, then OpenGraph and other
// meta elements), else what a reader sees. No id, and no date but one that the page gives.
#pragma once

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats {

// `page`: html::Document::root(); no node gives an empty article.
Article page_article(xml::Node page);

}  // namespace morgue::formats
