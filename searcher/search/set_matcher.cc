#include "searcher/search/set_matcher.h"

#include <algorithm>
#include <utility>

#include "searcher/search/doc_set.h"
#include "searcher/search/threads.h"

namespace morgue::search {
namespace {

using Xapian::Query;

// A posting that is looked for costs as much as so many that are read in order.
constexpr std::uint64_t kSeekCost = 8;

std::vector<Query> children(const Query& query) {
  std::vector<Query> all;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) all.push_back(query.get_subquery(i));
  return all;
}

std::string term_of(const Query& leaf) {
  return *leaf.get_terms_begin();
}

// Evaluates a query over one part.
class PartMatcher {
 public:
  explicit PartMatcher(const Part& part) : database_(part.database), articles_(part.size()) {}

  // No more articles than these match, dead ones included.
  double bound(const Query& query) {
    switch (query.get_type()) {
      case Query::LEAF_TERM:
        return articles_with(term_of(query));
      case Query::LEAF_MATCH_NOTHING:
        return 0;
      case Query::OP_OR:
      case Query::OP_SYNONYM: {
        double sum = 0;
        for (const Query& child : children(query)) sum += bound(child);
        return std::min<double>(sum, articles_);
      }
      case Query::OP_AND:
      case Query::OP_FILTER: {
        double least = articles_;
        for (const Query& child : children(query)) least = std::min(least, bound(child));
        return least;
      }
      case Query::OP_SCALE_WEIGHT:
      case Query::OP_AND_NOT:
        return bound(query.get_subquery(0));
      default:
        return articles_;
    }
  }

  // Keeps from now on what is read, there.
  void keep(SeenTerms& seen) { seen_ = &seen; }

  // Keeps which of them have that term; it may have been read before, within fewer articles.
  void read(const std::string& term, const DocSet& articles) {
    DocSet unused(articles_);
    seen_->erase(term);
    add_term(term, articles, unused);
  }

  // The members of `within` that match.
  DocSet matches(const Query& query, const DocSet& within) {
    switch (query.get_type()) {
      case Query::LEAF_MATCH_ALL:
        return within;
      case Query::OP_AND:
      case Query::OP_FILTER:
        return all_of(query, within);
      case Query::OP_AND_NOT:
        return without(query, within);
      case Query::OP_SCALE_WEIGHT:
        return matches(query.get_subquery(0), within);
      default: {
        DocSet out(articles_);
        add(query, within, out);
        return out;
      }
    }
  }

 private:
  // Alternatives go straight into one set: there may be a thousand of them.
  void add(const Query& query, const DocSet& within, DocSet& out) {
    switch (query.get_type()) {
      case Query::LEAF_TERM:
        return add_term(term_of(query), within, out);
      case Query::LEAF_MATCH_NOTHING:
        return;
      case Query::OP_OR:
      case Query::OP_SYNONYM:
        for (const Query& child : children(query)) add(child, within, out);
        return;
      default:
        out.unite(matches(query, within));
    }
  }

  void add_term(const std::string& term, const DocSet& within, DocSet& out) {
    auto posting = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    if (posting == end) return;
    std::vector<Occurrences>* occurrences = note(term);
    const auto found = [&](std::uint32_t doc) {
      out.set(doc);
      if (occurrences != nullptr) occurrences->push_back({doc, posting.get_wdf()});
    };
    if (within.count() * kSeekCost < articles_with(term)) {
      within.for_each([&](std::uint32_t doc) {
        if (posting == end) return;
        posting.skip_to(doc + 1);  // Xapian counts from 1
        if (posting != end && *posting == doc + 1) found(doc);
      });
      return;
    }
    for (; posting != end; ++posting)
      if (const std::uint32_t doc = *posting - 1; doc < articles_ && within.has(doc)) found(doc);
  }

