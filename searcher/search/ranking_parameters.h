// How articles are scored. What is built in is what held up on judged queries
// (docs/query-language.md, Ranking); other values are for studies (scripts/eval-ranking).
#pragma once

#include <cstddef>

namespace morgue::search {

struct Bm25Parameters {
  double k1 = 1.6;  // how fast repetitions of a word stop to count; above 0
  double b = 0.75;  // how much a long article has to repeat a word; 0 to 1
};

struct RankingParameters {
  Bm25Parameters bm25;
  double equivalent_share = 1.0 / 3;  // of the weight that an equivalent would have as a word of
                                      // the query (query/equivalents.h); 0 to 1; 0: there are none
  std::size_t feedback_articles = 5;  // --expand: the best ones are read
  std::size_t added_words = 30;       // the most words it adds
  double original_share = 0.8;        // of what all words can add to a score; above 0, at most 1
  std::size_t similar_words = 25;     // --more-like: the most words it asks for
};

}  // namespace morgue::search
