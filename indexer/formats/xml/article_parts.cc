#include "indexer/formats/xml/article_parts.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats::xml {

std::string line(std::string_view text) {
  return one_line(cleaned(text));
}

void fill(std::string& field, std::string text) {
  if (field.empty()) field = std::move(text);
}

std::optional<Published> date(std::string_view text) {
  return parse_date(trimmed(text));
}

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  text = trimmed(text);
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size() ? value : 0;
}

void add_tag(std::vector<std::string>& tags, std::string tag) {
  if (!tag.empty() && std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
}

void add_tags(std::vector<std::string>& tags, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(",;"), list.size());
    add_tag(tags, line(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void append_paragraphs(std::string& to, std::string_view text) {
  if (text.empty()) return;
  if (!to.empty()) to.append("\n\n");
  to.append(text);
}

std::string dateline(std::string_view text) {
  std::string all = line(text);
  if (parse_bare_date(all)) return {};
  for (const std::string_view dash : {"-", "–", "—", "_", " "})
    while (all.ends_with(dash)) all.resize(all.size() - dash.size());
  return all;
}

}  // namespace morgue::formats::xml
