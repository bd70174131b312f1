// What text a tree of HTML, XHTML or NITF has: paragraphs, lines, tables and lists as text, and
// none of what is not the article's: scripts, menus, asides, captions, forms. Paragraphs are
// separated by an empty line; all is cleaned and in NFC (clean_text.h).
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/xml/node.h"

namespace morgue::formats::html {

// The text of an element and all in it. Rows of a table and items of a list are lines, cells have
// a TAB between them.
std::string text_of(xml::Node element);

// The same on one line: headlines, names.
std::string line_of(xml::Node element);

// The text of a piece of HTML, valid UTF-8: the body of a feed's item.
std::string fragment_text(std::string_view html);

// The element of a page (html::Document::root()) that its article is in: what is marked up as its
// text, else the element with most running text of its own that is not links. No node: the page
// has no running text.
xml::Node article_of(xml::Node page);

}  // namespace morgue::formats::html
