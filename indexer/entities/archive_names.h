// Canonical names over a whole archive: which of the names that articles were given stand for one
// entity, and under which of them it is known. Works on names and counts alone, never on texts, so
// that it can be done anew every night. Joins only what is sure; spellings that merely look alike
// are left apart here (within an article the resolver knows more).
//
// Rules, the first that applies: the user's aliases; one key (case, dots, hyphens, accents, a
// leading "the", company suffixes); a person's middle initial, where only one person has it; a
// surname alone that nearly all articles with it in a full name mean one person by, or with it and
// an office (archive_offices.h); letters that stand for one long name wherever an article explains
// them; a name of two or more words that nearly all articles give another type; a single one that
// was taken for a place's. Last, possible names of other languages (possible_names.h), which are
// somebody's only if other articles know whose.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/entities/aliases.h"
#include "indexer/entities/mention.h"

namespace morgue::entities {

// A name as articles have it.
struct NameCount {
  EntityType type = EntityType::person;
  std::string name;
  std::uint32_t articles = 0;
};

// In so many articles `form` was taken for the name.
struct FormCount {
  std::uint32_t name = 0;  // index into the names
  std::string form;
  MergeRule rule = MergeRule::same;
  std::uint32_t articles = 0;  // at least one
};

inline constexpr std::uint32_t kItself = 0xFFFFFFFF;
inline constexpr std::uint32_t kNotAnEntity = 0xFFFFFFFE;

// What a name was found to be: another one of the names, itself, or no entity.
struct Canonical {
  std::uint32_t name = kItself;
  MergeRule rule = MergeRule::same;
};

// For each of `names`, which must be unique (type and name); names of the user's aliases that no
// article has are appended to it with no articles. Never a chain: what a name is called by is
// called by itself.
std::vector<Canonical> canonical_names(std::vector<NameCount>& names,
                                       const std::vector<FormCount>& forms, const Aliases& aliases);

}  // namespace morgue::entities
