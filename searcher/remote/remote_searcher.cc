#include "searcher/remote/remote_searcher.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <xapian.h>

#include "common/base/error.h"
#include "common/base/xapian_guard.h"
#include "common/schema.h"
#include "common/text/analyzer.h"
#include "common/text/possible_name.h"
#include "searcher/query/compiler.h"
#include "searcher/query/print.h"
#include "searcher/remote/address.h"
#include "searcher/remote/remote_facets.h"
#include "searcher/search/advisories.h"
#include "searcher/search/bylines.h"
#include "searcher/search/plan.h"

namespace morgue::remote {
namespace {

using search::Hit;
using search::SearchRequest;
using search::SearchResult;
using search::Sort;

constexpr const char* kWhere = "a remote archive";

[[noreturn]] void refuse(std::string_view what, std::string_view why) {
  throw Error(ExitCode::usage, kWhere, std::string(what) + " needs " + std::string(why),
              "search the archive itself, where it lies");
}

// What a server has no columns for.
class NoColumns final : public query::PositionalFactory, public query::MentionCounts {
 public:
  Xapian::Query matches(query::PositionalPlan) const override {
    refuse("a phrase, proximity or place in the text", "the word columns, which no server has");
  }
  Xapian::Query length(query::LengthRange) const override {
    refuse("length", "the document columns, which no server has");
  }
  Xapian::Query at_least(Dimension, const std::string&, query::Naming) const override {
    refuse("a number of mentions, or a prominence,", "the facet columns, which no server has");
  }
};

void check(const SearchRequest& request) {
  if (request.like) refuse("--more-like", "articles' texts, which no server has");
  if (request.expand) refuse("--expand", "articles' texts, which no server has");
  if (request.context > 0) refuse("--context", "articles' texts, which no server has");
  if (request.half_life) refuse("--recency", "the document columns, which no server has");
  if (request.histogram) refuse("--histogram", "articles' days, which no server has");
  if (!request.unusual.empty()) refuse("--unusual", "counts over a whole archive");
  if (request.related) refuse("--related-to", "the facet columns, which no server has");
  if (request.prominent > 0 && !request.facets.empty())
    refuse("--prominent", "the facet columns, which no server has");
  for (const search::FacetRequest& facet : request.facets) {
    if (field_of(facet.dimension) == nullptr)
      refuse("--facet " + std::string(dimension_name(facet.dimension)),
             "articles' days, which no server has");
    const auto filter = request.filters.find(facet.dimension);
    if (filter != request.filters.end() && !filter->second.empty())
      refuse("--facet beside a filter of its own dimension", "a second search");
  }
}

// The first line of `data`, which is left with the others.
std::string take_line(std::string& data) {
  const std::size_t end = std::min(data.find('\n'), data.size());
  std::string line = data.substr(0, end);
  data.erase(0, std::min(end + 1, data.size()));
  return line;
}

// Data of a document: id, headline, published, source, a line each (common/schema.h).
Hit hit_of(std::string data) {
  Hit hit;
  hit.id = take_line(data);
  hit.headline = take_line(data);
  const std::string published = take_line(data);
  std::int64_t seconds = 0;
  const char* end = published.data() + published.size();
  if (!published.empty() && std::from_chars(published.data(), end, seconds).ptr == end)
    hit.published = Published{seconds, 0, false};
  hit.source = take_line(data);
  return hit;
}

// What went wrong with a server, in one line.
template <class F>
auto asking(const std::string& doing, F&& work) -> decltype(work()) {
  try {
    return std::forward<F>(work)();
  } catch (const Xapian::NetworkTimeoutError&) {
    throw Error(ExitCode::io, doing, "no answer in time", "is xapian-tcpsrv at work there?");
  } catch (const Xapian::NetworkError& e) {
    throw Error(ExitCode::io, doing, e.get_error_string() ? e.get_error_string() : e.get_msg(),
                "is xapian-tcpsrv at work there, and does it serve the parts of an archive?");
  }
}

}  // namespace

struct RemoteSearcher::Impl {
  explicit Impl(const std::vector<std::string>& given) : names(given) {
    for (const std::string& name : names) {
      const std::optional<Address> address = parse_address(name);
      if (!address) throw Error(ExitCode::usage, "-a " + name, "it is not host:port");
      asking("searching " + name, [&] { add(name, *address); });
    }
    vocabulary.emplace(all, query::Vocabulary::Engine::remote);
  }

  void add(const std::string& name, const Address& address) {
    Xapian::Database one = Xapian::Remote::open(address.host, address.port, kAnswerMs, kConnectMs);
    if (one.get_doccount() > 0 && one.get_value_freq(kSlotFacets) == 0)
      throw Error(ExitCode::archive, "searching " + name, "what it serves is no archive",
                  "xapian-tcpsrv wants the postings.glass of each of an archive's parts");
    keep_alive.push_back(one);
    all.add_database(one);
  }

  // A value, and of a person the same with an office behind it: "Bush (president)". The names table
  // of an archive knows that these are one; terms that begin alike are one look-up here.
  std::vector<std::string> terms_of(const query::Node& node) const {
    std::vector<std::string> terms;
    const Dimension dimension = node.field->dimension;
    if (!possible_name(dimension, node.value).empty()) return terms;  // nobody's, for all it knows
    const std::string value = filter_term(node.field->filter_prefix, node.value);
    if (vocabulary->articles(value) > 0) terms.push_back(value);
    if (dimension != Dimension::person) return terms;
    const std::string before = value + " (";
    for (auto term = all.allterms_begin(before); term != all.allterms_end(before); ++term)
      if ((*term).ends_with(')')) terms.push_back(*term);
    return terms;
  }

