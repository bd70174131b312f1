#include "indexer/formats/iptc/g2_subjects.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;
using Tags = std::vector<std::string> Article::*;

struct Type {
  std::string_view code;  // of subject/@type
  Tags tags;
};

// The IPTC's natures of concepts, and words that providers use as types of their own.
constexpr std::array<Type, 17> kTypes{{
    {"person", &Article::persons},
    {"organisation", &Article::orgs},
    {"organization", &Article::orgs},
    {"org", &Article::orgs},
    {"company", &Article::orgs},
    {"team", &Article::orgs},
    {"geoArea", &Article::places},
    {"place", &Article::places},
    {"poi", &Article::places},
    {"location", &Article::places},
    {"city", &Article::places},
    {"country", &Article::places},
    {"statprov", &Article::places},
    {"region", &Article::places},
    {"event", &Article::topics},
    {"object", &Article::topics},
    {"abstract", &Article::topics},
}};

// nullptr: it does not say.
Tags tags_of_type(const Code& type) {
  if (type.id == "cptType:5") return &Article::places;  // Reuters', and Superdesk's after it
  const auto* found = std::ranges::find_if(
      kTypes, [&](const Type& each) { return same_word(each.code, type.code); });
  return found == kTypes.end() ? nullptr : found->tags;
}

Tags tags_of_scheme(Vocabulary vocabulary) {
  switch (vocabulary) {
    case Vocabulary::countries:
    case Vocabulary::places:
      return &Article::places;
    case Vocabulary::exchanges:
      return &Article::exchanges;
    default:
      return nullptr;
  }
}

// `main`: of a subject that is made of several, the one that counts; else the subject itself.
Tags tags_of(Node subject, Node main, const Concepts& concepts) {
  const Schemes& schemes = concepts.schemes();
  if (const Tags tags = tags_of_type(schemes.type_of(subject))) return tags;
  for (const Node each : concepts.asserted(main).elements())
    if (each.is("type"))
      if (const Tags tags = tags_of_type(schemes.of(each))) return tags;
  if (const Tags tags = tags_of_scheme(schemes.of(main).vocabulary)) return tags;
  for (const Node each : main.elements())
    if (each.is("sameAs"))
      if (const Tags tags = tags_of_scheme(schemes.of(each).vocabulary)) return tags;
  return &Article::topics;
}

}  // namespace

void add_g2_subjects(Node item, const Concepts& concepts, Article& article) {
  for (const Node each : item.child("contentMeta").elements()) {
    if (each.is("subject")) {
      const Node child = each.child("mainConcept");
      const Node main = child ? child : each;
      const Tags tags = tags_of(each, main, concepts);
      std::string name = concepts.name_or_code(main, article.language);
      if (name != article.headline) add_tag(article.*tags, std::move(name));
    } else if (each.is("keyword")) {
      add_tag(article.topics, xml::line(each));
    }
  }
}

}  // namespace morgue::formats::iptc
