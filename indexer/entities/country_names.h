// Countries, large cities and a few organisations as other languages call them ("Deutschland",
// "Londres", "OTAN"), from ICU's names of regions and tables/foreign_names.h, each with the
// canonical name that known_names.h has for it. Made for a language when it is first asked for
// (about a millisecond), kept for good. Not for adjectives.
#pragma once

#include <optional>
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

  // Null: no name. `written`: as in the text, where a small letter begins no name.
  const KnownName* find(std::string_view key, std::string_view written) const;
  // The same for what a provider writes, who may not care for case.
  const KnownName* find_any_case(std::string_view key) const;
  // None: the key is in no table; false: it is in there as no place's name.
  std::optional<bool> holds(std::string_view key) const;
  std::uint32_t longest_from(std::string_view first_word_key) const {
    return index_.longest_from(first_word_key);
  }

 private:
  explicit CountryNames(const char* language);
  void add_countries(const char* locale);
  void add(std::string_view form, const KnownName* known);
  void add_inflected(std::string_view language, std::string_view form, const KnownName* known);

  struct Name {
    const KnownName* known = nullptr;
    bool exact = false;  // letters only ("OMS", who may also be called Oms): never in other case
  };
  std::vector<Name> names_;
  PhraseIndex index_;
};

}  // namespace morgue::entities
