// strip_markup(): what is left of marked up text when the tags are gone.
#include <algorithm>
#include <array>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/sgml_entities.h"
#include "indexer/formats/sgml_tags.h"

namespace morgue::formats {
namespace {

constexpr std::array<std::string_view, 17> kBlocks = {
    "p",  "div", "h1", "h2", "h3", "h4",    "h5",         "h6", "ul",
    "ol", "li",  "tr", "hr", "dd", "table", "blockquote", "pre"};

bool is_block(std::string_view name) {
  return std::any_of(kBlocks.begin(), kBlocks.end(),
                     [&](std::string_view block) { return same_word(name, block); });
}

bool is_hidden(std::string_view name) {
  return same_word(name, "script") || same_word(name, "style");
}

// Text between tags, without comments and declarations.
void append_text(std::string& out, std::string_view text) {
  std::size_t comment = 0;
  while ((comment = text.find("<!")) != std::string_view::npos) {
    const bool dashes = text.substr(comment, 4) == "<!--";
    const std::size_t end = dashes ? text.find("-->", comment) : text.find('>', comment);
    if (end == std::string_view::npos) break;
    append_decoded(out, text.substr(0, comment));
    text.remove_prefix(end + (dashes ? 3 : 1));
  }
  append_decoded(out, text);
}

}  // namespace

std::string strip_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  TagScanner tags(text);
  Tag tag;
  std::size_t at = 0;
  std::string_view hidden;  // the script or style that we are in
  while (tags.next(tag)) {
    if (hidden.empty()) append_text(out, text.substr(at, tag.begin - at));
    at = tag.end;
    if (!hidden.empty()) {
      if (tag.closing && same_word(tag.name, hidden)) hidden = {};
    } else if (!tag.closing && is_hidden(tag.name)) {
      hidden = tag.name;
    } else if (is_block(tag.name)) {
      out.append("\n\n");
    } else if (same_word(tag.name, "br")) {
      out.push_back('\n');
    }
  }
  if (hidden.empty()) append_text(out, text.substr(at));
  return out;
}

}  // namespace morgue::formats
