#include "indexer/formats/iptc/g2_subjects.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/iptc/codes.h"
#include "indexer/formats/language.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;
using Tags = std::vector<std::string> Article::*;

struct Type {
  std::string_view code;  // of subject/@type
  Tags tags;              // nullptr: not for us
};

// The IPTC's natures of concepts, and what providers have had before there were any. Superdesk's
// cptType:5 is a place.
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
    {"5", &Article::places},
    {"event", &Article::topics},
    {"object", &Article::topics},
}};

Tags tags_of(std::string_view type) {
  const std::string_view code = code_of(type);
  const auto* found =
      std::ranges::find_if(kTypes, [&](const Type& each) { return same_word(each.code, code); });
  return found == kTypes.end() ? &Article::topics : found->tags;
}

bool is_one_of_the_iptc(std::string_view qcode) {
  for (const std::string_view scheme : {"subj:", "medtop:"})
    if (qcode.starts_with(scheme)) return true;
  return qcode.find("cv.iptc.org/newscodes/") != std::string_view::npos;
}

// What an item's assertions call a concept that its subject only refers to.
std::string asserted_name(Node item, Node subject, std::string_view language) {
  for (const std::string_view key : {"qcode", "uri", "literal"}) {
    const std::string_view value = subject.attribute(key);
    if (value.empty()) continue;
    for (const Node each : item.elements())
      if (each.is("assert") && each.attribute(key) == value)
        if (std::string name = name_of_concept(each, language); !name.empty()) return name;
  }
  return {};
}

std::string name_of_subject(Node item, Node subject, std::string_view language) {
  const Node main = subject.child("mainConcept");
  const Node one = main ? main : subject;
  std::string name = name_of_concept(one, "");
  if (one.child("name")) return name_of_concept(one, language);
  if (std::string asserted = asserted_name(item, one, language); !asserted.empty()) return asserted;
  if (!name.empty()) return name;
  const std::string_view qcode = one.attribute("qcode");
  const std::string_view code = code_of(qcode.empty() ? one.attribute("uri") : qcode);
  if (is_one_of_the_iptc(qcode.empty() ? one.attribute("uri") : qcode))
    if (const std::string_view top = top_subject(code.substr(code.rfind('/') + 1)); !top.empty())
      return std::string(top);
  return xml::line(qcode);
}

}  // namespace

std::string_view code_of(std::string_view qcode) {
  qcode = trimmed(qcode);
  return qcode.substr(qcode.find(':') + 1);  // none: npos + 1 is 0
}

std::string name_of_concept(Node concept_, std::string_view language) {
  std::string first;
  for (const Node each : concept_.elements()) {
    if (!each.is("name")) continue;
    const std::string name = xml::line(each);
    if (first.empty()) first = name;
    if (!language.empty() && language_code(each.attribute("lang")) == language && !name.empty())
      return name;
  }
  fill(first, xml::line(concept_.attribute("literal")));
  return first;
}

void add_g2_subjects(Node item, Article& article) {
  for (const Node each : item.child("contentMeta").elements()) {
    if (each.is("subject")) {
      const Tags tags = tags_of(each.attribute("type"));
      std::string name = name_of_subject(item, each, article.language);
      if (name != article.headline) add_tag(article.*tags, std::move(name));
    } else if (each.is("keyword")) {
      add_tag(article.topics, xml::line(each));
    }
  }
}

}  // namespace morgue::formats::iptc
