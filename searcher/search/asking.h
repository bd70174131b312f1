// From a tree to its matches in one archive: compiled, with the words of an article that others
// shall be like or of the best matches, and ranked. Not for making trees of requests (plan.h), nor
// for what is shown of the matches (hits.h, explaining.h).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <xapian.h>

#include "common/archive/archive.h"
#include "common/archive/article_reader.h"
#include "common/text/analyzer.h"
#include "searcher/query/compiler.h"
#include "searcher/query/vocabulary.h"
#include "searcher/search/mentions.h"
#include "searcher/search/ranking.h"
#include "searcher/search/request.h"
#include "searcher/search/similar.h"
#include "searcher/search/sources.h"

namespace morgue::search {

// A query, and what words of articles make of it.
struct Asked {
  query::CompiledQuery compiled;
  Xapian::Query boost;                      // RankingOptions has these two
  std::optional<ArticleRef> without;        //
  std::vector<query::CompiledWords> added;  // words that are not in the query
};

class Asking {
 public:
  // All of them must outlive it.
  Asking(Archive& archive, ArticleReader& reader, Analyzer& analyzer, query::Vocabulary& vocabulary)
      : archive_(archive),
        reader_(reader),
        analyzer_(analyzer),
        vocabulary_(vocabulary),
        positions_(archive),
        mentions_(archive) {}

  query::CompiledQuery compile(const query::Node& root);
  // Where words of the tree stand (query/compiler.h).
  query::PositionalPlan plan_of(const query::Node& node);
  // How an article names somebody.
  const Mentions& mentions() const { return mentions_; }
  // The query of `root`, and of the words of an article that others shall be like.
  Asked ask(const query::Node& root, const SearchRequest& request);
  // Words beside those of the query, where hits are ranked by them: words of the best articles if
  // the request wants them, else equivalents. Not for Scoring::word_count, which would count them.
  void add_words(const SearchRequest& request, Asked& asked);
  SimilarQuery equivalents(const query::CompiledQuery& compiled,
                           const RankingParameters& parameters);
  Ranking run(const Asked& asked, const SearchRequest& request, Scoring scoring) const;

 private:
  void expand(const SearchRequest& request, Asked& asked);
  SimilarQuery like_query(const LikeRequest& like, std::size_t most,
                          std::optional<ArticleRef>& without);

  Archive& archive_;
  ArticleReader& reader_;
  Analyzer& analyzer_;
  query::Vocabulary& vocabulary_;
  Positions positions_;
  Mentions mentions_;
};

}  // namespace morgue::search
