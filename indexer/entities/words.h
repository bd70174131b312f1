// The words that a tagger has met, each once: a number stands for a form, with all that depends on
// the form alone (lower case, shape, what the gazetteer knows) worked out when it is first met.
// A few fields belong to the document that is being read; see reading.h. One table a thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/gazetteer.h"

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
};

struct Word {
  std::uint64_t hash = 0;        // of the form
  std::uint64_t lower_hash = 0;  // of its lower case; Gazetteer::word_hash
  WordId lower = kNoWord;        // its lower case; itself where that is the same
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
  // "KABUL" as "Kabul", "RISES" as "rises", "NATO" as it is.
  WordId recase(WordId id);

  [[nodiscard]] const Word& operator[](WordId id) const { return words_[id]; }
  Word& at(WordId id) { return words_[id]; }
  [[nodiscard]] std::string_view form(WordId id) const {
    return std::string_view(texts_).substr(words_[id].begin, words_[id].length);
  }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Gazetteer& gazetteer() const { return *gazetteer_; }

  // Forgets all words: ids become invalid. Only between documents.
  void clear();

 private:
  struct Slot {
    std::uint32_t tag = 0;  // upper half of the hash
    WordId word = kNoWord;  // kNoWord: empty
  };
  WordId add(std::string_view form, std::uint64_t hash);
  void grow();

  const Gazetteer* gazetteer_;
  std::vector<Slot> slots_;
  std::vector<Word> words_;
  std::string texts_;
};

}  // namespace morgue::entities
