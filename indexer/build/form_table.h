// The forms of words (and other terms) that a builder thread has met, each once, with what the
// build needs to know of it: one look-up a word is all that the hot path pays.
#pragma once

#include <cstdint>
#include <vector>

#include "common/archive/dictionaries.h"
#include "common/base/string_table.h"
#include "common/text/analyzer.h"

namespace morgue::build {

struct alignas(64) Form : StringEntry {
  WordCode code;                  // size 0: not worked out yet
  std::uint32_t batch = 0;        // the batch it was last seen in
  std::uint32_t batch_index = 0;  // its number among that batch's terms
  std::uint32_t document = 0;     // the document it was last seen in
  std::uint32_t posting = 0;      // where that document's posting of it is
  std::uint32_t part = 0;         // the part it was last seen in
  std::uint32_t languages = 0;    // of that part: languages whose stem has been noted, as bits
};
static_assert(sizeof(Form) == 64);

class FormTable : public StringTable<Form> {
 public:
  // The index of each word's form.
  void intern_words(const WordList& list, std::vector<std::uint32_t>& indexes) {
    intern_all(
        list.words.size(), [&list](std::size_t i) { return list.form(list.words[i]); }, indexes);
  }
};

}  // namespace morgue::build
