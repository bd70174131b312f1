#include "searcher/search/searcher.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/text/analyzer.h"
#include "searcher/query/compiler.h"
#include "searcher/query/print.h"
#include "searcher/query/vocabulary.h"
#include "searcher/search/advisories.h"
#include "searcher/search/archive_counts.h"
#include "searcher/search/asking.h"
#include "searcher/search/bylines.h"
#include "searcher/search/counting.h"
#include "searcher/search/date_order.h"
#include "searcher/search/explaining.h"
#include "searcher/search/hits.h"
#include "searcher/search/plan.h"
#include "searcher/search/ranking.h"
#include "searcher/search/snippet.h"
#include "searcher/search/spellings.h"
#include "searcher/search/value_lookup.h"
#include "searcher/search/why.h"

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

bool asks_prominence(const query::Node& node) {
  return node.prominence > 0 ||
         std::any_of(node.children.begin(), node.children.end(), asks_prominence);
}

// Words that may stand in the text itself, rare ones worth more.
std::vector<SnippetWords> snippet_words(const std::vector<CompiledWords>& compiled) {
  std::vector<SnippetWords> words;
  for (const CompiledWords& w : compiled)
    if (w.scored) words.push_back({w.forms, w.in_order, w.weight});
  return words;
}

std::vector<SnippetWords> marked_words(const Asked& asked, const SearchRequest& request) {
  std::vector<SnippetWords> marked = snippet_words(asked.compiled.words);
  if (request.like)
    for (SnippetWords& words : snippet_words(asked.added)) marked.push_back(std::move(words));
  return marked;
}

}  // namespace

struct Searcher::Impl {
  explicit Impl(const std::vector<fs::path>& paths)
      : archive(paths),
        vocabulary(archive.database()),
        reader(archive),
        spellings(archive),
        all(archive, spellings, [this] { return live_articles(archive); }),
        news(archive, spellings, [this] { return not_advisories(); }),
        lookup(archive, vocabulary, analyzer, all),
        asking(archive, reader, analyzer, vocabulary) {}

  // The plan with the values that are meant in it. Notes go to the plan's own.
  Plan plan(const SearchRequest& request) {
    Plan made = make_plan(request, analyzer);
    for (query::Node* root : {&made.root, made.most_words ? &*made.most_words : nullptr}) {
      if (root == nullptr) continue;
      take_bylines_apart(*root, vocabulary, one_author);
      lookup.resolve(*root, made.notes);
    }
    leave_out_advisories(request, vocabulary, made);
    if (asks_prominence(made.root) || (request.prominent > 0 && request.counts_values()))
      note_prominence(made.notes);
    return made;
  }

  // Where articles are left out because nobody knows.
  void note_prominence(std::vector<std::string>& notes) {
    if (!knows_prominence) knows_prominence = archive_knows_prominence();
    if (!*knows_prominence)
      notes.emplace_back(
          "articles that an older version of morgue-index built have no prominence and count as "
          "not prominent; morgue-index --rebuild gives it to them");
  }

  bool archive_knows_prominence() const {
    for (std::size_t part = 0; part < archive.part_count(); ++part)
      if (!archive.part(part).facets.knows_prominences()) return false;
    return true;
  }

  MatchList not_advisories() {
    RankingOptions options;
    options.limit = 0;
    options.want_matches = true;
    return rank(archive, asking.compile(no_advisory()).query, options).matches;
  }

  // Where nothing was found: what would be, had advisories not been left out.
  void note_advisories(SearchRequest request, std::vector<std::string>& notes) {
    request.advisories = request.count_only = true;
    const std::uint64_t found =
        asking.run(asking.ask(plan(request).root, request), request, Scoring::bm25).total;
    if (found > 0)
      notes.push_back(
          fmt::format("{} left out; --advisories shows {}",
                      found == 1 ? "an advisory is" : fmt::format("{} advisories are", found),
                      found == 1 ? "it" : "them"));
  }

  // The matches without the filters of a dimension. `fallback`: those with most of the words.
  MatchList matches_without(Dimension dimension, SearchRequest request, bool fallback) {
    request.filters.erase(dimension);
    const Plan wider = plan(request);
    request.count_only = true;
    const Asked asked = asking.ask(fallback ? *wider.most_words : wider.root, request);
    return asking.run(asked, request, Scoring::bm25).matches;
  }

  OneValue one_author = [this](const std::string& text) {
    return lookup.fits(Dimension::author, text);
  };

  // The values that the filters mean, so that they can be told among others.
  SearchRequest with_whole_values(SearchRequest request) {
    for (auto& [dimension, values] : request.filters) {
      if (field_of(dimension) == nullptr) continue;
      std::vector<std::string> whole;
      for (const std::string& value : values)
        for (const std::string& part : parts_of(dimension, value, vocabulary, one_author)) {
          const auto found = lookup.find({&dimension, 1}, part);
          whole.push_back(found.dimension != Dimension::none ? found.value : part);
        }
      values = std::move(whole);
    }
    return request;
  }

  void count_values(SearchRequest request, const Plan& plan, const Ranking& ranking,
                    SearchResult& result) {
    if (!request.counts_values()) return;
    request.advisories = !plan.without_advisories;  // also without the filter that names them
    const bool fallback = result.fallback.has_value();
    const auto without = [&](Dimension dimension) {
      return matches_without(dimension, request, fallback);
    };
    Counting(archive, spellings, analyzer, plan.without_advisories ? news : all, lookup)
        .run(with_whole_values(request), ranking.matches, without, result);
  }

