// A token of the tagger: a word, number or mark of punctuation, as it stands in the text. Tokens
// are not the analyser's words: they keep capitals, dots of initials and hyphens, and mark where
// sentences and lines begin, which names depend on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace morgue::entities {

struct Token {
  std::uint32_t begin = 0;  // bytes in the document's text
  std::uint32_t end = 0;
  bool sentence_start = false;
  bool paragraph_start = false;
};

// Numbers for the forms of a document's tokens, which are the same in document after document: what
// depends on the form alone needs to be worked out once.
struct TokenForms {
  std::span<const std::uint32_t> of;  // of each token; empty: nobody has numbered them
  std::size_t count = 0;              // all numbers are below
  std::uint32_t numbering = 0;        // another one: the numbers stand for other forms
};

}  // namespace morgue::entities
