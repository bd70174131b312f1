// The names of tables/ made ready for looking up: which canonical name a written form stands for.
// One immutable object for all threads, made at first use (well below a millisecond).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/entities/mention.h"
#include "indexer/entities/phrase_index.h"

namespace morgue::entities {

struct KnownName {
  std::string_view name;  // canonical
  std::string_view form;  // as in the table
  EntityType type = EntityType::place;
  bool ambiguous = false;  // counts only where the tagger or a dateline agrees
  bool demonym = false;
  bool exact = false;  // letters only ("US", "WHO"): never in other case
  bool agency = false;
  bool country = false;  // the name is a country's
};

class KnownNames {
 public:
  static const KnownNames& get();

  // What a form stands for; nullptr: not known. `key`: see name_key.h; `written`: as in the text,
  // which decides where only exact case will do. Ambiguous ones are returned, too.
  const KnownName* find(std::string_view key, std::string_view written) const;

  // The same for what a provider writes, who may not care for case.
  const KnownName* find_any_case(std::string_view key) const;

  std::uint32_t longest_from(std::string_view first_word_key, std::uint64_t hash) const {
    return index_.longest_from(first_word_key, hash);
  }

 private:
  KnownNames();
  void add(std::string_view forms, KnownName known);

  std::vector<KnownName> names_;
  PhraseIndex index_;
};

}  // namespace morgue::entities
