// The codes that any of some forms have in one word dictionary, and where an article has them: the
// inner loop of everything positional. A few are looked for one by one with SIMD, many in one pass
// over the words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/archive/dictionaries.h"
#include "searcher/search/word_scan.h"

namespace morgue::search::positional {

class FormSet {
 public:
  FormSet(std::span<const std::string> forms, const WordDictionary& dictionary);

  std::size_t size() const { return codes_.size(); }
  const WordCode& first() const { return codes_.front(); }  // size() > 0

  // Bytes of the word that begins at `at`, or ends before `end`, if it is one of the set; else 0.
  std::size_t begins_at(CodeBytes article, std::size_t at) const {
    if (size() == 1) return stands_at(article, at, first()) ? first().size : 0;
    return any_begins_at(article, at);
  }
  std::size_t ends_before(CodeBytes article, std::size_t end) const;

  // visit(place, bytes) for each word of the set that begins at `from` or later, form after form or
  // in order; stops if it returns true, and says so. `next`: see find_word(); what is found may be
  // followed by something else all the same.
  template <class Visit>
  bool find(CodeBytes article, std::size_t from, int next, Visit&& visit) const {
    return size() <= kFew ? find_few(article, from, next, visit) : find_many(article, from, visit);
  }

 private:
  std::size_t any_begins_at(CodeBytes article, std::size_t at) const;

  // A scan for one code takes about a tenth of a pass over all words.
  static constexpr std::size_t kFew = 12;
  static constexpr std::uint64_t kSketchBits = 1 << 16;  // 8 KB: stays in the nearest cache

  // Bytes, the first uppermost. No longer word has the key of a shorter one: no byte of it is 0.
  static std::uint64_t longer(std::uint64_t key, std::uint8_t byte) { return key << 8 | byte; }
  static std::uint64_t hash(std::uint64_t key) { return key * 0x9E3779B97F4A7C15u >> 32; }
  bool has(std::uint64_t key) const {
    const std::uint64_t bit = hash(key) % kSketchBits;
    return (sketch_[bit / 64] >> bit % 64 & 1) != 0 && keys_[slot(key)] == key;
  }
  // Where the key is in keys_, or could be.
  std::size_t slot(std::uint64_t key) const {
    std::size_t at = hash(key) & (keys_.size() - 1);
    while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) & (keys_.size() - 1);
    return at;
  }

  template <class Visit>
  bool find_few(CodeBytes article, std::size_t from, int next, Visit& visit) const {
    for (const WordCode& code : codes_)
      for (std::size_t at = find_word(article, code, from, next); at != kNotFound;
           at = find_word(article, code, at + code.size, next))
        if (visit(at, std::size_t{code.size})) return true;
    return false;
  }

  template <class Visit>
  bool find_many(CodeBytes article, std::size_t from, Visit& visit) const {
    std::uint64_t key = 0;
    std::size_t begin = from;
    for (std::size_t i = from; i < article.size(); ++i) {
      key = longer(key, article[i]);
      if (is_continuer(article[i])) continue;
      if (has(key) && visit(begin, i + 1 - begin)) return true;
      key = 0;
      begin = i + 1;
    }
    return false;
  }

  std::vector<WordCode> codes_;
  std::vector<std::uint64_t> keys_;    // open hash table, at most half full; 0: free
  std::vector<std::uint64_t> sketch_;  // a bit for each key; keys share bits
};

}  // namespace morgue::search::positional
