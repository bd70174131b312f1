// The archive's own rules for names, from a file under the user's control. They beat every rule
// and table of ours. Lines of three fields with tabs between, UTF-8, '#' begins a comment line:
//   canonical  type  variant    the variant is that person, org or place
//   -          type  form       never an entity of that type
//   name       type  !other     these two are different: never taken for one
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
  std::uint32_t longest_from(std::string_view first_word_key) const {
    return index_.longest_from(first_word_key);
  }

 private:
  static constexpr std::uint32_t kUnset = 0xFFFFFFFF;
  struct Entry {  // of one form
    std::array<std::uint32_t, kEntityTypes> canonical{kUnset, kUnset, kUnset};
    std::array<bool, kEntityTypes> never{};
  };
  struct Line;
  const Entry* entry(std::string_view key) const;
  Entry& make_entry(std::string_view key);
  void add(const Line& line);
  void add_variant(const Line& line, std::string_view form, std::uint32_t name);
  std::uint32_t number_of(std::string_view canonical);

  PhraseIndex index_;
  std::vector<Entry> entries_;
  std::vector<std::string> names_;
  PhraseIndex name_numbers_;
  std::unordered_set<std::string> different_;
};

}  // namespace morgue::entities
