// * (any characters) and ? (one) in words: which of them are meant, how the analyser reads a word
// that has some, and whether a word is like a pattern.
#pragma once

#include <cstddef>
#include <cstdint>
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

// Which of them are meant. In sentences: a * at a letter or digit, a ? only between two of them,
// since at the end of a word it asks a question, unless the word has a wildcard already.
// everywhere: a ? where a * is.
enum class Wildcards : std::uint8_t { none, in_sentences, everywhere };

// `list` is working memory.
WildcardText read_words(std::string_view text, Wildcards meant, Analyzer& analyzer, WordList& list);

// Letters and digits before the first wildcard.
std::size_t fixed_letters(std::string_view pattern);
// What stands before it.
std::string_view fixed_part(std::string_view pattern);

// Time is bounded by the product of the lengths. UTF-8; ? stands for one code point.
bool is_like(std::string_view word, std::string_view pattern);

}  // namespace morgue::query
