// A document for tests of the resolver, with the tagger's part played by marks in its text:
// "[P Mike Pompeo]", "[O.7 Exxon]" (probability .7; else .95), "[L Kabul]".
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/aliases.h"
#include "indexer/entities/mention.h"

namespace morgue::entities::test {

struct Resolved {
  std::string text;
  Entities found;

  // "Mike Pompeo|NATO": the names of that type in order of the alphabet.
  [[nodiscard]] std::string names(EntityType type) const;
  [[nodiscard]] std::string persons() const { return names(EntityType::person); }
  [[nodiscard]] std::string orgs() const { return names(EntityType::org); }
  [[nodiscard]] std::string places() const { return names(EntityType::place); }
  // "Esber*1 spelling|Esper*1 surname": written forms of an entity, with counts and rules.
  [[nodiscard]] std::string variants(std::string_view name) const;
};

// `headline`: stands before it, as an article's does.
Resolved resolve(std::string_view marked, std::string_view aliases = {},
                 std::string_view headline = {});

}  // namespace morgue::entities::test
