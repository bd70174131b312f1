#include "searcher/search/searcher.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/analyzer.h"
#include "searcher/query/compiler.h"
#include "searcher/query/print.h"
#include "searcher/query/vocabulary.h"
#include "searcher/search/archive_counts.h"
#include "searcher/search/counting.h"
#include "searcher/search/date_order.h"
#include "searcher/search/hits.h"
#include "searcher/search/mentions.h"
#include "searcher/search/plan.h"
#include "searcher/search/ranking.h"
#include "searcher/search/similar.h"
#include "searcher/search/snippet.h"
#include "searcher/search/sources.h"
#include "searcher/search/value_lookup.h"

namespace morgue::search {
namespace {

using query::CompiledQuery;
using query::CompiledWords;

// What Scoring::word_count counts at most.
std::size_t countable_words(const CompiledQuery& compiled) {
  std::size_t n = 0;
  for (const CompiledWords& words : compiled.words)
    if (!words.negated) n += words.parts;
  return n;
}

std::string_view kind_name(query::Kind kind) {
  if (kind == query::Kind::phrase) return "phrase";
  return kind == query::Kind::wildcard ? "wildcard" : "word";
}

// Words that may stand in the text itself, rare ones worth more.
std::vector<SnippetWords> snippet_words(const std::vector<CompiledWords>& compiled) {
  std::vector<SnippetWords> words;
  for (const CompiledWords& w : compiled)
    if (w.scored) words.push_back({w.forms, w.in_order, w.weight});
  return words;
}

constexpr std::size_t kNotedWords = 12;  // --explain has all

std::string words_note(std::string note, const std::vector<CompiledWords>& words) {
  for (std::size_t i = 0; i < words.size() && i < kNotedWords; ++i)
    note += (i == 0 ? " " : ", ") + words[i].text;
  if (words.size() > kNotedWords)
    note += fmt::format(" and {} more words (--explain)", words.size() - kNotedWords);
  return note;
}

// A query, and what words of articles make of it.
struct Asked {
  CompiledQuery compiled;
  Xapian::Query boost;                // RankingOptions has these two
  std::optional<ArticleRef> without;  //
  std::vector<CompiledWords> added;   // words that are not in the query
};

}  // namespace

struct Searcher::Impl {
  explicit Impl(const fs::path& path)
      : archive(path),
        vocabulary(archive.database()),
        positions(archive),
        mentions(archive),
        codec(archive.texts()),
        all(archive),
        lookup(archive, vocabulary, analyzer, all) {}

  // The plan with the values that are meant in it. Notes go to the plan's own.
  Plan plan(const SearchRequest& request) {
    Plan made = make_plan(request, analyzer);
    lookup.resolve(made.root, made.notes);
    if (made.most_words) lookup.resolve(*made.most_words, made.notes);
    return made;
  }

  // The matches without the filters of a dimension. `fallback`: those with most of the words.
  MatchList matches_without(Dimension dimension, SearchRequest request, bool fallback) {
    request.filters.erase(dimension);
    const Plan wider = plan(request);
    request.count_only = true;
    const Asked asked = ask(fallback ? *wider.most_words : wider.root, request);
    return run(asked, request, Scoring::bm25).matches;
  }

  // The values that the filters mean, so that they can be told among others.
  SearchRequest with_whole_values(SearchRequest request) {
    for (auto& [dimension, values] : request.filters)
      for (std::string& value : values)
        if (field_of(dimension) != nullptr)
          if (const auto found = lookup.find({&dimension, 1}, value);
              found.dimension != Dimension::none)
            value = found.value;
    return request;
  }

  void count_values(const SearchRequest& request, const Ranking& ranking, SearchResult& result) {
    if (!request.counts_values()) return;
    const bool fallback = result.fallback.has_value();
    const auto without = [&](Dimension dimension) {
      return matches_without(dimension, request, fallback);
    };
    Counting(archive, analyzer, all, lookup)
        .run(with_whole_values(request), ranking.matches, without, result);
  }

