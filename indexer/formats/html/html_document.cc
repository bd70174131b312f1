#include "indexer/formats/html/html_document.h"

#include <algorithm>
#include <limits>
#include <string>

#include <libxml/HTMLparser.h>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"

namespace morgue::formats::html {
namespace {

constexpr std::size_t kMaxTag = 8192;  // its attributes cost the parser their square
constexpr std::size_t kHeadBytes = 4096;
constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                         HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;

bool is_stray(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// Without control characters, at which the parser would stop, and without the attributes of tags
// that are longer than any (data: URIs, mostly).
std::string tamed(std::string_view page) {
  std::string out;
  out.reserve(page.size());
  for (std::size_t at = 0; at < page.size();) {
    if (is_stray(page[at])) {
      ++at;
      continue;
    }
    if (page[at] != '<' || at + 1 == page.size() || !is_letter(page[at + 1])) {
      const std::size_t begin = at++;
      while (at < page.size() && page[at] != '<' && !is_stray(page[at])) ++at;
      out.append(page, begin, at - begin);
      continue;
    }
    std::size_t end = at + 1;
    while (end < page.size() && page[end] != '<' && page[end] != '>') ++end;
    std::string_view tag = page.substr(at, end - at);
    if (tag.size() > kMaxTag) {
      const std::size_t name_end = tag.find_first_of(" \t\r\n/");
      if (name_end < kMaxTag && end < page.size() && page[end] == '>') {
        out.append(tag.substr(0, name_end));
        at = end;
        continue;
      }
      out.append("&lt;");
      ++at;
      continue;
    }
    std::copy_if(tag.begin(), tag.end(), std::back_inserter(out),
                 [](char c) { return !is_stray(c); });
    at = end;
  }
  return out;
}

}  // namespace

void Document::Free::operator()(_xmlDoc* tree) const {
  xmlFreeDoc(tree);
}

Document::Document(std::string_view utf8) {
  static const bool started = (xmlInitParser(), true);
  static_cast<void>(started);
  const std::string page = tamed(utf8);
  if (page.empty() || page.size() > std::size_t{std::numeric_limits<int>::max()}) return;
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                              &htmlFreeParserCtxt);
  if (!parser) return;
  tree_.reset(htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr,
                                 "UTF-8", kOptions));
}

Document::Document(std::string_view bytes, std::string_view declared)
    : Document(std::string_view(
          to_raw_utf8(bytes, declared.empty() ? declared_charset(bytes) : declared))) {}

xml::Node Document::root() const {
  return tree_ ? xml::Node(xmlDocGetRootElement(tree_.get())) : xml::Node();
}

std::string_view declared_charset(std::string_view page) {
  page = page.substr(0, kHeadBytes);
  constexpr std::string_view kName = "charset=";
  const std::size_t found = find_word(page, kName);
  if (found == std::string_view::npos) return {};
  page.remove_prefix(found + kName.size());
  if (page.starts_with('"') || page.starts_with('\'')) page.remove_prefix(1);
  return page.substr(0, page.find_first_of("\"' \t\r\n;/>"));
}

}  // namespace morgue::formats::html
