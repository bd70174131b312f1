// What an item of NewsML-G2 says of itself, beside its content: identity, life cycle, headline,
// subjects. Only for newsml_g2.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

// Fills an empty article from <newsItem>. `head`: Context::head, where schemes may be declared.
void read_g2_item(xml::Node item, std::string_view head, Article& article);

// Where neither the item nor its content has a byline: who created it, if that is a name and not
// somebody's login.
void fill_author(xml::Node item, Article& article);

// "a picture", "a video": what a news item is if not a text. `text`: there is text in its content.
std::string other_than_text(xml::Node item, bool text);

// When the message was sent that an item came in: Context::head.
std::optional<Published> g2_sent(std::string_view head);

}  // namespace morgue::formats::iptc
