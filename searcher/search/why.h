// Why an article is found, or is not: the tree of a query walked over one article. Which part of it
// matches, where its words stand, and what each adds to the score.
#pragma once

#include "common/archive/archive.h"
#include "common/text/analyzer.h"
#include "searcher/query/tree.h"
#include "searcher/search/asking.h"
#include "searcher/search/ranking_parameters.h"
#include "searcher/search/result.h"

namespace morgue::search {

struct WhyTools {
  Archive& archive;
  Asking& asking;
  Analyzer& analyzer;
};

// Sets the score of `why`, its parameters, its tree and equivalents. `article`: that of `ref`. The
// score is BM25 of the query and of the equivalents of its words, without --expand, --recency and
// other words. Throws Error(archive) if the archive is damaged.
void explain_article(const query::Node& root, ArticleRef ref, const Article& article,
                     const RankingParameters& parameters, const WhyTools& tools, Why& why);

}  // namespace morgue::search
