// Headline, lead and body of an item of a feed: text, HTML within XML, HTML as text, once and twice
// encoded, and base64. Only for feed.cc.
#pragma once

#include <string>

#include "indexer/formats/xml/node.h"

namespace morgue::formats {

struct FeedText {
  std::string headline;
  std::string lead;  // only where there is a whole text beside it
  std::string body;
};

FeedText feed_text(xml::Node item);

// Of one element, by what it says of itself; `atom`: and it says so always.
std::string feed_element_text(xml::Node element, bool atom);

// Whether an element is of a vocabulary about something else than the article (media, podcasts).
bool is_foreign(xml::Node element);

}  // namespace morgue::formats
