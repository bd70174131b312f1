// Strings, each once, with an entry of the user's for each: an open hash table in front of a dense
// array. Looking one up is mostly waiting for memory; so an entry holds a short text itself, in
// the same cache line, and many texts are looked up together. Grows until clear(); not thread-safe.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/hash.h"

namespace morgue {

// What an entry must derive from.
struct StringEntry {
  static constexpr std::size_t kInside = 16;  // bytes of text that need no arena

  std::array<char, kInside> text{};
  std::uint32_t start = 0;  // in the table's arena, where it is longer
  std::uint32_t length = 0;
};

template <class Entry>
class StringTable {
 public:
  StringTable() { clear(); }

  // The index of a text's entry; a new one if it has not been met.
  std::uint32_t intern(std::string_view text) { return intern(text, hash_of(text)); }

  // The same for text_of(0) to text_of(count - 1), into `indexes`.
  template <class TextOf>
  void intern_all(std::size_t count, TextOf&& text_of, std::vector<std::uint32_t>& indexes) {
    indexes.resize(count);
    for (std::size_t begin = 0; begin < count; begin += kTogether)
      intern_some(begin, std::min(begin + kTogether, count), text_of, indexes);
  }

  std::span<const Entry> entries() const { return entries_; }  // by index
  Entry& at(std::uint32_t index) { return entries_[index]; }   // until the next one is added
  std::string_view text(const Entry& entry) const {            // the same
    return {entry.length > Entry::kInside ? arena_.data() + entry.start : entry.text.data(),
            entry.length};
  }
  std::size_t size() const { return entries_.size(); }
  std::size_t bytes() const {  // of memory in use; clear() keeps it for what comes next
    return entries_.size() * sizeof(Entry) + slots_.size() * sizeof(Slot) + arena_.size();
  }
  void clear() {
    entries_.clear();
    arena_.clear();
    slots_.assign(kFirstSlots, Slot{});
  }

 private:
  static constexpr std::size_t kFirstSlots = 1 << 12;
  static constexpr std::size_t kTogether = 512;  // texts whose entries fit into a near cache

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  // index + 1; 0: free
  };

  static std::uint32_t hash_of(std::string_view text) {
    return static_cast<std::uint32_t>(hash64(text));
  }

  // Three passes, each asking for the memory that the next one reads.
  template <class TextOf>
  void intern_some(std::size_t begin, std::size_t end, TextOf& text_of,
                   std::vector<std::uint32_t>& indexes) {
    std::array<std::uint32_t, kTogether> hashes;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = begin; i < end; ++i) {
      hashes[i - begin] = hash_of(text_of(i));
      __builtin_prefetch(&slots_[hashes[i - begin] & mask]);
    }
    for (std::size_t i = begin; i < end; ++i) {
      const std::uint32_t entry = slots_[hashes[i - begin] & mask].entry;
      if (entry != 0) __builtin_prefetch(&entries_[entry - 1], 1);
    }
    for (std::size_t i = begin; i < end; ++i) indexes[i] = intern(text_of(i), hashes[i - begin]);
  }

  std::uint32_t intern(std::string_view text, std::uint32_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    for (; slots_[slot].entry != 0; slot = (slot + 1) & mask)
      if (slots_[slot].hash == hash && this->text(entries_[slots_[slot].entry - 1]) == text)
        return slots_[slot].entry - 1;
    const std::uint32_t index = add(text);
    slots_[slot] = {hash, index + 1};
    if (entries_.size() * 2 > slots_.size()) grow();
    return index;
  }

  std::uint32_t add(std::string_view text) {
    Entry& entry = entries_.emplace_back();
    entry.length = static_cast<std::uint32_t>(text.size());
    if (text.size() > Entry::kInside) {
      entry.start = static_cast<std::uint32_t>(arena_.size());
      arena_ += text;
    } else {
      std::copy(text.begin(), text.end(), entry.text.begin());
    }
    return static_cast<std::uint32_t>(entries_.size() - 1);
  }

  void grow() {
    std::vector<Slot> before(slots_.size() * 2);
    before.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& old : before) {
      if (old.entry == 0) continue;
      std::size_t slot = old.hash & mask;
      while (slots_[slot].entry != 0) slot = (slot + 1) & mask;
      slots_[slot] = old;
    }
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two of them
  std::string arena_;
};

}  // namespace morgue
