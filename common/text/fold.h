// Folding: what makes two spellings the same word. Case (Unicode case folding), compatibility
// forms (NFKC), diacritics of Latin and Greek, Arabic vowel signs and letter variants. Cyrillic
// and the scripts of India keep their marks, which are letters there, and kana their voicing.
// Worked out per code point from ICU's data, a page at a time and on first use, so that starting up
// costs nothing.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "common/text/utf8.h"

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

// A kana that was decoded at a place, and the voicing mark behind it (of half width, or
// decomposed): the one character that full width has for both. Others are as they were.
[[nodiscard]] CodePoint with_voicing(CodePoint kana, std::string_view text, std::size_t at);

// The character at a place, to be looked up.
inline CodePoint decode_voiced(std::string_view text, std::size_t at) {
  constexpr char32_t kFirstKana = 0x3041;
  const CodePoint c = decode_utf8(text, at);
  return c.value < kFirstKana ? c : with_voicing(c, text, at);
}

// A facet value or field value as filters compare it: folded, runs of white space as one blank.
[[nodiscard]] std::string fold_value(std::string_view value);

}  // namespace morgue
