#include "indexer/build/form_table.h"

#include <algorithm>

#include "common/base/hash.h"

namespace morgue::build {
namespace {

constexpr std::size_t kFirstSlots = 1 << 16;

std::uint32_t hash_of(std::string_view text) {
  return static_cast<std::uint32_t>(hash64(text));
}

}  // namespace

FormTable::FormTable() {
  clear();
}

std::uint32_t FormTable::intern(std::string_view text) {
  return intern(text, hash_of(text));
}

// Three passes, each asking for the memory that the next one reads.
void FormTable::intern_all(const WordList& list, std::vector<std::uint32_t>& indexes) {
  const std::size_t count = list.words.size();
  const std::size_t mask = slots_.size() - 1;
  hashes_.resize(count);
  indexes.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    hashes_[i] = hash_of(list.form(list.words[i]));
    __builtin_prefetch(&slots_[hashes_[i] & mask]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t form = slots_[hashes_[i] & mask].form;
    if (form != 0) __builtin_prefetch(&forms_[form - 1], 1);
  }
  for (std::size_t i = 0; i < count; ++i) indexes[i] = intern(list.form(list.words[i]), hashes_[i]);
}

std::uint32_t FormTable::intern(std::string_view text, std::uint32_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot].form != 0; slot = (slot + 1) & mask)
    if (slots_[slot].hash == hash && this->text(forms_[slots_[slot].form - 1]) == text)
      return slots_[slot].form - 1;
  const std::uint32_t index = add(text);
  slots_[slot] = {hash, index + 1};
  if (forms_.size() * 2 > slots_.size()) grow();
  return index;
}

std::uint32_t FormTable::add(std::string_view text) {
  Form form;
  form.length = static_cast<std::uint32_t>(text.size());
  if (text.size() > Form::kInside) {
    form.start = static_cast<std::uint32_t>(arena_.size());
    arena_ += text;
  } else {
    std::copy(text.begin(), text.end(), form.text.begin());
  }
  forms_.push_back(form);
  return static_cast<std::uint32_t>(forms_.size() - 1);
}

void FormTable::grow() {
  std::vector<Slot> before(slots_.size() * 2);
  before.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& old : before) {
    if (old.form == 0) continue;
    std::size_t slot = old.hash & mask;
    while (slots_[slot].form != 0) slot = (slot + 1) & mask;
    slots_[slot] = old;
  }
}

std::size_t FormTable::bytes() const {
  return forms_.capacity() * sizeof(Form) + slots_.capacity() * sizeof(Slot) + arena_.capacity();
}

void FormTable::clear() {
  forms_.clear();
  arena_.clear();
  slots_.assign(kFirstSlots, Slot{});
}

}  // namespace morgue::build
