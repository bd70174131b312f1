#include "indexer/formats/iptc/newsml1_content.h"

#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/iptc/nitf_document.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;

bool is_html(std::string_view text) {
  return find_element(text, "p").found || find_element(text, "br").found;
}

// The text of one piece of content; of NITF also what it says beside.
std::string text_of_data(Node data, Article& article) {
  for (const Node each : data.elements()) {
    if (each.is("nitf")) {
      std::string before = std::exchange(article.body, {});
      read_nitf(each, article);
      return std::exchange(article.body, std::move(before));
    }
    if (each.is("html")) return html::text_of(each.child("body"));
  }
  if (Node(*data.elements().begin())) return html::text_of(data);
  const std::string text = data.text();
  return is_html(text) ? html::fragment_text(text) : tidied(cleaned(text));
}

bool is_text(Node content) {
  const std::string_view media = content.child("MediaType").attribute("FormalName");
  return media.empty() || same_word(media, "text");
}

bool is_caption(Node component) {
  const std::string_view role = component.child("Role").attribute("FormalName");
  return find_word(role, "caption") != std::string_view::npos;
}

std::string text_of_component(Node component, Article& article) {
  std::string text;
  if (is_caption(component)) return text;
  const bool equivalents = same_word(component.attribute("EquivalentsList"), "yes");
  for (const Node each : component.elements()) {
    if (equivalents && !text.empty()) break;
    if (each.is("NewsComponent")) {
      xml::append_paragraphs(text, text_of_component(each, article));
    } else if (each.is("ContentItem") && is_text(each)) {
      if (const Node data = each.child("DataContent"))
        xml::append_paragraphs(text, text_of_data(data, article));
    } else if (each.is("NewsItem")) {
      for (const Node inner : each.elements())
        if (inner.is("NewsComponent"))
          xml::append_paragraphs(text, text_of_component(inner, article));
    }
  }
  return text;
}

}  // namespace

void read_newsml1_content(Node item, Article& article) {
  for (const Node each : item.elements())
    if (each.is("NewsComponent"))
      xml::append_paragraphs(article.body, text_of_component(each, article));
}

std::string newsml1_other_than_text(Node item) {
  for (const Node each : item.descendants("MediaType")) {
    const std::string media = lowered(xml::line(each.attribute("FormalName")));
    if (media.empty() || media == "text") return {};
    return (media.starts_with('a') ? "an " : "a ") + media;
  }
  if (item.descendant("NewsItemRef")) return "a package";
  if (item.child("TopicSet")) return "a set of topics";
  if (item.child("Catalog")) return "a catalogue";
  return item.child("Update") ? "an update of another item" : "";
}

}  // namespace morgue::formats::iptc
