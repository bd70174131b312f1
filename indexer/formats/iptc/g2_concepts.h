// Names and natures of the concepts that an item of NewsML-G2 refers to by codes: from where it
// refers to them, from its assertions, from what the IPTC's and ISO's codes mean. Codes are one if
// their schemes are, whatever their aliases (schemes.h). Only for g2_item.cc and g2_subjects.cc.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "indexer/formats/iptc/schemes.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

// "usable" of "stat:usable"; what has no colon is all code. Where the scheme does not matter.
std::string_view code_of(std::string_view qcode);

// The name of a concept in `language` (ISO 639-1), else the first, else the literal; empty: none.
std::string name_of_concept(xml::Node concept_, std::string_view language);

class Concepts {
 public:
  // `head`: the beginning of the message. A view into the item's tree.
  Concepts(xml::Node item, std::string_view head);

  const Schemes& schemes() const { return schemes_; }

  // In `language`, else any: its own name, one that is asserted of its code, one of those it is
  // said to be the same as, its literal. Else what its code means. Empty: nothing of all that.
  std::string name(xml::Node element, std::string_view language) const;

  // That, or the code itself, see Code::id.
  std::string name_or_code(xml::Node element, std::string_view language) const;

  // What is asserted of the code, address or literal of an element; no node: nothing.
  xml::Node asserted(xml::Node element) const;

 private:
  std::array<std::string, 3> keys(xml::Node element) const;
  std::string given_name(xml::Node element, std::string_view language) const;

  Schemes schemes_;
  std::map<std::string, xml::Node, std::less<>> asserted_;  // by Code::id, or literal
};

}  // namespace morgue::formats::iptc
