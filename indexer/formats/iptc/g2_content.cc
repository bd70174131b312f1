#include "indexer/formats/iptc/g2_content.h"

#include <string>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/iptc/nitf_document.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;

// A page's title and heading, where the item has no headline.
void fill_headline(Node html, Article& article) {
  fill(article.headline, html::line_of(html.find("head/title")));
  fill(article.headline, html::line_of(html.descendant("h1")));
}

// What is neither HTML nor NITF has text if it has paragraphs; else only what stands between its
// elements: results of matches and the like are data.
std::string other_text(Node content) {
  if (content.descendant("p")) return html::text_of(content);
  std::string text;
  for (Node each = content.first(); each; each = each.next()) text += each.characters();
  return tidied(cleaned(text));
}

void inline_xml(Node content, Article& article) {
  for (const Node each : content.elements()) {
    if (each.is("nitf")) return read_nitf(each, article);
    if (each.is("html")) {
      fill_headline(each, article);
      article.body = html::text_of(each.child("body"));
      return;
    }
  }
  if (!content.child("events")) article.body = other_text(content);
}

// Plain text has marked up paragraphs on some wires.
std::string inline_data(Node content) {
  const std::string text = content.text();
  if (content.attribute("contenttype").find("html") != std::string_view::npos)
    return html::fragment_text(text);
  return tidied(cleaned(find_element(text, "p").found ? strip_markup(text) : text));
}

}  // namespace

bool read_g2_content(Node content_set, Article& article) {
  for (const Node each : content_set.elements()) {
    if (each.is("inlineXML")) inline_xml(each, article);
    if (each.is("inlineData")) article.body = inline_data(each);
    if (!article.body.empty()) return true;
  }
  return false;
}

}  // namespace morgue::formats::iptc
