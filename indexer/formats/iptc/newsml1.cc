// NewsML 1.x: <NewsML> with any number of <NewsItem>, of components in components; texts are NITF,
// HTML or plain. NewsML-G2 and RCV1, whose elements have the same names, are formats of their own.
#include <array>
#include <string>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/iptc/newsml1_content.h"
#include "indexer/formats/iptc/newsml1_subjects.h"
#include "indexer/formats/language.h"
#include "indexer/formats/pub_status.h"
#include "indexer/formats/xml/article_parts.h"
#include "indexer/formats/xml/document.h"
#include "indexer/formats/xml/prolog.h"
#include "indexer/formats/xml/records.h"

namespace morgue::formats {
namespace {

using xml::Node;

constexpr std::array<std::string_view, 1> kRecords{"NewsItem"};
constexpr std::array<std::string_view, 1> kRoots{"NewsML"};
constexpr xml::RecordNames kNames{kRecords, kRoots, true};

int recognise(std::string_view head) {
  const std::string_view name = xml::root_of(head).name;
  if (name == "NewsML") return 95;
  return name == "NewsItem" ? 90 : 0;
}

Cut cut(std::string_view window, bool last) {
  return xml::cut(window, last, kNames);
}

Cut resync(std::string_view window, bool last) {
  return xml::resync(window, last, kNames);
}

// The same for all revisions: the public identifier has the revision in it, and is no help.
void read_identity(Node identifier, Article& article) {
  const std::string item = xml::line(identifier.child("NewsItemId"));
  if (item.empty()) {
    article.id = trimmed(identifier.child("PublicIdentifier").text());
  } else {
    article.id = "urn:newsml:" + xml::line(identifier.child("ProviderId")) + ":" +
                 xml::line(identifier.child("DateId")) + ":" + item;
  }
  article.revision = number(identifier.child("RevisionId").text());
}

// A change to "usable" is the end of an embargo; changes to anything else are still to come.
void read_life_cycle(Node management, Article& article) {
  const Node change = management.child("StatusWillChange");
  const std::string until = xml::line(change.child("DateAndTime"));
  const bool release = same_word(change.child("FutureStatus").attribute("FormalName"), "usable");
  const std::string_view status = management.child("Status").attribute("FormalName");
  set_status(status, release ? until : "", release ? xml::date(until) : std::nullopt, article);
}

void read_lines(Node item, Article& article) {
  for (const Node lines : item.descendants("NewsLines"))
    for (const Node each : lines.elements()) {
      if (each.is("HeadLine")) fill(article.headline, xml::line(each));
      if (each.is("SubHeadLine")) fill(article.lead, xml::line(each));
      if (each.is("ByLine")) fill(article.author, without_by(xml::line(each)));
      if (each.is("DateLine")) fill(article.dateline, xml::dateline(each.text()));
    }
}

void read_source(Node item, Article& article) {
  for (const std::string_view role : {"Provider", "Source"})
    for (const Node each : item.descendants(role))
      fill(article.source, xml::line(each.child("Party").attribute("FormalName")));
  fill(article.source, xml::line(item.descendant("CreditLine")));
  fill(article.source, xml::line(item.descendant("ProviderId")));
}

void read_language(Node item, Article& article) {
  for (const Node each : item.descendants("Language"))
    fill(article.language, language_code(each.attribute("FormalName")));
  fill(article.language, language_code(item.attribute("lang")));
}

void read_dates(Node item, Article& article) {
  const Node management = item.child("NewsManagement");
  for (const Node each : {management.child("ThisRevisionCreated"), management.child("FirstCreated"),
                          item.descendant("DateId")})
    if (!article.published) article.published = xml::date(each.text());
}

Parsed parse(std::string_view record, const Context& context) {
  const xml::Document document(record, context.head);
  const Node item = document.root();
  if (!item.is("NewsItem")) return Skip{"malformed XML: no item of NewsML can be read"};
  Article article;
  read_identity(item.find("Identification/NewsIdentifier"), article);
  if (auto skip = check_id(article.id)) return *skip;
  article.id = cleaned(article.id);
  read_life_cycle(item.child("NewsManagement"), article);
  read_dates(item, article);
  read_language(item, article);
  read_lines(item, article);
  iptc::read_newsml1_content(item, article);
  read_source(item, article);
  fill(article.type, xml::line(item.find("NewsManagement/NewsItemType").attribute("FormalName")));
  iptc::add_newsml1_subjects(item, article);
  if (article.body.empty() && article.status != PubStatus::canceled)
    if (const std::string other = iptc::newsml1_other_than_text(item); !other.empty())
      return Skip{other, true};
  return finish(std::move(article), context);
}

}  // namespace

Format newsml1() {
  return {"newsml1", "NewsML 1: <NewsML> or <NewsItem>", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
