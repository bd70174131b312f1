// Columns of tokens, one a line, an empty line after each sentence, -DOCSTART- before each
// document: as the shared tasks of CoNLL have them. Read for training; tagged for scoring.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "indexer/entities/tagger.h"

namespace morgue::entities {

struct ConllDocument {
  std::string text;  // the tokens with blanks between
  std::vector<Token> tokens;
  std::vector<std::string> tags;  // the last column of each token; empty if it has only one

  void clear();
};

// False at the end of the input, where no token was left. Columns are separated by tabs or
// blanks. Documents without end are cut at kMaxConllTokens, lines at kMaxConllToken bytes.
bool read_conll(std::istream& in, ConllDocument& document);
inline constexpr std::size_t kMaxConllTokens = 200'000;
inline constexpr std::size_t kMaxConllToken = 1000;

// Tags the next document of `in`: appends token TAB tag, with tags O, B-PER, I-PER, B-ORG, ... and
// an empty line after each sentence. Mentions less probable than `threshold` are left out. False at
// the end of the input.
bool tag_conll(std::istream& in, std::string& out, Tagger& tagger, float threshold = 0);

}  // namespace morgue::entities
