#include "indexer/formats/iptc/newsml1_subjects.h"

#include <string>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/iptc/codes.h"
#include "indexer/formats/language.h"
#include "indexer/formats/xml/article_parts.h"

namespace morgue::formats::iptc {
namespace {

using xml::Node;

// In the language of the article, else the first; variants that are codes do not count.
std::string name_of_topic(Node topic, std::string_view language) {
  std::string first;
  for (const Node each : topic.elements()) {
    if (!each.is("Description") || same_word(each.attribute("Variant"), "Category")) continue;
    std::string name = xml::line(each);
    if (language_code(each.attribute("lang")) == language && !name.empty()) return name;
    fill(first, std::move(name));
  }
  return first;
}

class Subjects {
 public:
  Subjects(Node item, Article& article) : topics_(item.descendants("Topic")), article_(article) {}

  void code(std::string_view code) {
    std::string name = name_of(code);
    if (name.empty()) name = top_subject(code);
    add_tag(article_.topics, name.empty() ? xml::line(code) : name);
  }

  // "#id" of a topic in the same document; the kind of topic decides where it goes.
  void occurrence(std::string_view reference) {
    if (!reference.starts_with('#')) return;
    for (const Node each : topics_) {
      if (each.attribute("Duid") != reference.substr(1)) continue;
      const std::string_view type = each.child("TopicType").attribute("FormalName");
      std::string name = name_of_topic(each, article_.language);
      fill(name, xml::line(each.child("FormalName")));
      add_tag(tags_of(type), name);
      return;
    }
  }

  void property(std::string_view name, std::string_view value) {
    if (same_word(name, "Keyword")) add_tag(article_.topics, xml::line(value));
    if (same_word(name, "City")) add_tag(article_.places, xml::line(value));
    if (!same_word(name, "Country")) return;
    const std::string country_name = country(value);
    add_tag(article_.places, country_name.empty() ? xml::line(value) : country_name);
  }

 private:
  std::string name_of(std::string_view code) const {
    for (const Node each : topics_)
      if (trimmed(each.child("FormalName").text()) == code)
        return name_of_topic(each, article_.language);
    return {};
  }

  std::vector<std::string>& tags_of(std::string_view type) {
    for (const std::string_view person : {"Person", "People"})
      if (same_word(type, person)) return article_.persons;
    for (const std::string_view org : {"Company", "Organisation", "Organization", "Party"})
      if (same_word(type, org)) return article_.orgs;
    for (const std::string_view place : {"Place", "Country", "City", "Location", "Region"})
      if (same_word(type, place)) return article_.places;
    return article_.topics;
  }

  std::vector<Node> topics_;
  Article& article_;
};

}  // namespace

void add_newsml1_subjects(Node item, Article& article) {
  Subjects subjects(item, article);
  for (const Node metadata : item.descendants("DescriptiveMetadata"))
    for (const Node each : metadata.elements()) {
      if (each.is("SubjectCode"))
        for (const Node code : each.elements()) subjects.code(code.attribute("FormalName"));
      if (each.is("TopicOccurrence")) subjects.occurrence(each.attribute("Topic"));
      if (each.is("Property"))
        subjects.property(each.attribute("FormalName"), each.attribute("Value"));
      if (each.is("Location") && !same_word(each.attribute("HowPresent"), "Origin"))
        for (const Node part : each.elements())
          subjects.property(part.attribute("FormalName"), part.attribute("Value"));
    }
}

}  // namespace morgue::formats::iptc