  // Nothing if it was asked for before: there were no fewer articles to look at then.
  std::vector<Occurrences>* note(const std::string& term) {
    if (seen_ == nullptr) return nullptr;
    const auto [place, fresh] = seen_->try_emplace(term);
    return fresh ? &place->second : nullptr;
  }

  // The rarest first, so that the others are only asked about what is left.
  DocSet all_of(const Query& query, const DocSet& within) {
    std::vector<std::pair<double, Query>> parts;
    for (const Query& child : children(query)) parts.emplace_back(bound(child), child);
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    DocSet left = within;
    for (const auto& [articles, child] : parts) left = matches(child, left);
    return left;
  }

  DocSet without(const Query& query, const DocSet& within) {
    const std::vector<Query> parts = children(query);
    DocSet left = matches(parts.front(), within);
    for (std::size_t i = 1; i < parts.size(); ++i) left.subtract(matches(parts[i], left));
    return left;
  }

  // Looked up once: that is a way down Xapian's tree, block by block.
  std::uint32_t articles_with(const std::string& term) {
    const auto [place, fresh] = frequencies_.try_emplace(term);
    if (fresh) place->second = database_.get_termfreq(term);
    return place->second;
  }

  const Xapian::Database& database_;
  std::uint32_t articles_;
  std::unordered_map<std::string, std::uint32_t> frequencies_;
  SeenTerms* seen_ = nullptr;
};

DocSet live(const Archive& archive, std::size_t part) {
  DocSet set = DocSet::all(archive.part(part).size());
  const Bitmap& dead = archive.dead(part);
  for (std::uint32_t doc = dead.next(0); doc < archive.part(part).size(); doc = dead.next(doc + 1))
    set.reset(doc);
  return set;
}

}  // namespace

bool is_set_query(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING:
      return true;
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_AND_NOT:
    case Query::OP_SCALE_WEIGHT: {
      const std::vector<Query> parts = children(query);
      return std::all_of(parts.begin(), parts.end(), is_set_query);
    }
    default:
      return false;
  }
}

struct SetMatcher::Impl {
  MatchList matches() {
    MatchList found;
    found.parts.resize(parts.size());
    const auto match = [&](std::size_t part, const Query& own) {
      const DocSet set = parts[part].matches(own, live(archive, part));
      for (const std::string& term : beside) parts[part].read(term, set);
      found.parts[part].reserve(set.count());
      set.for_each([&](std::uint32_t doc) { found.parts[part].push_back(doc); });
    };
    const std::uint64_t articles = archive.live_articles();
    if (threads_for(parts.size(), articles) < 2) {
      for (std::size_t part = 0; part < parts.size(); ++part) match(part, query);
      return found;
    }
    // Queries count their copies, and not thread-safely.
    const std::string packed = query.serialise();
    for_each_part(parts.size(), articles,
                  [&](std::size_t part) { match(part, Query::unserialise(packed)); });
    return found;
  }

  const Archive& archive;
  const Query& query;
  std::vector<PartMatcher> parts;
  std::vector<std::string> beside;
};

SetMatcher::SetMatcher(const Archive& archive, const Query& query)
    : impl_(std::make_unique<Impl>(Impl{archive, query, {}, {}})) {
  for (std::size_t i = 0; i < archive.part_count(); ++i) impl_->parts.emplace_back(archive.part(i));
}

SetMatcher::~SetMatcher() = default;

double SetMatcher::bound() {
  double sum = 0;
  for (PartMatcher& part : impl_->parts) sum += part.bound(impl_->query);
  return sum;
}

MatchList SetMatcher::matches() {
  return impl_->matches();
}

MatchList SetMatcher::matches(std::vector<SeenTerms>& seen,
                              const std::vector<std::string>& beside) {
  impl_->beside = beside;
  seen.assign(impl_->parts.size(), {});
  for (std::size_t i = 0; i < seen.size(); ++i) impl_->parts[i].keep(seen[i]);
  return impl_->matches();
}

}  // namespace morgue::search
