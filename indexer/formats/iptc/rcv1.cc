// RCV1, Reuters' corpus of 1996 and 1997: <newsitem itemid=…>, a story a document.
#include <array>
#include <string>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/iptc/rcv1_codes.h"
#include "indexer/formats/language.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/xml/article_parts.h"
#include "indexer/formats/xml/document.h"
#include "indexer/formats/xml/prolog.h"
#include "indexer/formats/xml/records.h"

namespace morgue::formats {
namespace {

using xml::Node;

constexpr std::array<std::string_view, 1> kRecords{"newsitem"};
constexpr xml::RecordNames kNames{kRecords, {}, false};

int recognise(std::string_view head) {
  const xml::Root root = xml::root_of(head);
  if (root.name != "newsitem") return 0;
  return attribute(root.attributes, "itemid").empty() ? 40 : 95;
}

Cut cut(std::string_view window, bool last) {
  return xml::cut(window, last, kNames);
}

Cut resync(std::string_view window, bool last) {
  return xml::resync(window, last, kNames);
}

// Industries are topics, not a dimension of their own: no other wire has them.
void add_codes(Node codes, Article& article) {
  const std::string_view kind = codes.attribute("class");
  const auto is_of = [&](std::string_view word) { return kind.find(word) != kind.npos; };
  for (const Node each : codes.elements()) {
    if (!each.is("code")) continue;
    const std::string code = xml::line(each.attribute("code"));
    if (is_of("countries"))
      add_tag(article.places, iptc::rcv1_country(code));
    else if (is_of("industries"))
      add_tag(article.topics, iptc::rcv1_industry(code));
    else
      add_tag(article.topics, iptc::rcv1_topic(code));
  }
}

std::string dublin_core(Node metadata, std::string_view element) {
  for (const Node each : metadata.elements())
    if (each.is("dc") && same_word(each.attribute("element"), element))
      return xml::line(each.attribute("value"));
  return {};
}

Parsed parse(std::string_view record, const Context& context) {
  const xml::Document document(record, context.head);
  const Node item = document.root();
  if (!item.is("newsitem")) return Skip{"malformed XML: no newsitem can be read"};
  Article article;
  const std::string_view id = trimmed(item.attribute("itemid"));
  if (auto skip = check_id(id)) return *skip;
  if (!id.empty()) article.id = "rcv1-" + cleaned(id);
  article.headline = xml::line(item.child("headline"));
  fill(article.headline, xml::line(item.child("title")));
  article.author = without_by(xml::line(item.child("byline")));
  article.dateline = xml::dateline(item.child("dateline").text());
  article.body = html::text_of(item.child("text"));
  const Node metadata = item.child("metadata");
  article.published = xml::date(item.attribute("date"));
  if (!article.published) article.published = xml::date(dublin_core(metadata, "dc.date.published"));
  article.language = language_code(item.attribute("lang"));
  article.source = dublin_core(metadata, "dc.source");
  fill(article.source, dublin_core(metadata, "dc.publisher"));
  for (const Node each : metadata.elements())
    if (each.is("codes")) add_codes(each, article);
  return finish(std::move(article), context);
}

}  // namespace

Format rcv1() {
  return {"rcv1", "RCV1: <newsitem> with codes of topics", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
