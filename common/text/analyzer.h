// The one analyser: text -> words, the same for articles, queries and snippets.
//
// A word is a run of letters and digits, folded (fold.h). Inside a word: an apostrophe between
// letters (o'neill, don't), '&' between letters (at&t), '.' or ',' between digits (1,234.5), and
// the dots of initials (u.s. - always with its last dot, and never the pronoun). A possessive 's
// is a word of its own, "'s", which is not indexed; the elided article of l'Elysee or d'Estaing is
// cut off as a word. Everything else separates, the hyphen too. Each character of a script
// written without spaces is a word, so that any part of a run can be found as a phrase.
// Changing any of this is a new kAnalyzerVersion: archives hold the version they were made with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/fold.h"

namespace morgue {

inline constexpr int kAnalyzerVersion = 2;
inline constexpr std::size_t kMaxWordBytes = 64;  // longer words end in a hash of themselves

enum class Break : std::uint8_t { none, sentence, paragraph };

// Of a word's letters as the text writes them. A word of one capital has all: A, I. Letters that
// have no case (Arabic, say) and digits do not count: G20 has all. Values are on disk (cases.col).
enum class Capitals : std::uint8_t { none = 0, some = 1, all = 2 };

struct Word {
  std::uint32_t begin = 0;  // bytes in the text analysed
  std::uint32_t end = 0;
  std::uint32_t start = 0;     // of the folded form in WordList::forms
  std::uint8_t length = 0;     // at most kMaxWordBytes
  Break before = Break::none;  // what separates it from the word before it
  bool indexed = true;         // false: the possessive 's
  Capitals capitals = Capitals::none;
};

// Words of one text; reuse one list for many texts to save allocations.
struct WordList {
  std::vector<Word> words;
  std::string forms;

  std::string_view form(const Word& word) const {
    return std::string_view(forms).substr(word.start, word.length);
  }
  void clear() {
    words.clear();
    forms.clear();
  }
};

class Analyzer {
 public:
  // Replaces the content of `out`. `text`: UTF-8, at most 4 GiB. Not thread-safe: one a thread.
  void analyze(std::string_view text, WordList& out);

 private:
  class Scan;
  FoldTable table_;
};

}  // namespace morgue
