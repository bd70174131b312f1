#include "indexer/formats/article_parts.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/formats/clean_text.h"

namespace morgue::formats {

void fill(std::string& field, std::string text) {
  if (field.empty()) field = std::move(text);
}

void add_tag(std::vector<std::string>& tags, std::string tag) {
  if (!tag.empty() && std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
}

void add_tags(std::vector<std::string>& tags, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(",;"), list.size());
    add_tag(tags, clean_line(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  text = trimmed(text);
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end && value > 0 ? value : 0;
}

}  // namespace morgue::formats