  // `root`: what `asked` was made of.
  std::vector<Hit> read(const Ranking& ranking, const query::Node& root, const Asked& asked,
                        const SearchRequest& request) {
    std::optional<SnippetMaker> snippets;
    std::optional<ContextMaker> contexts;
    if (request.snippets && !ranking.page.empty())
      snippets.emplace(marked_words(asked, request), analyzer);
    if (request.context > 0 && !ranking.page.empty())
      contexts.emplace(root, request.context, asking, archive, analyzer);
    return read_hits(archive, reader, ranking.page, request.offset, snippets ? &*snippets : nullptr,
                     request.pieces, contexts ? &*contexts : nullptr);
  }

  Archive archive;
  Analyzer analyzer;
  query::Vocabulary vocabulary;
  ArticleReader reader;
  Spellings spellings;
  ArchiveCounts all;
  ArchiveCounts news;  // all but advisories
  ValueLookup lookup;
  Asking asking;
  std::optional<bool> knows_prominence;  // of all articles; looked for when first asked
};

Searcher::Searcher(const fs::path& archive) : Searcher(std::vector<fs::path>{archive}) {}
Searcher::Searcher(const std::vector<fs::path>& archives)
    : impl_(std::make_unique<Impl>(archives)) {}
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
  const query::Node* root = &plan.root;  // of what is found
  Asked asked = impl_->asking.ask(plan.root, request);
  impl_->asking.add_words(request, asked);
  Ranking ranking = impl_->asking.run(asked, request, Scoring::bm25);
  if (ranking.total == 0 && plan.most_words) {
    Asked most = impl_->asking.ask(*plan.most_words, request);
    Ranking found = impl_->asking.run(most, request, Scoring::word_count);
    if (found.total > 0) {
      result.fallback = MatchFallback{countable_words(most.compiled), found.best_words};
      result.notes.push_back("no article has all the words; showing those with most of them");
      asked = std::move(most);
      root = &*plan.most_words;
      ranking = std::move(found);
    }
  }
  for (std::string& note : asked.compiled.notes) result.notes.push_back(std::move(note));
  if (ranking.total == 0 && plan.without_advisories) impl_->note_advisories(request, result.notes);
  result.total = ranking.total;
  result.total_exact = ranking.exact;
  result.archive_articles = impl_->archive.live_articles();
  impl_->count_values(request, plan, ranking, result);
  result.hits = impl_->read(ranking, *root, asked, request);
  return result;
}

Explanation Searcher::explain(const SearchRequest& request) {
  Explanation explanation;
  const Plan plan = impl_->plan(request);
  Asked asked = impl_->asking.ask(plan.root, request);
  impl_->asking.add_words(request, asked);
  explanation.understood = query::print(plan.root);
  explanation.tree = query::draw(plan.root);
  explanation.xapian = asked.compiled.query.get_description();
  explanation.notes = plan.notes;
  for (std::string& note : asked.compiled.notes) explanation.notes.push_back(std::move(note));
  for (const CompiledWords& words : asked.compiled.words)
    explanation.words.push_back(explain_word(impl_->archive, impl_->vocabulary, words));
  for (const CompiledWords& words : asked.added) {
    explanation.words.push_back(explain_word(impl_->archive, impl_->vocabulary, words));
    explanation.words.back().added = true;
  }
  return explanation;
}

std::optional<Why> Searcher::why(const SearchRequest& request, std::string_view id) {
  ArticleRef ref;
  Why why;
  Plan plan = impl_->plan(request);
  why.understood = query::print(plan.root);
  why.notes = std::move(plan.notes);
  if (!impl_->archive.find(id, ref)) return std::nullopt;
  for (std::string& note : impl_->asking.compile(plan.root).notes)
    why.notes.push_back(std::move(note));
  const Article article = impl_->reader.read(ref);
  why.id = article.id;
  why.headline = article.headline;
  explain_article(plan.root, ref, article, request.ranking,
                  {impl_->archive, impl_->asking, impl_->analyzer}, why);
  return why;
}

std::optional<Article> Searcher::article(std::string_view id) {
  ArticleRef ref;
  if (!impl_->archive.find(id, ref)) return std::nullopt;
  Article article = impl_->reader.read(ref);
  name_entities(impl_->archive, ref, article);
  return article;
}

std::string Searcher::archive_with(std::string_view id) const {
  ArticleRef ref;
  return impl_->archive.find(id, ref) ? impl_->archive.shown_archive(ref.part) : std::string();
}

Matches Searcher::matches(SearchRequest request) {
  if (request.match == Match::automatic) request.match = Match::all;
  Matches matches;
  Plan plan = impl_->plan(request);
  matches.understood = query::print(plan.root);
  matches.notes = std::move(plan.notes);
  CompiledQuery compiled = impl_->asking.compile(plan.root);
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
  const Plan plan = impl_->plan(request);
  return impl_->read(ranking, plan.root, impl_->asking.ask(plan.root, request), request);
}

WholeArticle Searcher::whole(ArticleRef ref) {
  WholeArticle whole;
  whole.article = impl_->reader.read(ref);
  Article shown;
  name_entities(impl_->archive, ref, shown);
  whole.persons = std::move(shown.persons);
  whole.orgs = std::move(shown.orgs);
  whole.places = std::move(shown.places);
  return whole;
}

}  // namespace morgue::search
