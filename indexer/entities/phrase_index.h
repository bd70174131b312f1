// Phrases to numbers: an open hash table that is filled once and then only asked. Keys are as
// name_key.h makes them. Besides whole phrases it knows with what words phrases begin, so that a
// scan over a text pays one look-up at most places. Readers on any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/hash.h"

namespace morgue::entities {

class PhraseIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // The first number given to a phrase stays. Returns the number that it has.
  std::uint32_t add(std::string_view key, std::uint32_t value);
  // kNone: not in it.
  std::uint32_t find(std::string_view key) const { return find(key, hash64(key)); }
  // The same for who has the key's hash (hash64) already.
  std::uint32_t find(std::string_view key, std::uint64_t hash) const {
    return may_have(hash) ? look_up(key, hash) : kNone;
  }

  // The length in bytes of the longest phrase that begins with that word; 0: none does.
  std::uint32_t longest_from(std::string_view first_word) const {
    return longest_from(first_word, hash64(first_word));
  }
  std::uint32_t longest_from(std::string_view first_word, std::uint64_t hash) const {
    return may_have(hash) ? look_up_first(first_word, hash) : 0;
  }

  bool empty() const { return phrases_.size == 0; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t start = 0;  // of the key in keys_
    std::uint32_t length = 0;
    std::uint32_t value = kNone;  // kNone: free
  };
  struct Table {
    std::vector<Slot> slots;
    std::size_t size = 0;
  };
  static constexpr std::size_t kFilterWords = 1024;  // 8 KiB stay in the nearest cache
  static constexpr unsigned kFilterShift = 6;

  bool may_have(std::uint64_t hash) const {
    return (filter_[hash >> kFilterShift & (kFilterWords - 1)] >> (hash & 63) & 1) != 0;
  }
  std::uint32_t look_up(std::string_view key, std::uint64_t hash) const;
  Slot* slot(Table& table, std::string_view key, std::uint64_t hash);
  const Slot* find_slot(const Table& table, std::string_view key, std::uint64_t hash) const;
  std::uint32_t look_up_first(std::string_view first_word, std::uint64_t hash) const;
  void note_first(std::string_view word, std::uint32_t bytes);

  Table phrases_;
  Table firsts_;
  // Most words of a text neither are nor begin a phrase: a bit for each hash that may says so at
  // once.
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(kFilterWords);
  std::string keys_;
};

}  // namespace morgue::entities
