// Folding: what makes two spellings the same word. Case (Unicode case folding), compatibility
// forms (NFKC), diacritics of Latin and Greek, Arabic vowel signs and letter variants. Cyrillic
// and the scripts of India keep their marks, which are letters there. Worked out per code point
// from ICU's data, a page at a time and on first use, so that starting up costs nothing.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace morgue {

enum class CharClass : std::uint8_t {
  other,   // separates words
  letter,  // letters, and marks that belong to them
  digit,
  ideograph,  // of a script written without spaces: a word of its own
  ignored,    // vowel signs, soft hyphens, joiners: no part of the word, and no end of it
};

struct FoldedChar {
  CharClass char_class = CharClass::other;
  bool upper = false;     // an upper-case or title-case letter
  bool lower = false;     // a lower-case letter; some letters are neither
  std::string_view text;  // UTF-8; empty for other and ignored
};

class FoldTable {
 public:
  FoldTable();
  ~FoldTable();
  FoldTable(FoldTable&&) noexcept;
  FoldTable& operator=(FoldTable&&) noexcept;

  FoldedChar look_up(char32_t c);  // not thread-safe: one table a thread

 private:
  struct Page;
  static constexpr std::size_t kPages = 0x110000 / 256;
  std::array<std::unique_ptr<Page>, kPages> pages_;
};

// A facet value or field value as filters compare it: folded, runs of white space as one blank.
[[nodiscard]] std::string fold_value(std::string_view value);

}  // namespace morgue
