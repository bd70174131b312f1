// What is known of words and names before reading: countries, cities, given names, offices, words
// that firms end in, how often a word is written with a capital. Made by scripts/train-entities
// from the sources that data/NOTICE lists; serves the tagger and any other look-up of names.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace morgue::entities {

// What a phrase may be; one is often several. In the gazetteer's file: never renumber.
enum Known : std::uint32_t {
  kKnownCountry = 1U << 0,    // in many languages
  kKnownDemonym = 1U << 1,    // "Afghan", "Americans"
  kKnownLargeCity = 1U << 2,  // 100,000 people or more
  kKnownCity = 1U << 3,       // 15,000 or more
  kKnownRegion = 1U << 4,     // states, provinces, rivers, seas
  kKnownGivenName = 1U << 5,
  kKnownSurname = 1U << 6,
  kKnownPerson = 1U << 7,  // in full
  kKnownOrg = 1U << 8,
  kKnownTitle = 1U << 9,         // "prime minister", "Mr."
  kKnownCompanyWord = 1U << 10,  // "Inc.", "Bank": last words of organisations
  kKnownOrgHead = 1U << 11,      // "Ministry", "University": with "of" and more after it
  kKnownCalendar = 1U << 12,
  kKnownLowerCase = 1U << 13,  // an English word that is written small
  kKnownAgency = 1U << 14,     // news agencies, newspapers, broadcasters
  kKnownFirm = 1U << 15,       // named after people
  kKnownPlaceWord = 1U << 16,  // "River", "Province", "Street"
  kKnownEvent = 1U << 17,      // also works, laws, peoples, faiths: no entity
  kKnownPrefix = 1U << 18,     // a longer phrase begins so
  // How often it has a capital where not every word would: 0 unknown, 1 never ... 5 always.
  kKnownShare = 7U << 20,
};
inline constexpr unsigned kKnownShareShift = 20;
inline constexpr unsigned kKnownKinds = 18;  // bits before kKnownPrefix

class Gazetteer {
 public:
  // Of the bytes of a gazetteer file; throws Error (archive) where they are damaged or of another
  // version. `bytes` are not kept.
  explicit Gazetteer(std::string_view bytes);

  // Bits of a phrase: lower case, words with one blank between. 0: nothing known.
  [[nodiscard]] std::uint32_t look_up(std::string_view phrase) const;

  // The same, word by word: start with 0, add the hash of each lower-case word, look up.
  static std::uint32_t extend(std::uint32_t phrase, std::uint64_t word_hash) {
    return static_cast<std::uint32_t>(
        ((phrase + 1) * 0x9E3779B97F4A7C15U ^ word_hash) * 0xD6E8FEB86659FD93U >> 32);
  }
  static std::uint64_t word_hash(std::string_view lower_case);
  [[nodiscard]] std::uint32_t bits_of(std::uint32_t phrase) const;
  // Asks the memory for what bits_of() will look at: the table is larger than the near caches.
  void fetch(std::uint32_t phrase) const {
    __builtin_prefetch(&slots_[phrase & (slots_.size() - 1)]);
  }

 private:
  struct Slot {
    std::uint32_t phrase = 0;
    std::uint32_t bits = 0;  // 0: empty
  };
  static void add(std::string_view phrase, std::uint32_t bits, std::vector<Slot>& out);
  void insert(const Slot& phrase);

  std::vector<Slot> slots_;  // open addressing, a power of two, at most three quarters full
  std::size_t used_ = 0;
};

// The gazetteer that is part of the program; read at the first call. Thread-safe.
const Gazetteer& built_in_gazetteer();

}  // namespace morgue::entities
