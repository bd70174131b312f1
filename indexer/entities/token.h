// A token of the tagger: a word, number or mark of punctuation, as it stands in the text. Tokens
// are not the analyser's words: they keep capitals, dots of initials and hyphens, and mark where
// sentences and lines begin, which names depend on.
#pragma once

#include <cstdint>

namespace morgue::entities {

struct Token {
  std::uint32_t begin = 0;  // bytes in the document's text
  std::uint32_t end = 0;
  bool sentence_start = false;
  bool paragraph_start = false;
};

}  // namespace morgue::entities
