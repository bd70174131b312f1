// Small steps that every XML format takes from what a tree says to what an article has, beside
// those of all formats (formats/article_parts.h). All results are cleaned and in NFC.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/formats/article_parts.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::xml {

// On one line, as it stands (html::line_of() for what has markup in it).
inline std::string line(std::string_view text) {
  return clean_line(text);
}
inline std::string line(Node element) {
  return clean_line(element.text());
}

std::optional<Published> date(std::string_view text);

// As a paragraph of its own.
void append_paragraphs(std::string& to, std::string_view text);

// "LONDON (dpa)" of "LONDON (dpa) - "; empty for what is only a date.
std::string dateline(std::string_view text);

}  // namespace morgue::formats::xml
