// What a word does around or in a name: title, particle, company suffix... after tables/words.h,
// tables/figures.h and tables/offices.h. One immutable object for all threads.
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/entities/phrase_index.h"

namespace morgue::entities {

enum WordClass : std::uint32_t {
  kTitle = 1,
  kTitleName = 2,  // a title or a name
  kRoyal = 4,
  kTitleModifier = 8,
  kParticle = 16,
  kGeneration = 32,
  kCompanySuffix = 64,
  kOrgEnding = 128,
  kGenericOrg = 256,
  kStopWord = 512,
  kPlaceEnding = 1024,
  kOtherEnding = 2048,     // of what is no entity
  kFigure = 4096,          // a surname that stands alone, of somebody whom everybody knows
  kPossessor = 8192,       // a body that persons are named after: "the Fed's Volcker"
  kFirmEnding = 16384,     // an ending of organisations that a firm's name may be said without
  kNotAName = 32768,       // of words together: they look like a name and are none
  kOffice = 65536,         // one person at a time holds it
  kHead = 131072,          // the same, if a body is named with it
  kOtherOffice = 262144,   // makes another office of one: "former"
  kNotOfOffice = 524288,   // says nothing about which office it is
  kOpener = 1048576,       // stands before names at the beginning of sentences
  kPlaceOpener = 2097152,  // the same, but only of places it is no part
};

class WordClasses {
 public:
  static const WordClasses& get();

  // The classes of a word, or of words together, as bits. `key`: see name_key.h; a full stop at its
  // end does not matter.
  std::uint32_t of(std::string_view key) const { return of(key, hash64(key)); }
  std::uint32_t of(std::string_view key, std::uint64_t hash) const;  // hash64 of the key

 private:
  WordClasses();
  void add(std::string_view list, WordClass which, char separator = ' ');

  PhraseIndex index_;
  std::vector<std::uint32_t> classes_;
};

}  // namespace morgue::entities
