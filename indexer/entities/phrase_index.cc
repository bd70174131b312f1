#include "indexer/entities/phrase_index.h"

#include <algorithm>

namespace morgue::entities {
namespace {

constexpr std::size_t kFirstSlots = 64;

// Where a word of the key may end, however the text is cut into tokens.
bool ends_word(char c) {
  return c == ' ' || c == '\'' || c == '-' || c == ',' || c == '&' || c == '/' || c == '.';
}

}  // namespace

// The slot of a key, or the free one where it belongs.
PhraseIndex::Slot* PhraseIndex::slot(Table& table, std::string_view key, std::uint64_t hash) {
  if (table.size * 2 >= table.slots.size()) {
    std::vector<Slot> before(std::max(kFirstSlots, table.slots.size() * 2));
    before.swap(table.slots);
    for (const Slot& old : before) {
      if (old.value == kNone) continue;
      std::size_t at = old.hash & (table.slots.size() - 1);
      while (table.slots[at].value != kNone) at = (at + 1) & (table.slots.size() - 1);
      table.slots[at] = old;
    }
  }
  std::size_t at = hash & (table.slots.size() - 1);
  for (; table.slots[at].value != kNone; at = (at + 1) & (table.slots.size() - 1)) {
    const Slot& taken = table.slots[at];
    if (taken.hash == hash && std::string_view(keys_).substr(taken.start, taken.length) == key)
      return &table.slots[at];
  }
  table.slots[at].hash = hash;
  return &table.slots[at];
}

const PhraseIndex::Slot* PhraseIndex::find_slot(const Table& table, std::string_view key,
                                                std::uint64_t hash) const {
  if (table.size == 0) return nullptr;
  const std::size_t mask = table.slots.size() - 1;
  for (std::size_t at = hash & mask; table.slots[at].value != kNone; at = (at + 1) & mask) {
    const Slot& taken = table.slots[at];
    if (taken.hash == hash && std::string_view(keys_).substr(taken.start, taken.length) == key)
      return &taken;
  }
  return nullptr;
}

std::uint32_t PhraseIndex::add(std::string_view key, std::uint32_t value) {
  if (key.empty()) return kNone;
  Slot* const found = slot(phrases_, key, hash64(key));
  if (found->value != kNone) return found->value;
  found->start = static_cast<std::uint32_t>(keys_.size());
  found->length = static_cast<std::uint32_t>(key.size());
  found->value = value;
  keys_ += key;
  ++phrases_.size;
  const auto bytes = static_cast<std::uint32_t>(key.size());
  for (std::size_t i = 1; i <= key.size(); ++i)
    if (i == key.size() || ends_word(key[i])) note_first(key.substr(0, i), bytes);
  return value;
}

void PhraseIndex::note_first(std::string_view word, std::uint32_t bytes) {
  const std::uint64_t hash = hash64(word);
  filter_[hash >> kFilterShift & (kFilterWords - 1)] |= std::uint64_t{1} << (hash & 63);
  Slot* const found = slot(firsts_, word, hash);
  if (found->value != kNone) {
    found->value = std::max(found->value, bytes);
    return;
  }
  found->start = static_cast<std::uint32_t>(keys_.size());
  found->length = static_cast<std::uint32_t>(word.size());
  found->value = bytes;
  keys_ += word;
  ++firsts_.size;
}

std::uint32_t PhraseIndex::look_up(std::string_view key, std::uint64_t hash) const {
  const Slot* const found = find_slot(phrases_, key, hash);
  return found == nullptr ? kNone : found->value;
}

std::uint32_t PhraseIndex::look_up_first(std::string_view first_word, std::uint64_t hash) const {
  const Slot* const found = find_slot(firsts_, first_word, hash);
  return found == nullptr ? 0 : found->value;
}

}  // namespace morgue::entities
