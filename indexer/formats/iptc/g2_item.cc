#include "indexer/formats/iptc/g2_item.h"

#include <array>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/iptc/g2_concepts.h"
#include "indexer/formats/iptc/g2_subjects.h"
#include "indexer/formats/language.h"
#include "indexer/formats/pub_status.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;

// "text" of "http://cv.iptc.org/newscodes/ninature/text".
std::string_view last_part(std::string_view uri) {
  uri = trimmed(uri);
  return uri.substr(uri.find_last_of("/#") + 1);  // none: npos + 1 is 0
}

// The first that is filled, those without a role or in the main one before others.
Node main_one(Node parent, std::string_view name) {
  Node any;
  for (const Node each : parent.elements()) {
    if (!each.is(name) || trimmed(each.text()).empty()) continue;
    const std::string_view role = code_of(each.attribute("role"));
    if (role.empty() || same_word(role, "main") || same_word(role, "headline")) return each;
    if (!any) any = each;
  }
  return any;
}

void read_life_cycle(Node meta, Article& article) {
  const Node status = meta.child("pubStatus");
  std::string_view word = status.attribute("qcode");
  if (word.empty()) word = status.attribute("uri");
  const Node embargo = meta.child("embargoed");
  std::string until = xml::line(embargo);
  if (embargo && until.empty()) until = "until it is said otherwise";
  set_status(word, until, xml::date(until), article);
}

void read_source(Node item, const Concepts& concepts, Article& article) {
  const Node content = item.child("contentMeta");
  const Node provider = item.find("itemMeta/provider");
  const Code code = concepts.schemes().of(provider);
  const auto name = [&](Node element) { return concepts.name(element, article.language); };
  if (provider.child("name")) article.source = name(provider);
  fill(article.source, name(content.child("infoSource")));
  if (code.vocabulary == Vocabulary::providers) fill(article.source, code.code);
  for (const Node each : {item.find("rightsInfo/copyrightHolder"), provider})
    fill(article.source, name(each));
  fill(article.source, xml::line(content.child("creditline")));
  fill(article.source, xml::line(code_of(provider.attribute("qcode"))));
  fill(article.source, xml::line(provider.attribute("uri")));
}

void read_dateline(Node content, const Concepts& concepts, Article& article) {
  article.dateline = xml::dateline(html::line_of(content.child("dateline")));
  fill(article.dateline, concepts.name(content.child("located"), article.language));
}

void read_lead(Node content, Article& article) {
  constexpr std::array<std::string_view, 4> kLeads{"", "summary", "abstract", "teaser"};
  for (const Node each : content.elements()) {
    if (!each.is("description")) continue;
    const std::string_view role = code_of(each.attribute("role"));
    for (const std::string_view lead : kLeads)
      if (same_word(role, lead)) fill(article.lead, html::text_of(each));
  }
  for (const Node each : content.elements())
    if (each.is("headline") && same_word(code_of(each.attribute("role")), "subHeadline"))
      fill(article.lead, html::text_of(each));
}

}  // namespace

void read_g2_item(Node item, std::string_view head, Article& article) {
  const Concepts concepts(item, head);
  const Node meta = item.child("itemMeta");
  const Node content = item.child("contentMeta");
  article.id = trimmed(item.attribute("guid"));
  article.revision = number(item.attribute("version"));
  read_life_cycle(meta, article);
  for (const Node date : {meta.child("versionCreated"), meta.child("firstCreated"),
                          content.child("contentModified"), content.child("contentCreated")})
    if (!article.published) article.published = xml::date(date.text());
  for (const std::string_view tag : {content.child("language").attribute("tag"),
                                     item.attribute("lang"), content.attribute("lang")})
    fill(article.language, language_code(tag));
  article.headline = html::line_of(main_one(content, "headline"));
  article.author = without_by(html::line_of(main_one(content, "by")));
  read_source(item, concepts, article);
  read_dateline(content, concepts, article);
  read_lead(content, article);
  article.type = concepts.name(content.child("genre"), article.language);
  add_g2_subjects(item, concepts, article);
}

void fill_author(Node item, Article& article) {
  const Node creator = item.find("contentMeta/creator");
  std::string name = creator.child("name") ? name_of_concept(creator, article.language) : "";
  if (name.find(' ') != std::string::npos) fill(article.author, std::move(name));
}

std::string other_than_text(Node item, bool text) {
  const Node item_class = item.find("itemMeta/itemClass");
  std::string_view kind = code_of(item_class.attribute("qcode"));
  if (kind.empty()) kind = last_part(item_class.attribute("uri"));
  if (kind.empty() || same_word(kind, "text") || (text && same_word(kind, "composite"))) return {};
  if (item.child("contentSet").descendant("events")) return "a list of events";
  if (same_word(kind, "composite")) return "a composite of other items";
  for (const std::string_view an : {"audio", "animation", "icon"})
    if (same_word(kind, an)) return "an " + std::string(an);
  return "a " + xml::line(kind);
}

std::optional<Published> g2_sent(std::string_view head) {
  const std::size_t begin = head.find("sent>");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view rest = head.substr(begin + 5, 64);
  return xml::date(rest.substr(0, rest.find('<')));
}

}  // namespace morgue::formats::iptc
