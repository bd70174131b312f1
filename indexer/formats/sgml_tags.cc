#include "indexer/formats/sgml_tags.h"

#include <algorithm>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/sgml_entities.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMaxTag = 4096;  // bytes between '<' and '>'

bool is_name_char(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || c == ':';
}

// Whether a tag begins at `at`, which is a '<'. Names have a letter somewhere: "<10 pct" is text.
bool read_tag(std::string_view text, std::size_t at, Tag& out) {
  std::size_t i = at + 1;
  out.closing = i < text.size() && text[i] == '/';
  if (out.closing) ++i;
  const std::size_t name = i;
  bool letter = false;
  for (; i < text.size() && i - at < kMaxTag && is_name_char(text[i]); ++i)
    letter = letter || is_letter(text[i]);
  if (!letter || !(is_letter(text[name]) || is_digit(text[name]))) return false;
  const std::size_t rest = i;
  const std::size_t end = text.substr(rest, kMaxTag).find_first_of("<>");
  if (end == std::string_view::npos || text[rest + end] != '>') return false;
  out.name = text.substr(name, rest - name);
  out.attributes = text.substr(rest, end);
  out.begin = at;
  out.end = rest + end + 1;
  return true;
}

}  // namespace

bool TagScanner::next(Tag& out) {
  for (; (at_ = std::min(text_.find('<', at_), text_.size())) < text_.size(); ++at_) {
    if (comments_end_ && text_.substr(at_, 4) == "<!--") {
      const std::size_t end = text_.find("-->", at_ + 4);
      comments_end_ = end != std::string_view::npos;
      if (comments_end_) at_ = end + 2;
    } else if (read_tag(text_, at_, out)) {
      at_ = out.end;
      return true;
    }
  }
  return false;
}

std::string_view attribute(std::string_view attributes, std::string_view name) {
  while (!attributes.empty()) {
    attributes = trimmed(attributes);
    const std::size_t name_end = std::min(attributes.find_first_of("= \t\n\r"), attributes.size());
    const std::string_view found = attributes.substr(0, name_end);
    attributes = trimmed(attributes.substr(name_end));
    if (attributes.empty() || attributes.front() != '=') {
      if (found.empty()) return {};
      continue;  // an attribute without a value
    }
    attributes = trimmed(attributes.substr(1));
    const bool quoted = !attributes.empty() && (attributes[0] == '"' || attributes[0] == '\'');
    const std::size_t end =
        quoted ? attributes.find(attributes[0], 1) : attributes.find_first_of(" \t\n\r");
    const std::string_view value = attributes.substr(0, end).substr(quoted ? 1 : 0);
    if (same_word(found, name)) return value;
    attributes = end < attributes.size() ? attributes.substr(end + 1) : std::string_view();
  }
  return {};
}

Element find_element(std::string_view text, std::string_view name) {
  TagScanner tags(text);
  Tag tag;
  Element element;
  std::size_t content = 0, next_tag = text.size();
  while (tags.next(tag)) {
    const bool same = same_word(tag.name, name);
    if (!element.found) {
      if (!same || tag.closing) continue;
      element.found = true;
      element.attributes = tag.attributes;
      content = tag.end;
      continue;
    }
    next_tag = std::min(next_tag, tag.begin);
    if (!same || !tag.closing) continue;
    element.content = text.substr(content, tag.begin - content);
    return element;
  }
  if (element.found) element.content = text.substr(content, next_tag - content);
  return element;
}

}  // namespace morgue::formats
