// * (any characters) and ? (one) in words: which of them are meant, how the analyser reads a word
// that has some, and whether a word is like a pattern.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/query/tree.h"

namespace morgue::query {

struct WildcardText {
  std::vector<QueryWord> words;  // a wildcard's form has its * and ?
  bool wildcards = false;        // at least one of them is a wildcard
  bool unread = false;           // a * beside a letter or a dot is punctuation
  bool too_long = false;         // a word is longer than the analyser keeps whole
};

// A * at a letter or digit is meant, a ? only between two of them: at the end of a word it asks a
// question, unless the word has a wildcard already. `list` is working memory.
WildcardText read_words(std::string_view text, bool wildcards, Analyzer& analyzer, WordList& list);

// Letters and digits before the first wildcard.
std::size_t fixed_letters(std::string_view pattern);
// What stands before it.
std::string_view fixed_part(std::string_view pattern);

// Time is bounded by the product of the lengths. UTF-8; ? stands for one code point.
bool is_like(std::string_view word, std::string_view pattern);

}  // namespace morgue::query
