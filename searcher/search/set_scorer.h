// How well articles match that are known to: BM25 summed word by word over what the sets were made
// of, for queries whose score is such a sum (query::CompiledQuery::sum). With set_matcher.h it
// takes less time than Xapian's matcher where matches are few, and gives the very same scores but
// for their last bits.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/archive/archive.h"
#include "searcher/query/compiler.h"
#include "searcher/search/ranking_parameters.h"
#include "searcher/search/set_matcher.h"
#include "searcher/search/sources.h"

namespace morgue::search {

// A word: any of its forms.
struct ScoredWord {
  std::span<const std::string> forms;
  double weight = 0;
  bool boosts = false;  // says nothing of what matches: sets do not meet it by themselves
};

// What a score is the sum of; nothing if it is no sum. `added`: words that the text of the query
// does not have. Both must outlive what is returned.
[[nodiscard]] std::optional<std::vector<ScoredWord>> sum_of(
    const query::CompiledQuery& compiled, const std::vector<query::CompiledWords>& added,
    bool added_boost);
// The forms of those that boost.
[[nodiscard]] std::vector<std::string> boosting_terms(std::span<const ScoredWord> words);

// The scores of the matches, part by part, in their order. `matches` and `seen`: of a SetMatcher.
// `bonus`: added for each word that an article has.
[[nodiscard]] std::vector<std::vector<double>> score_matches(
    Archive& archive, const MatchList& matches, const std::vector<SeenTerms>& seen,
    std::span<const ScoredWord> words, const Bm25Parameters& parameters, double bonus);

}  // namespace morgue::search
