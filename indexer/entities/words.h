// The words that a tagger has met, each once: a number stands for a form, with all that depends on
// the form alone (lower case, shape, what the gazetteer knows) worked out when it is first met.
// A few fields belong to the document that is being read; see reading.h. One table a thread.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/gazetteer.h"
#include "indexer/entities/token.h"

namespace morgue::entities {

using WordId = std::uint32_t;
inline constexpr WordId kNoWord = 0;  // before the beginning and after the end of a sentence

enum WordFlag : std::uint16_t {
  kCapital = 1,            // has an upper-case letter: may be part of a name
  kAllCapitals = 2,        // two letters or more, all of them upper case
  kSmall = 4,              // begins with a lower-case letter and has no capital
  kConnector = 8,          // "of", "and", "'s": may join two parts of a name
  kLettered = 16,          // has a letter or digit
  kPlacePreposition = 32,  // "in", "near": a place follows more often than not
  kSpeech = 64,            // "said": who speaks stands before it
  kThe = 128,
  kStop = 256,  // ends sentences
  kPossessive = 512,
  kAnd = 1024,
  kLegalForm = 2048,  // "Inc.", "AG": ends a company's name
  kOf = 4096,
  kFor = 8192,  // also "on"
};

struct alignas(64) Word {          // one line of the cache
  std::uint64_t head[2] = {0, 0};  // the form's first 16 bytes, zeros after its end
  std::uint64_t hash = 0;          // of the form
  std::uint64_t lower_hash = 0;    // of its lower case; Gazetteer::word_hash
  WordId lower = kNoWord;          // its lower case; itself where that is the same
  WordId recased = kNoWord;    // as in running text, where a line is all in capitals; see recase()
  std::uint32_t known = 0;     // Known bits of its lower case
  std::uint32_t begin = 0;     // of the form's text
  std::uint16_t length = 0;    // bytes; longer forms are cut
  std::uint16_t flags = 0;     // WordFlag
  std::uint16_t shape = 0;     // letters for kinds of characters, runs as one; hashed
  std::uint16_t traits = 0;    // of the document: Trait bits, see reading.h
  std::uint32_t document = 0;  // number of the document that `traits` belong to
  std::uint32_t scores = 0;    // where the tagger keeps sums of weights; 0: nowhere yet
};

class WordTable {
 public:
  explicit WordTable(const Gazetteer& gazetteer);

  WordId intern(std::string_view form);
  // The words at all the places of a text: calls met(number of the place, id) for each, in order.
  // Faster than one by one: what each needs of memory is asked for ahead.
  template <class Met>
  void intern(std::string_view text, std::span<const Token> places, Met&& met);
  // "KABUL" as "Kabul", "RISES" as "rises", "NATO" as it is.
  WordId recase(WordId id);
  // "LAKE" as "Lake", whatever it is.
  WordId title_case(WordId id);

  [[nodiscard]] const Word& operator[](WordId id) const { return words_[id]; }
  Word& at(WordId id) { return words_[id]; }
  void fetch(WordId id) const { __builtin_prefetch(&words_[id]); }  // asks the memory for it
  [[nodiscard]] std::string_view form(WordId id) const {
    return std::string_view(texts_).substr(words_[id].begin, words_[id].length);
  }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] std::uint32_t clears() const { return clears_; }  // how often it has forgotten all
  [[nodiscard]] const Gazetteer& gazetteer() const { return *gazetteer_; }

  void reserve(std::size_t words) { words_.reserve(words); }
  // Forgets all words: ids become invalid. Only between documents.
  void clear();

 private:
  struct Slot {
    std::uint32_t tag = 0;  // upper half of the hash
    WordId word = kNoWord;  // kNoWord: empty
  };
  static constexpr std::size_t kHead = 16;
  static constexpr std::size_t kAtOnce = 128;  // look-ups in flight
  static constexpr auto kMasks = [] {          // of the bytes of a form of so many
    std::array<std::array<std::uint64_t, 2>, kHead + 1> masks{};
    for (std::size_t length = 1; length <= kHead; ++length)
      for (std::size_t i = 0; i < length; ++i)
        masks[length][i / 8] |= std::uint64_t{0xFF} << i % 8 * 8;
    return masks;
  }();

  struct Key {
    std::uint64_t head[2] = {0, 0};
    std::uint64_t hash = 0;
  };
  static Key key_of(std::string_view form);
  static Key key_of(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t length = end - begin;
    if (length > kHead || begin + kHead > text.size()) return key_of(text.substr(begin, length));
    Key key;
    std::memcpy(key.head, text.data() + begin, kHead);  // looks at bytes after it, too
    key.head[0] &= kMasks[length][0];
    key.head[1] &= kMasks[length][1];
    key.hash = hash_of(key.head, length);
    return key;
  }

  // Zero bytes at the end of a form are told from none by the length.
  static std::uint64_t hash_of(const std::uint64_t (&head)[2], std::size_t length) {
    std::uint64_t h = (head[0] ^ length) * 0x9E3779B97F4A7C15U;
    h = (h ^ h >> 32 ^ head[1]) * 0xD6E8FEB86659FD93U;
    h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9U;
    return h ^ h >> 32;
  }

  // kNoWord: it has not been met.
  WordId find(const Key& key) const {
    const std::size_t mask = slots_.size() - 1;
    const auto tag = static_cast<std::uint32_t>(key.hash >> 32);
    for (std::size_t i = key.hash & mask;; i = (i + 1) & mask) {
      const Slot slot = slots_[i];
      if (slot.word == kNoWord) return kNoWord;
      if (slot.tag != tag) continue;
      const Word& word = words_[slot.word];
      if (word.hash == key.hash && word.head[0] == key.head[0] && word.head[1] == key.head[1])
        return slot.word;
    }
  }
  WordId add(std::string_view form, const Key& key);
  void grow();

  const Gazetteer* gazetteer_;
  std::vector<Slot> slots_;
  std::vector<Word> words_;
  std::string texts_;
  std::uint32_t clears_ = 0;
};

template <class Met>
void WordTable::intern(std::string_view text, std::span<const Token> places, Met&& met) {
  std::array<Key, kAtOnce> keys;
  for (std::size_t from = 0; from < places.size(); from += kAtOnce) {
    const std::size_t count = std::min(kAtOnce, places.size() - from);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
      keys[i] = key_of(text, places[from + i].begin, places[from + i].end);
      __builtin_prefetch(&slots_[keys[i].hash & mask]);
    }
    for (std::size_t i = 0; i < count; ++i)
      __builtin_prefetch(&words_[slots_[keys[i].hash & mask].word], 1);
    for (std::size_t i = 0; i < count; ++i) {
      WordId id = find(keys[i]);
      if (id == kNoWord) {
        const Token& place = places[from + i];
        id = add(text.substr(place.begin, place.end - place.begin), keys[i]);
      }
      met(from + i, id);
    }
  }
}

}  // namespace morgue::entities
