// The forms of words (and other terms) that a builder thread has met, each once, with what the
// build needs to know of it: one look-up a word is all that the hot path pays, and that is mostly
// waiting for memory - so an entry is one cache line, and a text's words are looked up together.
// Grows until clear(); not thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/dictionaries.h"
#include "common/text/analyzer.h"

namespace morgue::build {

struct alignas(64) Form {
  static constexpr std::uint32_t kInside = 16;  // bytes of text that need no arena

  std::array<char, kInside> text{};
  std::uint32_t start = 0;  // in the table's arena, where it is longer
  std::uint32_t length = 0;
  WordCodes codes;                // count 0: not worked out yet
  std::uint32_t batch = 0;        // the batch it was last seen in
  std::uint32_t batch_index = 0;  // its number among that batch's terms
  std::uint32_t document = 0;     // the document it was last seen in
  std::uint32_t posting = 0;      // where that document's posting of it is
  std::uint32_t part = 0;         // the part it was last seen in
  std::uint32_t languages = 0;    // of that part: languages whose stem has been noted, as bits
};
static_assert(sizeof(Form) == 64);

class FormTable {
 public:
  FormTable();

  // The index of the form's entry; a new one if it has not been met.
  std::uint32_t intern(std::string_view text);
  // The same for each word of a list, in its order.
  void intern_all(const WordList& list, std::vector<std::uint32_t>& indexes);

  Form& at(std::uint32_t index) { return forms_[index]; }  // until the next form is added
  std::string_view text(const Form& form) const {          // the same
    return {form.length > Form::kInside ? arena_.data() + form.start : form.text.data(),
            form.length};
  }
  std::size_t size() const { return forms_.size(); }
  std::size_t bytes() const;  // of memory
  void clear();

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t form = 0;  // index + 1 into forms_; 0: free
  };

  std::uint32_t intern(std::string_view text, std::uint32_t hash);
  std::uint32_t add(std::string_view text);
  void grow();

  std::vector<Form> forms_;
  std::vector<Slot> slots_;  // a power of two of them
  std::string arena_;
  std::vector<std::uint32_t> hashes_;  // of the list being looked up
};

}  // namespace morgue::build