  CompiledQuery compile(const query::Node& root) {
    return query::compile(root, vocabulary, positions, &mentions);
  }

  // The query of `root`, and of the words of an article that others shall be like.
  Asked ask(const query::Node& root, const SearchRequest& request) {
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
  SimilarQuery like_query(const LikeRequest& like, std::size_t most,
                          std::optional<ArticleRef>& without) {
    Article article;
    article.body = like.text;
    if (!like.id.empty()) {
      ArticleRef ref;
      if (!archive.find(like.id, ref))
        throw Error(ExitCode::usage, "more-like", "no article has the id '" + like.id + "'");
      article = archive.article(ref, codec);
      without = ref;
    }
    SimilarQuery made = similar(article, analyzer, vocabulary, most);
    if (made.words.empty())
      throw Error(ExitCode::usage, "more-like " + like.id,
                  "it has no words that other articles have");
    return made;
  }

  // Words of the best articles for the query, if the request wants them added.
  void expand(const SearchRequest& request, Asked& asked) {
    if (!request.expand || request.like || request.sort != Sort::relevance ||
        !asked.compiled.scored)
      return;
    SearchRequest first = request;
    first.offset = 0;
    first.limit = request.ranking.feedback_articles;
    first.count_only = false;
    first.half_life.reset();
    RankingOptions options = ranking_options(asked, first, Scoring::bm25);
    options.want_matches = false;
    const Ranking best = rank(archive, asked.compiled.query, options);
    if (best.page.empty()) return;
    SimilarQuery made =
        expansion(asked.compiled, best.page, archive, codec, analyzer, vocabulary, request.ranking);
    asked.compiled.notes.push_back(words_note("added to the query:", made.words));
    asked.boost = std::move(made.query);
    asked.added = std::move(made.words);
  }

  RankingOptions ranking_options(const Asked& asked, const SearchRequest& request,
                                 Scoring scoring) const {
    RankingOptions options;
    options.sort = request.sort;
    options.scoring = scoring;
    options.scored = asked.compiled.scored;
    options.offset = request.offset;
    options.limit = request.count_only ? 0 : request.limit;
    options.want_matches = request.counts_values();
    options.bm25 = request.ranking.bm25;
    options.boost = asked.boost;
    options.without = asked.without;
    options.half_life = request.half_life;
    return options;
  }

  Ranking run(const Asked& asked, const SearchRequest& request, Scoring scoring) {
    return rank(archive, asked.compiled.query, ranking_options(asked, request, scoring));
  }

  ExplainedWord explain(const CompiledWords& words) {
    ExplainedWord word;
    word.text = words.text;
    word.negated = words.negated;
    word.kind = kind_name(words.kind);
    word.begin = words.place.begin;
    word.end = words.place.end;
    word.articles = count(archive, words.query);
    word.weight = words.weight;
    for (const std::string& term : words.terms)
      word.forms.push_back({term, vocabulary.articles(term)});
    if (!words.in_order)
      std::stable_sort(word.forms.begin(), word.forms.end(),
                       [](const auto& a, const auto& b) { return a.articles > b.articles; });
    return word;
  }

  std::vector<Hit> read(const Ranking& ranking, const Asked& asked, const SearchRequest& request) {
    if (!request.snippets || ranking.page.empty())
      return read_hits(archive, codec, ranking.page, request.offset, nullptr);
    std::vector<SnippetWords> marked = snippet_words(asked.compiled.words);
    if (request.like)
      for (SnippetWords& words : snippet_words(asked.added)) marked.push_back(std::move(words));
    SnippetMaker maker(std::move(marked), analyzer);
    return read_hits(archive, codec, ranking.page, request.offset, &maker);
  }

  Archive archive;
  Analyzer analyzer;
  query::Vocabulary vocabulary;
  Positions positions;
  Mentions mentions;
  TextCodec codec;
  ArchiveCounts all;
  ValueLookup lookup;
};

Searcher::Searcher(const fs::path& archive) : impl_(std::make_unique<Impl>(archive)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

const Archive& Searcher::archive() const {
  return impl_->archive;
}

SearchResult Searcher::search(const SearchRequest& request) {
  SearchResult result;
  const Plan plan = impl_->plan(request);
  result.understood = query::print(plan.root);
  result.notes = plan.notes;
  Asked asked = impl_->ask(plan.root, request);
  impl_->expand(request, asked);
  Ranking ranking = impl_->run(asked, request, Scoring::bm25);
  if (ranking.total == 0 && plan.most_words) {
    Asked most = impl_->ask(*plan.most_words, request);
    Ranking found = impl_->run(most, request, Scoring::word_count);
    if (found.total > 0) {
      result.fallback = MatchFallback{countable_words(most.compiled), found.best_words};
      result.notes.push_back("no article has all the words; showing those with most of them");
      asked = std::move(most);
      ranking = std::move(found);
    }
  }
  for (std::string& note : asked.compiled.notes) result.notes.push_back(std::move(note));
  result.total = ranking.total;
  result.total_exact = ranking.exact;
  result.archive_articles = impl_->archive.live_articles();
  impl_->count_values(request, ranking, result);
  result.hits = impl_->read(ranking, asked, request);
  return result;
}

Explanation Searcher::explain(const SearchRequest& request) {
  Explanation explanation;
  const Plan plan = impl_->plan(request);
  Asked asked = impl_->ask(plan.root, request);
  impl_->expand(request, asked);
  explanation.understood = query::print(plan.root);
  explanation.tree = query::draw(plan.root);
  explanation.xapian = asked.compiled.query.get_description();
  explanation.notes = plan.notes;
  for (std::string& note : asked.compiled.notes) explanation.notes.push_back(std::move(note));
  for (const CompiledWords& words : asked.compiled.words)
    explanation.words.push_back(impl_->explain(words));
  for (const CompiledWords& words : asked.added) {
    explanation.words.push_back(impl_->explain(words));
    explanation.words.back().added = true;
  }
  return explanation;
}

std::optional<Article> Searcher::article(std::string_view id) {
  ArticleRef ref;
  if (!impl_->archive.find(id, ref)) return std::nullopt;
  Article article = impl_->archive.article(ref, impl_->codec);
  name_entities(impl_->archive, ref, article);
  return article;
}

Matches Searcher::matches(SearchRequest request) {
  if (request.match == Match::automatic) request.match = Match::all;
  Matches matches;
  Plan plan = impl_->plan(request);
  matches.understood = query::print(plan.root);
  matches.notes = std::move(plan.notes);
  CompiledQuery compiled = impl_->compile(plan.root);
  for (std::string& note : compiled.notes) matches.notes.push_back(std::move(note));
  RankingOptions options;
  options.limit = 0;
  options.want_matches = true;
  const Ranking ranking = rank(impl_->archive, compiled.query, options);
  matches.refs = in_date_order(impl_->archive, ranking.matches, request.sort);
  return matches;
}

std::vector<Hit> Searcher::hits(const SearchRequest& request, std::span<const ArticleRef> refs) {
  Ranking ranking;
  for (const ArticleRef ref : refs) ranking.page.push_back({ref, 0});
  return impl_->read(ranking, impl_->ask(impl_->plan(request).root, request), request);
}

WholeArticle Searcher::whole(ArticleRef ref) {
  WholeArticle whole;
  whole.article = impl_->archive.article(ref, impl_->codec);
  Article shown;
  name_entities(impl_->archive, ref, shown);
  whole.persons = std::move(shown.persons);
  whole.orgs = std::move(shown.orgs);
  whole.places = std::move(shown.places);
  return whole;
}

}  // namespace morgue::search
