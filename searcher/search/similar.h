// Queries made of words that a query does not have: what --expand adds to one, what --more-like
// asks, and the equivalents of its own words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/archive/archive.h"
#include "common/archive/article_reader.h"
#include "searcher/query/compiler.h"
#include "searcher/search/ranking.h"
#include "searcher/search/request.h"
#include "searcher/search/telling_words.h"

namespace morgue::search {

// Any of the words; and each as --explain shows it and snippets mark it, with its weight.
struct SimilarQuery {
  Xapian::Query query;
  std::vector<query::CompiledWords> words;
};

// What to add to `query`, of which `best` are the best articles. Relevance model 3 (Lavrenko and
// Croft 2001, Abdul-Jaleel et al. 2004): the words of these articles, by their share of them, each
// article as much as its score says.
SimilarQuery expansion(const query::CompiledQuery& query, std::span<const Ranked> best,
                       ArticleReader& reader, Analyzer& analyzer, query::Vocabulary& vocabulary,
                       const RankingParameters& parameters);

// The equivalents of words of `query` (query/equivalents.h), each `share` of what a word of so many
// articles weighs: of plain words that are scored, but not what the query asks for itself.
SimilarQuery equivalents_of(const query::CompiledQuery& query, query::Vocabulary& vocabulary,
                            double share);

// Of the `most` words of the article that tell most.
SimilarQuery similar(const Article& article, Analyzer& analyzer, query::Vocabulary& vocabulary,
                     std::size_t most);

}  // namespace morgue::search
