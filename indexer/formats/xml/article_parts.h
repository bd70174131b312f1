// Small steps that every XML format takes from what a tree says to what an article has: lines,
// dates, numbers, tags. All results are cleaned and in NFC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::xml {

// On one line, as it stands (html::line_of() for what has markup in it).
std::string line(std::string_view text);
inline std::string line(Node element) {
  return line(element.text());
}

// Into a field that is still empty.
void fill(std::string& field, std::string text);

std::optional<Published> date(std::string_view text);
std::int64_t number(std::string_view text);  // 0: it is none

// Unless it is empty or there already.
void add_tag(std::vector<std::string>& tags, std::string tag);
// Each of a list with commas or semicolons.
void add_tags(std::vector<std::string>& tags, std::string_view list);

// As a paragraph of its own.
void append_paragraphs(std::string& to, std::string_view text);

// "LONDON (dpa)" of "LONDON (dpa) - "; empty for what is only a date.
std::string dateline(std::string_view text);

}  // namespace morgue::formats::xml
