#include "indexer/formats/iptc/g2_concepts.h"

#include <array>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/iptc/codes.h"
#include "indexer/formats/language.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;

constexpr std::string_view kLiteral = "\n";  // before a literal: no code has a line end in it

// What a code means to whoever knows its scheme; empty: it is only a code.
std::string meaning(const Code& code) {
  switch (code.vocabulary) {
    case Vocabulary::subjects:
      return std::string(top_subject(code.code));
    case Vocabulary::countries:
      return country(code.code);
    case Vocabulary::genres:
    case Vocabulary::providers:
    case Vocabulary::exchanges:
      return code.code;
    default:
      return {};
  }
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

// Under its code, as written and as resolved, and its literal.
std::array<std::string, 3> Concepts::keys(Node element) const {
  const std::string_view qcode = element.attribute("qcode");
  const std::string_view literal = element.attribute("literal");
  return {schemes_.of(element).id, schemes_.of_qcode(qcode).id,
          literal.empty() ? "" : std::string(kLiteral) + std::string(literal)};
}

// Besides assertions, whole concepts, which have their code in an element of its own.
Concepts::Concepts(Node item, std::string_view head) : schemes_(item, head) {
  const auto add = [this](Node names, Node code) {
    for (std::string& key : keys(code))
      if (!key.empty()) asserted_.emplace(std::move(key), names);
  };
  for (const Node each : item.elements())
    if (each.is("assert")) add(each, each);
  for (const Node each : item.descendants("concept")) add(each, each.child("conceptId"));
}

Node Concepts::asserted(Node element) const {
  if (asserted_.empty()) return {};
  for (const std::string& key : keys(element))
    if (const auto found = asserted_.find(key); found != asserted_.end()) return found->second;
  return {};
}

std::string Concepts::given_name(Node element, std::string_view language) const {
  if (element.child("name"))
    if (std::string name = name_of_concept(element, language); !name.empty()) return name;
  return name_of_concept(asserted(element), language);
}

std::string Concepts::name(Node element, std::string_view language) const {
  std::string name = given_name(element, language);
  for (const Node each : element.elements())
    if (name.empty() && each.is("sameAs")) name = given_name(each, language);
  if (name.empty()) name = xml::line(element.attribute("literal"));
  if (name.empty()) name = meaning(schemes_.of(element));
  for (const Node each : element.elements())
    if (name.empty() && each.is("sameAs")) name = meaning(schemes_.of(each));
  return name;
}

std::string Concepts::name_or_code(Node element, std::string_view language) const {
  std::string found = name(element, language);
  return found.empty() ? schemes_.of(element).id : found;
}

}  // namespace morgue::formats::iptc
