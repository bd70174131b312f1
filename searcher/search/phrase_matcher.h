// Whether an article's word codes hold a phrase: a plan of the query compiler, worked out for the
// word dictionary of one part. Knows nothing of Xapian; phrase_source.h brings the two together.
//
// A phrase may run on over the breaks of sentences and paragraphs, never from one field into the
// next. Each place of a phrase may have alternatives; the rarest place is looked for first.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "common/archive/dictionaries.h"
#include "searcher/query/positional.h"

namespace morgue::search {

using Codes = std::span<const WordCode>;

class PhraseMatcher {
 public:
  PhraseMatcher(const query::PhrasePlan& plan, const WordDictionary& dictionary);

  bool matches(Codes article) const;

 private:
  enum class Scope { text, headline, author };
  using Step = std::vector<WordCodes>;  // alternatives

  bool rest_matches(Codes codes, std::size_t begin, std::size_t end) const;
  bool found_from(Codes codes, const WordCodes& word) const;

  Scope scope_ = Scope::text;
  std::vector<Step> steps_;
  std::size_t anchor_ = 0;  // the step that is looked for
};

// The part of an article that a field is, without its field code; empty if it has none.
Codes field_codes(Codes article, WordCode field);

}  // namespace morgue::search
