#include "indexer/formats/iptc/nitf_parts.h"

#include "indexer/formats/clean_text.h"
#include "indexer/formats/iptc/codes.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;

void append_name(Node element, std::string& out) {
  for (Node each = element.first(); each; each = each.next()) {
    if (each.is_text()) {
      out.append(each.characters());
    } else if (each.is_element() && !each.is("function") && !each.is("byttl") &&
               !each.is("alt-code")) {
      append_name(each, out);
    }
  }
}

// Texts are marked with their grammar: "Brian Ashton's".
std::string without_genitive(std::string name) {
  for (const std::string_view ending : {"'s", "’s", "'", "’"})
    if (name.ends_with(ending)) {
      name.resize(name.size() - ending.size());
      break;
    }
  return name;
}

std::string meta(Node head, std::string_view name) {
  for (const Node each : head.elements())
    if (each.is("meta") && same_word(each.attribute("name"), name))
      return xml::line(each.attribute("content"));
  return {};
}

void add_subject(Node subject, Article& article) {
  bool named = false;
  for (const char* level :
       {"tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"}) {
    const std::string name = xml::line(subject.attribute(level));
    named = named || !name.empty();
    add_tag(article.topics, name);
  }
  if (!named)
    add_tag(article.topics, std::string(top_subject(subject.attribute("tobject.subject.refnum"))));
}

void add_event_places(Node docdata, Article& article) {
  for (const Node each : docdata.elements()) {
    if (!each.is("evloc")) continue;
    add_tag(article.places, xml::line(each.attribute("city")));
    const std::string_view code = each.attribute("iso-cc");
    const std::string name = country(code);
    add_tag(article.places, name.empty() ? xml::line(code) : name);
  }
}

}  // namespace

std::string name_of(Node element) {
  std::string name;
  append_name(element, name);
  return xml::line(name);
}

void add_names(Node within, Article& article) {
  for (const Node each : within.descendants("")) {
    if (each.is("person")) add_tag(article.persons, without_genitive(name_of(each)));
    if (each.is("org")) add_tag(article.orgs, without_genitive(name_of(each)));
    if (each.is("location")) add_tag(article.places, without_genitive(name_of(each)));
  }
}

void add_subjects(Node head, Article& article) {
  for (const Node each : head.child("tobject").elements())
    if (each.is("tobject.subject")) add_subject(each, article);
  const Node docdata = head.child("docdata");
  for (const Node each : docdata.child("key-list").elements())
    add_tag(article.topics, xml::line(each.attribute("key")));
  const Node content = docdata.child("identified-content");
  for (const Node each : content.elements())
    if (each.is("classifier") && !same_word(each.attribute("type"), "taxonomic_classifier"))
      add_tag(article.topics, xml::line(each));
  add_tags(article.topics, meta(head, "keywords"));
  add_names(content, article);
  add_event_places(docdata, article);
}

std::string section_of(Node head) {
  std::string section = meta(head, "online_sections");
  fill(section, xml::line(head.child("pubdata").attribute("position.section")));
  fill(section, meta(head, "anpa-category"));
  fill(section, meta(head, "category"));
  return section;
}

}  // namespace morgue::formats::iptc
