// What Xapian's matcher asks of us while it runs: posting sources over the columns of a part.
// Xapian clones each for every part and tells the clone which by init(); docids it passes are the
// part's own. None of them adds to a score.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <xapian.h>

#include "common/archive/archive.h"
#include "searcher/query/positional.h"

namespace morgue::search {

// The articles that match, part by part, in ascending order.
struct MatchList {
  std::vector<std::vector<std::uint32_t>> parts;
  std::uint64_t total() const {
    std::uint64_t n = 0;
    for (const auto& docs : parts) n += docs.size();
    return n;
  }
};

// A query for the dead articles. `archive` must outlive every query made here.
Xapian::Query dead_articles(const Archive& archive);
bool has_dead(const Archive& archive);

// A query for that article alone.
Xapian::Query one_article(const Archive& archive, ArticleRef ref);

// `query`, noting each article that matches it. Only exact if the match asks for every article
// (check_at_least); `out` must outlive the match.
Xapian::Query noting(const Xapian::Query& query, const Archive& archive, MatchList& out);

// Positional plans and lengths, by the columns of each part.
class Positions final : public query::PositionalFactory {
 public:
  explicit Positions(const Archive& archive) : archive_(archive) {}
  Xapian::Query matches(query::PositionalPlan plan) const override;
  Xapian::Query length(query::LengthRange length) const override;

 private:
  const Archive& archive_;
};

}  // namespace morgue::search
