// Countries as other languages call them ("Deutschland", "États-Unis"), from ICU's names of
// regions, each with the canonical name that known_names.h has for it. Made for a language when it
// is first asked for (about a millisecond), kept for good. Not for adjectives.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/entities/known_names.h"
#include "indexer/entities/phrase_index.h"

namespace morgue::entities {

class CountryNames {
 public:
  // Of a language (ISO 639-1); null for English, for none, and where ICU does not know it.
  // Thread-safe.
  static const CountryNames* of(std::string_view language);

  const KnownName* find(std::string_view key) const;  // null: no country's name
  std::uint32_t longest_from(std::string_view first_word_key) const {
    return index_.longest_from(first_word_key);
  }

 private:
  explicit CountryNames(const char* language);

  std::vector<const KnownName*> names_;
  PhraseIndex index_;
};

}  // namespace morgue::entities
