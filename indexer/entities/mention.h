// What the tagger finds in a document and what the resolver makes of it. Plain data: the tagger
// (tagger.h) fills mentions, the resolver (resolver.h) turns them into entities.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/document.h"

namespace morgue::entities {

enum class EntityType : std::uint8_t { person, org, place };
inline constexpr std::size_t kEntityTypes = 3;
std::string_view type_name(EntityType type);  // "person", "org", "place"

// One occurrence of a name: a run of tokens of the document.
struct Mention {
  std::uint32_t first = 0;  // token numbers
  std::uint32_t last = 0;   // one past
  EntityType type = EntityType::person;
  float p = 0;  // probability of exactly this span and type, 0 to 1
};

inline constexpr std::uint32_t kNoEntity = 0xFFFFFFFF;

// A mention after resolving: where it stands in the text (bytes) and which entity it names.
struct ResolvedMention {
  std::uint32_t begin = 0;  // bytes in the document's text
  std::uint32_t end = 0;
  EntityType type = EntityType::person;
  std::uint32_t entity = kNoEntity;  // index into Entities::entities; kNoEntity: named nothing
  float p = 0;
};

// Why a written form was taken for an entity's name. Stored in archives: never renumber.
enum class MergeRule : std::uint8_t {
  same = 0,         // the name itself
  normalised = 1,   // without title, possessive, company suffix, dots
  table = 2,        // country, demonym, capital, acronym or alias of our tables
  surname = 3,      // a surname (or given name) of a person named in full
  acronym = 4,      // letters in brackets after the long form
  prefix = 5,       // the beginning of a longer organisation's name
  spelling = 6,     // a rare misspelling of a name in the same article
  dateline = 7,     // the place or agency in a dateline
  provider = 8,     // the provider's own tag
  user = 9,         // the archive's alias file
  initial = 10,     // with and without a middle initial, over the archive
  other_type = 11,  // nearly all articles give the name another type
  office = 12,      // a surname alone and an office, over the archive; of a form: it is the office
  known = 13,       // a possible name that the archive knows
};
std::string_view rule_name(MergeRule rule);

struct Variant {
  std::string form;  // as written
  MergeRule rule = MergeRule::same;
  std::uint32_t mentions = 0;
};

struct Entity {
  EntityType type = EntityType::person;
  std::string name;  // canonical within the document
  std::uint32_t mentions = 0;
  float p = 0;                    // that the document names it: of its surest mention
  std::uint8_t prominence = 0;    // 0 to 100: prominence.h
  std::vector<Variant> variants;  // all written forms, the name itself too where it occurs
  // A person of whom the document has the surname alone, with one office at most.
  bool bare = false;
  // A person's, as it stands before the name ("treasury secretary": resolve/office.h); the longest
  // is the first.
  std::vector<std::string> offices;
};

// What an archive has for the entity: the name; of a bare one with an office both, for there may be
// several persons of that name: "Baker (treasury secretary)". See archive_offices.h.
inline std::string value_name(const Entity& entity) {
  if (!entity.bare || entity.offices.empty()) return entity.name;
  return entity.name + " (" + entity.offices.front() + ")";
}

struct Entities {
  std::vector<ResolvedMention> mentions;  // in order of the text
  std::vector<Entity> entities;           // in order of first mention
  Span dateline;                          // of the text; begin == end: it has none
  // What only the archive can tell to be names, called as it has them: possible_names.h. The type
  // is not known; all say person.
  std::vector<Entity> possible;

  void clear() {
    dateline = {};
    mentions.clear();
    entities.clear();
    possible.clear();
  }
};

}  // namespace morgue::entities
