#include "searcher/search/asking.h"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"

namespace morgue::search {
namespace {

using query::CompiledQuery;
using query::CompiledWords;

constexpr std::size_t kNotedWords = 12;  // --explain has all

std::string words_note(std::string note, const std::vector<CompiledWords>& words) {
  for (std::size_t i = 0; i < words.size() && i < kNotedWords; ++i)
    note += (i == 0 ? " " : ", ") + words[i].text;
  if (words.size() > kNotedWords)
    note += fmt::format(" and {} more words (--explain)", words.size() - kNotedWords);
  return note;
}

RankingOptions ranking_options(const Asked& asked, const SearchRequest& request, Scoring scoring) {
  RankingOptions options;
  options.sort = request.sort;
  options.scoring = scoring;
  options.scored = asked.compiled.scored;
  options.offset = request.offset;
  options.limit = request.count_only ? 0 : request.limit;
  options.want_matches = request.counts_values();
  options.bm25 = request.ranking.bm25;
  options.sum = sum_of(asked.compiled, asked.added, !asked.boost.empty());
  options.boost = asked.boost;
  options.without = asked.without;
  options.half_life = request.half_life;
  return options;
}

}  // namespace

CompiledQuery Asking::compile(const query::Node& root) {
  return query::compile(root, vocabulary_, positions_, &mentions_);
}

query::PositionalPlan Asking::plan_of(const query::Node& node) {
  return query::plan_of(node, vocabulary_, positions_);
}

Asked Asking::ask(const query::Node& root, const SearchRequest& request) {
  Asked asked;
  asked.compiled = compile(root);
  if (!request.like) return asked;
  SimilarQuery like = like_query(*request.like, request.ranking.similar_words, asked.without);
  CompiledQuery& compiled = asked.compiled;
  compiled.notes.push_back(words_note("articles like it have", like.words));
  const auto op = compiled.scored ? Xapian::Query::OP_AND : Xapian::Query::OP_FILTER;
  compiled.query =
      root.kind == query::Kind::all ? like.query : Xapian::Query(op, like.query, compiled.query);
  compiled.scored = true;
  asked.added = std::move(like.words);
  return asked;
}

// `without`: the article itself.
SimilarQuery Asking::like_query(const LikeRequest& like, std::size_t most,
                                std::optional<ArticleRef>& without) {
  Article article;
  article.body = like.text;
  if (!like.id.empty()) {
    ArticleRef ref;
    if (!archive_.find(like.id, ref))
      throw Error(ExitCode::usage, "more-like", "no article has the id '" + like.id + "'");
    article = reader_.read(ref);
    without = ref;
  }
  SimilarQuery made = similar(article, analyzer_, vocabulary_, most);
  if (made.words.empty())
    throw Error(ExitCode::usage, "more-like " + like.id,
                "it has no words that other articles have");
  return made;
}

SimilarQuery Asking::equivalents(const CompiledQuery& compiled,
                                 const RankingParameters& parameters) {
  return equivalents_of(compiled, vocabulary_, parameters.equivalent_share);
}

// Not both: equivalents beside the words of the best articles, or to find the best by, changed
// nothing (docs/query-language.md).
void Asking::add_words(const SearchRequest& request, Asked& asked) {
  if (request.like || request.sort != Sort::relevance || !asked.compiled.scored) return;
  if (request.expand) return expand(request, asked);
  SimilarQuery made = equivalents(asked.compiled, request.ranking);
  asked.boost = std::move(made.query);
  asked.added = std::move(made.words);
}

void Asking::expand(const SearchRequest& request, Asked& asked) {
  SearchRequest first = request;
  first.offset = 0;
  first.limit = request.ranking.feedback_articles;
  first.count_only = false;
  first.half_life.reset();
  RankingOptions options = ranking_options(asked, first, Scoring::bm25);
  options.want_matches = false;
  const Ranking best = rank(archive_, asked.compiled.query, options);
  if (best.page.empty()) return;
  SimilarQuery made =
      expansion(asked.compiled, best.page, reader_, analyzer_, vocabulary_, request.ranking);
  asked.compiled.notes.push_back(words_note("added to the query:", made.words));
  asked.boost = std::move(made.query);
  asked.added = std::move(made.words);
}

Ranking Asking::run(const Asked& asked, const SearchRequest& request, Scoring scoring) const {
  return rank(archive_, asked.compiled.query, ranking_options(asked, request, scoring));
}

}  // namespace morgue::search
