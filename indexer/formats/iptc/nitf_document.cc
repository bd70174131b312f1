#include "indexer/formats/iptc/nitf_document.h"

#include <string>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/iptc/codes.h"
#include "indexer/formats/iptc/nitf_parts.h"
#include "indexer/formats/language.h"
#include "indexer/formats/pub_status.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;

// "JANE DOE, AP Business Writer" of <byline>By JANE DOE<byttl>AP Business Writer</byttl></byline>.
std::string author_of(Node byline) {
  std::vector<std::string> persons;
  for (const Node each : byline.descendants("person")) add_tag(persons, name_of(each));
  std::string name = persons.empty() ? without_by(name_of(byline)) : persons.front();
  for (std::size_t i = 1; i < persons.size(); ++i) name += ", " + persons[i];
  while (name.ends_with(',') || name.ends_with(' ')) name.pop_back();
  const std::string title = xml::line(byline.descendant("byttl"));
  if (title.empty()) return name;
  return name.empty() ? title : name + ", " + title;
}

void read_head_of_body(Node head, Article& article) {
  for (const std::string_view name : {"hedline", "headline"}) {  // the first is NITF's
    const Node headline = head.child(name);
    const Node first = headline.descendant("hl1");
    fill(article.headline, html::line_of(first ? first : headline));
  }
  for (const Node each : head.elements())
    if (each.is("byline")) fill(article.author, author_of(each));
  fill(article.dateline, xml::dateline(html::line_of(head.child("dateline"))));
  fill(article.source, xml::line(head.child("distributor")));
  fill(article.source, xml::line(head.find("rights/rights.owner")));
  std::string lead = html::text_of(head.child("abstract"));
  if (lead.empty()) lead = html::text_of(head.descendant("hl2"));
  if (lead != article.headline) fill(article.lead, std::move(lead));
}

// The New York Times' texts have their beginning twice.
std::string text_of_content(Node content) {
  std::string text;
  for (const Node each : content.elements())
    if (each.attribute("class") == "full_text") xml::append_paragraphs(text, html::text_of(each));
  return text.empty() ? html::text_of(content) : text;
}

void read_body(Node body, Article& article) {
  read_head_of_body(body.child("body.head"), article);
  const Node content = body.child("body.content");
  if (!content) return;
  if (article.body.empty()) {
    article.body = text_of_content(content);
    xml::append_paragraphs(article.body, html::text_of(body.child("body.end")));
  }
  add_names(content, article);
}

void read_identity(Node docdata, Article& article) {
  const Node key = docdata.child("du-key");
  fill(article.id, std::string(trimmed(docdata.child("doc-id").attribute("id-string"))));
  fill(article.id, std::string(trimmed(key.attribute("key"))));
  if (article.revision == 0) article.revision = number(key.attribute("version"));
}

// A release that is later than the issue is an embargo.
void read_life_cycle(Node docdata, Node pubdata, Article& article) {
  const auto issued = xml::date(docdata.child("date.issue").attribute("norm"));
  const auto released = xml::date(docdata.child("date.release").attribute("norm"));
  const std::string_view status = docdata.attribute("management-status");
  const bool later = released && (!issued || issued->seconds < released->seconds);
  const bool embargoed = released && (later || same_word(status, "embargoed"));
  if (docdata)
    set_status(status, embargoed ? docdata.child("date.release").attribute("norm") : "",
               embargoed ? released : std::nullopt, article);
  for (const auto& date : {issued, released, xml::date(pubdata.attribute("date.publication"))})
    if (!article.published) article.published = date;
}

}  // namespace

void read_nitf(Node nitf, Article& article) {
  const Node head = nitf.child("head");
  const Node docdata = head.child("docdata");
  const Node pubdata = head.child("pubdata");
  const Node body = nitf.child("body");
  read_identity(docdata, article);
  read_life_cycle(docdata, pubdata, article);
  if (!article.published)
    article.published = xml::date(body.find("body.head/dateline/story.date").attribute("norm"));
  fill(article.language, language_code(nitf.attribute("baselang")));
  fill(article.language, language_code(nitf.attribute("lang")));
  fill(article.source, xml::line(pubdata.attribute("name")));
  fill(article.url, xml::line(pubdata.attribute("ex-ref")));
  read_body(body, article);
  fill(article.headline, xml::line(head.child("title")));
  fill(article.source, xml::line(docdata.child("doc.copyright").attribute("holder")));
  fill(article.source, xml::line(docdata.child("doc-id").attribute("regsrc")));
  fill(article.type, xml::line(head.child("tobject").attribute("tobject.type")));
  fill(article.section, section_of(head));
  add_subjects(head, article);
}

}  // namespace morgue::formats::iptc