  // Whole values alone: which words mean which value needs the facet columns.
  void resolve(query::Node& node, std::vector<std::string>& notes) {
    for (query::Node& child : node.children) resolve(child, notes);
    if (node.kind != query::Kind::value) return;
    node.terms = terms_of(node);
    if (!node.terms.empty()) return;
    node.terms = {query::kNoArticlesTerm};
    notes.push_back("no article has " + query::print(node) +
                    "; remote archives take whole values only");
  }

  Xapian::MSet match(const Xapian::Query& query, const SearchRequest& request, std::size_t first,
                     std::size_t most, Xapian::MatchSpy* spy) {
    Xapian::Enquire enquire(all);
    enquire.set_query(query);
    enquire.set_weighting_scheme(
        Xapian::BM25Weight(request.ranking.bm25.k1, 0, 1, request.ranking.bm25.b, 0));
    if (request.sort == Sort::relevance)
      enquire.set_sort_by_relevance_then_value(kSlotPublished, true);
    else
      enquire.set_sort_by_value(kSlotPublished, request.sort == Sort::newest);
    if (spy != nullptr) enquire.add_matchspy(spy);
    const std::size_t count = all.get_doccount();
    return enquire.get_mset(static_cast<Xapian::doccount>(std::min(first, count)),
                            static_cast<Xapian::doccount>(std::min(most, count)),
                            static_cast<Xapian::doccount>(count));
  }

  void add_hits(const Xapian::MSet& set, const SearchRequest& request, SearchResult& result) {
    set.fetch();
    for (auto at = set.begin(); at != set.end(); ++at) {
      Hit hit = hit_of(at.get_document().get_data());
      hit.score = request.sort == Sort::relevance ? at.get_weight() : 0;
      hit.rank = request.offset + result.hits.size() + 1;
      hit.archive = names[(*at - 1) % names.size()];
      result.hits.push_back(std::move(hit));
    }
  }

  // An empty value sorts before all: where the oldest come first, the undated are asked for after
  // all others.
  void oldest_first(const Xapian::Query& query, const SearchRequest& request, std::size_t limit,
                    SearchResult& result) {
    const Xapian::Query undated{std::string(kUndatedTerm)};
    const Xapian::MSet dated = match(Xapian::Query(Xapian::Query::OP_AND_NOT, query, undated),
                                     request, request.offset, limit, nullptr);
    add_hits(dated, request, result);
    const std::size_t before = dated.get_matches_estimated();
    const std::size_t first = request.offset > before ? request.offset - before : 0;
    if (result.hits.size() < limit)
      add_hits(match(Xapian::Query(Xapian::Query::OP_FILTER, query, undated), request, first,
                     limit - result.hits.size(), nullptr),
               request, result);
  }

  void find(const Xapian::Query& query, const SearchRequest& request, SearchResult& result) {
    const std::size_t limit = request.count_only ? 0 : request.limit;
    Xapian::ValueCountMatchSpy spy(kSlotFacets);
    const bool oldest = request.sort == Sort::oldest;
    const Xapian::MSet set = match(query, request, request.offset, oldest ? 0 : limit,
                                   request.facets.empty() ? nullptr : &spy);
    result.total = set.get_matches_estimated();
    result.total_exact = set.get_matches_lower_bound() == set.get_matches_upper_bound();
    oldest ? oldest_first(query, request, limit, result) : add_hits(set, request, result);
    if (!request.facets.empty())
      result.facets = count_facets(keep_alive, spy, result.total, request, analyzer);
  }

  std::vector<std::string> names;
  std::vector<Xapian::Database> keep_alive;  // one a server
  Xapian::Database all;
  Analyzer analyzer;
  std::optional<query::Vocabulary> vocabulary;
};

RemoteSearcher::RemoteSearcher(const std::vector<std::string>& names)
    : impl_(std::make_unique<Impl>(names)) {}
RemoteSearcher::~RemoteSearcher() = default;

SearchResult RemoteSearcher::search(const SearchRequest& given) {
  check(given);
  SearchRequest request = given;
  SearchResult result;
  return asking("searching a remote archive", [&] {
    search::Plan plan = search::make_plan(request, impl_->analyzer);
    result.notes = plan.notes;
    result.notes.push_back(
        "remote: articles that were replaced, withheld or under embargo may be among these; names "
        "stand as each article has them");
    search::take_bylines_apart(plan.root, *impl_->vocabulary, {});
    impl_->resolve(plan.root, result.notes);
    search::leave_out_advisories(request, *impl_->vocabulary, plan);
    result.understood = query::print(plan.root);
    const NoColumns none;
    query::CompiledQuery compiled = query::compile(plan.root, *impl_->vocabulary, none, &none);
    for (std::string& note : compiled.notes) result.notes.push_back(std::move(note));
    if (!compiled.scored && request.sort == Sort::relevance) request.sort = Sort::newest;
    result.archive_articles = impl_->all.get_doccount();
    impl_->find(compiled.query, request, result);
    if (result.total == 0 && plan.most_words)
      result.notes.push_back("no article has all the words; --match any takes those with some");
    return std::move(result);
  });
}

}  // namespace morgue::remote
