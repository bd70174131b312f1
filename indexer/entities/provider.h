// The provider's own tags among the entities found: they win over what the tagger thinks, and get
// the same names. A tag is taken for a found entity, or for a name of the tables, if it has the
// same words ("Pompeo, Mike", "MIKE POMPEO" and "mike-pompeo" are Mike Pompeo) or is the surname of
// the one person of the article who has it ("pompeo"); else it stays what it is.
#pragma once

#include <span>
#include <string>

#include "indexer/entities/aliases.h"
#include "indexer/entities/mention.h"
#include "indexer/entities/name_key.h"

namespace morgue::entities {

class ProviderTags {
 public:
  // `aliases` may be null.
  ProviderTags(const Aliases* aliases, NameKeys& keys) : aliases_(aliases), keys_(keys) {}

  // Adds tags of one type (UTF-8). What is new gets an entity without mentions.
  void add(EntityType type, std::span<const std::string> tags, Entities& to);

 private:
  void add(EntityType type, const std::string& tag, Entities& to);
  std::string comparable(std::string_view name);
  Entity* find(EntityType type, const std::string& name, Entities& among);
  Entity* only_bearer(const std::string& surname, Entities& among);

  const Aliases* aliases_;
  NameKeys& keys_;
};

}  // namespace morgue::entities
