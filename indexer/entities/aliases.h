// The archive's own rules for names, from a file under the user's control. They beat every rule
// and table of ours. Lines of three fields with tabs between, UTF-8, '#' begins a comment line:
//   canonical  type  variant    the variant is that person, org or place
//   -          type  form       never an entity of that type
//   name       type  !other     these two are different: never taken for one
//   name       type  !name      nor is what other articles take for another type by that name
// Lines that contradict each other are refused.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/entities/mention.h"
#include "indexer/entities/phrase_index.h"

namespace morgue::entities {

class Aliases {
 public:
  static constexpr std::size_t kMaxField = 512;  // bytes

  Aliases() = default;
  // `name`: of the file, for messages. Throws Error(usage) that names the line.
  Aliases(std::string_view text, std::string_view name);

  bool empty() const { return entries_.empty() && different_.empty(); }

  // All `key`s: see name_key.h.
  // The canonical name of a form as that type; empty: the user has not said.
  std::string_view canonical(EntityType type, std::string_view key) const;
  bool never(EntityType type, std::string_view key) const;
  bool different(EntityType type, std::string_view key, std::string_view other) const;
  // Is anything said to differ from something; is this?
  bool has_different() const { return !different_.empty(); }
  bool is_disputed(std::string_view key) const {
    return has_different() && disputed_.find(key) != PhraseIndex::kNone;
  }
  std::uint32_t longest_from(std::string_view first_word_key) const {
    return index_.longest_from(first_word_key);
  }

 private:
  static constexpr std::uint32_t kUnset = 0xFFFFFFFF;
  struct Said {  // of one form as one type; with the numbers of the lines, 0: none
    std::uint32_t canonical = kUnset;
    std::size_t canonical_line = 0;
    std::size_t never_line = 0;
  };
  using Entry = std::array<Said, kEntityTypes>;  // of one form
  struct Different {
    std::size_t line = 0;
    EntityType type = EntityType::person;
    std::string key;
    std::string other;
  };
  struct Line;
  Entry& make_entry(std::string_view key);
  const Said* said(EntityType type, std::string_view key) const;
  void add(const Line& line);
  void add_never(const Line& line);
  void add_variant(const Line& line, std::string_view form, std::uint32_t name);
  void add_different(const Line& line, std::string_view form);
  void refuse_contradictions(std::string_view file) const;
  std::uint32_t number_of(std::string_view canonical);

  PhraseIndex index_;
  std::vector<Entry> entries_;
  std::vector<std::string> names_;
  PhraseIndex name_numbers_;
  std::unordered_set<std::string> different_;  // pairs
  PhraseIndex disputed_;                       // their names
  std::vector<Different> different_lines_;
};

}  // namespace morgue::entities
