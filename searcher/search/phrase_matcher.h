// Whether an article's word codes hold a phrase: a plan of the query compiler, worked out for the
// word dictionary of one part. Knows nothing of Xapian; phrase_source.h brings the two together.
//
// A phrase may run on over the breaks of sentences and paragraphs, never from one field into the
// next. Each place of a phrase may have alternatives; the rarest place is looked for first.
#pragma once

#include <cstddef>
#include <vector>

#include "common/archive/dictionaries.h"
#include "searcher/query/positional.h"
#include "searcher/search/word_scan.h"

namespace morgue::search {

class PhraseMatcher {
 public:
  PhraseMatcher(const query::PositionalPlan& phrase, const WordDictionary& dictionary);

  bool matches(CodeBytes article) const;

 private:
  enum class Scope { text, headline, author };
  using Step = std::vector<WordCode>;  // alternatives

  bool rest_matches(CodeBytes codes, std::size_t begin, std::size_t end) const;
  bool found_from(CodeBytes codes, const WordCode& word) const;

  Scope scope_ = Scope::text;
  std::vector<Step> steps_;
  std::size_t anchor_ = 0;  // the step that is looked for
  int next_ = kAnyByte;     // what begins the step after it
};

// The part of an article that a field is, without its field code; empty if it has none.
CodeBytes field_codes(CodeBytes article, std::uint8_t field);

}  // namespace morgue::search
