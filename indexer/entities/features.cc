#include "indexer/entities/features.h"

#include <algorithm>
#include <bit>

#include "common/base/hash.h"

namespace morgue::entities {
namespace {

// What a key is made of; in the model's file through the keys: never renumber.
enum class Kind : std::uint8_t {
  bias = 1,
  word,
  lower,
  shape,
  prefix2,
  prefix3,
  prefix4,
  suffix2,
  suffix3,
  suffix4,
  known,
  known_all,
  share,
  hyphen_first,
  hyphen_last,
  length,
  flags,
  shape_known,
  trait,
  traits_opening,
  traits_title,
  traits_all,
  run,
  run_length,
  phrase,
  phrase_last,
  lower_before,
  lower_after,
  lower_around,
  shapes,
  known_before,
  known_after,
  lower_shape,
};

FeatureKey key(Kind kind, unsigned slot, std::uint64_t value) {
  std::uint64_t h = (value ^ (static_cast<std::uint64_t>(kind) << 8 | slot)) * 0x9E3779B97F4A7C15U;
  h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9U + static_cast<std::uint64_t>(kind) * 0x94D049BB133111EBU +
      slot;
  return static_cast<FeatureKey>((h ^ h >> 32) * 0xD6E8FEB86659FD93U >> 32);
}

constexpr std::uint32_t kKinds = (1U << kKnownKinds) - 1;
constexpr std::uint32_t kPeopleAndPlaces =
    kKnownCountry | kKnownLargeCity | kKnownCity | kKnownRegion | kKnownGivenName | kKnownSurname |
    kKnownTitle | kKnownCompanyWord | kKnownOrgHead | kKnownLowerCase | kKnownPlaceWord |
    kKnownCalendar | kKnownDemonym;

// The first or last `count` bytes of a longer form.
std::string_view first(std::string_view form, std::size_t count) {
  return form.substr(0, std::min(count, form.size()));
}
std::string_view last(std::string_view form, std::size_t count) {
  return form.substr(form.size() - std::min(count, form.size()));
}

class WordKeys {
 public:
  WordKeys(const WordTable& words, WordId id, Slot slot, std::vector<FeatureKey>& out)
      : word_(words[id]), lower_(words.form(word_.lower)), slot_(slot), out_(out) {}

  void always() {
    add(Kind::lower, word_.lower_hash);
    add(Kind::shape, word_.shape);
    add(Kind::suffix3, hash64(last(lower_, 3)));
    for (std::uint32_t bits = word_.known & kKinds; bits != 0; bits &= bits - 1)
      add(Kind::known, static_cast<std::uint64_t>(std::countr_zero(bits)));
    add(Kind::share, (word_.known & kKnownShare) | (word_.known & kKnownLowerCase));
  }

  void near() {
    add(Kind::word, word_.hash);
    add(Kind::prefix2, hash64(first(lower_, 2)));
    add(Kind::prefix3, hash64(first(lower_, 3)));
    add(Kind::prefix4, hash64(first(lower_, 4)));
    add(Kind::suffix2, hash64(last(lower_, 2)));
    add(Kind::suffix4, hash64(last(lower_, 4)));
    add(Kind::known_all, word_.known & kPeopleAndPlaces);
    add(Kind::shape_known,
        static_cast<std::uint64_t>(word_.shape) << 32 | (word_.known & kPeopleAndPlaces));
    add(Kind::flags, word_.flags);
    add(Kind::length, std::min<std::size_t>(lower_.size(), 9));
    const std::size_t hyphen = lower_.find('-');
    if (hyphen == std::string_view::npos) return;
    add(Kind::hyphen_first, hash64(lower_.substr(0, hyphen)));
    add(Kind::hyphen_last, hash64(lower_.substr(lower_.rfind('-') + 1)));
  }

 private:
  void add(Kind kind, std::uint64_t value) { out_.push_back(key(kind, slot_, value)); }

  const Word& word_;
  std::string_view lower_;
  Slot slot_;
  std::vector<FeatureKey>& out_;
};

}  // namespace

void word_keys(const WordTable& words, WordId word, Slot slot, std::vector<FeatureKey>& out) {
  WordKeys keys(words, word, slot, out);
  keys.always();
  if (slot == kHere || slot == kBefore || slot == kAfter) keys.near();
}

void trait_keys(std::uint16_t traits, std::vector<FeatureKey>& out) {
  out.push_back(key(Kind::bias, 0, 0));
  for (unsigned i = 0; i < kTraits; ++i) {
    if ((traits >> i & 1) != 0) out.push_back(key(Kind::trait, 0, i));
  }
  constexpr unsigned kOpening = kSeenSmall | kSeenMidSentence | kOpensSentence | kWasRecased;
  constexpr unsigned kTitle = kSeenAfterTitle | kSeenAfterGivenName | kSeenBeforeCompanyWord |
                              kSeenAfterPreposition | kSeenAfterThe | kSeenBeforeSpeech;
  out.push_back(key(Kind::traits_opening, 0, traits & kOpening));
  out.push_back(key(Kind::traits_title, 0, traits & kTitle));
  out.push_back(key(Kind::traits_all, 0, traits));
}

void run_keys(std::uint8_t length, std::uint8_t place, std::vector<FeatureKey>& out) {
  out.push_back(key(Kind::run, 0, static_cast<std::uint64_t>(length) << 8 | place));
  out.push_back(key(Kind::run_length, 0, length));
}

void phrase_keys(std::uint32_t phrase, Place place, std::vector<FeatureKey>& out) {
  for (std::uint32_t bits = phrase & kKinds; bits != 0; bits &= bits - 1)
    out.push_back(key(Kind::phrase, static_cast<unsigned>(place),
                      static_cast<std::uint64_t>(std::countr_zero(bits))));
}

void pair_keys(const WordTable& words, const Surroundings& around, FeatureKey (&out)[kPairs]) {
  const Word& here = words[around.words[kHere]];
  const Word& before = words[around.words[kBefore]];
  const Word& after = words[around.words[kAfter]];
  const auto both = [](std::uint64_t a, std::uint64_t b) { return a * 3 ^ std::rotl(b, 23); };
  const std::uint32_t known = here.known & kPeopleAndPlaces;
  out[0] = key(Kind::lower_before, 0, both(before.lower_hash, here.lower_hash));
  out[1] = key(Kind::lower_after, 0, both(here.lower_hash, after.lower_hash));
  out[2] = key(Kind::lower_around, 0, both(before.lower_hash, after.lower_hash));
  out[3] = key(Kind::shapes, 0, both(both(before.shape, here.shape), after.shape));
  out[4] = key(Kind::known_before, 0, both(before.known & kPeopleAndPlaces, known));
  out[5] = key(Kind::known_after, 0, both(known, after.known & kPeopleAndPlaces));
  out[6] = key(Kind::lower_shape, 0, both(before.lower_hash, here.shape));
}

void all_keys(const WordTable& words, const Surroundings& around, std::vector<FeatureKey>& out) {
  for (std::size_t slot = 0; slot < slots_of(around); ++slot)
    word_keys(words, around.words[slot], static_cast<Slot>(slot), out);
  trait_keys(around.traits, out);
  run_keys(around.run_length, around.run_place, out);
  phrase_keys(around.phrase, around.phrase_place, out);
  FeatureKey pairs[kPairs];
  pair_keys(words, around, pairs);
  out.insert(out.end(), std::begin(pairs), std::end(pairs));
}

}  // namespace morgue::entities
