// Runs a Xapian query over the archive: exact total, the page of hits in its order, and where
// wanted every match. The order never depends on how the archive is cut into parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <xapian.h>

#include "common/archive/archive.h"
#include "searcher/search/ranking_parameters.h"
#include "searcher/search/request.h"
#include "searcher/search/set_matcher.h"
#include "searcher/search/set_scorer.h"
#include "searcher/search/sources.h"

namespace morgue::search {

enum class Scoring : std::uint8_t {
  bm25,
  word_count,  // kWordBonus for each query word an article has, plus BM25
};

inline constexpr double kWordBonus = 1e5;  // more than BM25 gives for 1,024 words

struct RankingOptions {
  Sort sort = Sort::relevance;
  Scoring scoring = Scoring::bm25;
  bool scored = true;  // false: the query has nothing to rank by; relevance means newest
  std::size_t offset = 0;
  std::size_t limit = 10;           // 0: only the total
  bool want_matches = false;        // for facets
  double sets_from = kManyMatches;  // matches from which on sets find them (set_matcher.h)
  Bm25Parameters bm25;
  // Where an article's score is the sum over these: few matches are scored by it (set_scorer.h).
  std::optional<std::vector<ScoredWord>> sum;
  Xapian::Query boost;                // adds to the scores of matches, and never makes one; `sum`
                                      // has its words, too
  std::optional<ArticleRef> without;  // this article is no match
  std::optional<double> half_life;    // seconds; of the scores, but for kWordBonus (recency.h)
};

struct Ranked {
  ArticleRef ref;
  double score = 0;
};

struct Ranking {
  std::uint64_t total = 0;
  bool exact = true;
  std::vector<Ranked> page;
  MatchList matches;           // if want_matches
  std::size_t best_words = 0;  // word_count: of the query in the best article
};

Ranking rank(Archive& archive, const Xapian::Query& query, const RankingOptions& options);

// The number of live articles that match.
std::uint64_t count(Archive& archive, const Xapian::Query& query);

}  // namespace morgue::search
