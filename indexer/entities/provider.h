// The provider's own tags among the entities found: they win over what the tagger thinks, and get
// the same names. A tag is taken for a found entity, or for a name of the tables, if it has the
// same words ("Pompeo, Mike", "MIKE POMPEO" and "mike-pompeo" are Mike Pompeo), for a firm but for
// "Inc" and the like, or is the surname of the one person of the article who has it ("pompeo");
// else it stays what it is. The other way round the resolver takes a surname of the text for the
// person whom a tag names in full.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/entities/aliases.h"
#include "indexer/entities/country_names.h"
#include "indexer/entities/mention.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/outside_name.h"

namespace morgue::entities {

// Persons' names as a text would write them, for the resolver. Replaces what is in `out`.
void outside_names(std::span<const std::string> persons, std::vector<OutsideName>& out);

class ProviderTags {
 public:
  // `aliases` may be null.
  ProviderTags(const Aliases* aliases, NameKeys& keys) : aliases_(aliases), keys_(keys) {}

  // Adds the tags of an article (UTF-8). What is new gets an entity without mentions.
  void add(const Article& article, Entities& to);

 private:
  void add(EntityType type, std::span<const std::string> tags, Entities& to);
  void add(EntityType type, const std::string& tag, Entities& to);
  std::string comparable(std::string_view name);
  bool is_apart(EntityType type, const std::string& tag, const std::string& name);
  Entity* find(EntityType type, const std::string& tag, const std::string& name, Entities& among);
  const KnownName* known_name(const std::string& name);
  Entity* find_firm(const std::string& tag, const std::string& name, Entities& among);
  Entity* only_bearer(const std::string& tag, const std::string& surname, Entities& among);

  const Aliases* aliases_;
  NameKeys& keys_;
  const CountryNames* foreign_ = nullptr;  // of the article's language
};

}  // namespace morgue::entities
