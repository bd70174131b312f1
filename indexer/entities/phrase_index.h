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
  std::uint32_t find(std::string_view key) const;  // kNone: not in it

  // The length in bytes of the longest phrase that begins with that word; 0: none does.
  std::uint32_t longest_from(std::string_view first_word) const;

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
  Slot* slot(Table& table, std::string_view key);
  const Slot* find_slot(const Table& table, std::string_view key) const;
  void note_first(std::string_view word, std::uint32_t bytes);

  Table phrases_;
  Table firsts_;
  std::string keys_;
};

}  // namespace morgue::entities
