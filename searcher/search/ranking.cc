#include "searcher/search/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "common/base/xapian_guard.h"
#include "searcher/search/weighting.h"

namespace morgue::search {
namespace {

constexpr std::size_t kSpareHits = 16;  // asked for beyond the page, to see where a tie ends
constexpr std::size_t kMoreHits = 8;    // times as many when a tie goes on

// Scores are sums of doubles, and the order of adding differs from part to part: rounded, equal
// articles get equal scores.
double rounded(double score) {
  return std::round(score * 1e6) / 1e6;
}

struct Candidate {
  ArticleRef ref;
  double score;
  std::int64_t published;
  Hash128 id;
};

class Run {
 public:
  Run(Archive& archive, const Xapian::Query& query, const RankingOptions& options)
      : archive_(archive), options_(options), query_(live(query)) {
    by_date_ = options.sort != Sort::relevance || !options.scored;
  }

  Ranking run() {
    const bool hits = options_.limit > 0;
    const bool note = options_.want_matches || (hits && by_date_);
    const std::size_t wanted = hits && !by_date_ ? page_end() + kSpareHits : 0;
    const Xapian::MSet set = match(wanted, note);
    ranking_.total = set.get_matches_estimated();
    ranking_.exact = set.get_matches_lower_bound() == set.get_matches_upper_bound();
    if (note && ranking_.matches.total() != ranking_.total) note_one_by_one();
    if (hits && by_date_) page_by_date();
    if (hits && !by_date_) page_by_score(set);
    return std::move(ranking_);
  }

 private:
  Xapian::Query live(const Xapian::Query& query) const {
    if (!has_dead(archive_)) return query;
    return Xapian::Query(Xapian::Query::OP_AND_NOT, query, dead_articles(archive_));
  }

  std::size_t page_end() const {
    const std::size_t all = archive_.database().get_doccount();
    return std::min(all, std::min(options_.offset, all) + std::min(options_.limit, all));
  }

  Xapian::MSet match(std::size_t wanted, bool note) {
    Xapian::Enquire enquire(archive_.database());
    if (wanted == 0)
      enquire.set_weighting_scheme(NoWeight());
    else if (options_.scoring == Scoring::word_count)
      enquire.set_weighting_scheme(Bm25(kWordBonus));
    else
      enquire.set_weighting_scheme(Bm25());
    enquire.set_query(note ? noting(query_, archive_, ranking_.matches) : query_);
    const Xapian::doccount all = archive_.database().get_doccount();
    return enquire.get_mset(0, static_cast<Xapian::doccount>(std::min<std::size_t>(wanted, all)),
                            all);
  }

  // The matcher was not asked about every article after all: slower, and always right.
  void note_one_by_one() {
    Xapian::Enquire enquire(archive_.database());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query_);
    const Xapian::doccount all = archive_.database().get_doccount();
    const Xapian::MSet set = enquire.get_mset(0, all, all);
    ranking_.matches.parts.assign(archive_.part_count(), {});
    for (auto hit = set.begin(); hit != set.end(); ++hit) {
      const ArticleRef ref = archive_.ref(*hit);
      ranking_.matches.parts[ref.part].push_back(ref.doc);
    }
    for (auto& docs : ranking_.matches.parts) std::sort(docs.begin(), docs.end());
    ranking_.total = ranking_.matches.total();
    ranking_.exact = true;
  }

  Candidate candidate(ArticleRef ref, double score) const {
    const DocumentRow& row = archive_.part(ref.part).documents.row(ref.doc);
    return {ref, score, row.published, row.id};
  }

  // Keeps the candidates of the page, in order.
  template <class Before>
  void cut(std::vector<Candidate>& all, Before before) {
    const std::size_t end = std::min(page_end(), all.size());
    const std::size_t begin = std::min(options_.offset, end);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(end), all.end(),
                      before);
    for (std::size_t i = begin; i < end; ++i) ranking_.page.push_back({all[i].ref, all[i].score});
  }

  void page_by_date() {
    std::vector<Candidate> all;
    all.reserve(ranking_.matches.total());
    for (std::uint32_t part = 0; part < ranking_.matches.parts.size(); ++part)
      for (const std::uint32_t doc : ranking_.matches.parts[part])
        all.push_back(candidate({part, doc}, 0));
    if (options_.sort == Sort::oldest)  // the undated last here too
      for (Candidate& c : all) c.published = c.published == kNoInstant ? kNoInstant : -c.published;
    cut(all, [](const Candidate& a, const Candidate& b) {
      return a.published != b.published ? a.published > b.published : a.id < b.id;
    });
  }

  // Xapian breaks ties by docid, which depends on the parts: all that tie with the last hit of the
  // page are fetched and put in an order of ours.
  void page_by_score(Xapian::MSet set) {
    const std::size_t end = page_end();
    while (end > 0 && set.size() > end && set.size() < ranking_.total &&
           rounded(set[static_cast<Xapian::doccount>(end - 1)].get_weight()) ==
               rounded(set[set.size() - 1].get_weight()))
      set = match(std::size_t{set.size()} * kMoreHits, false);
    std::vector<Candidate> all;
    all.reserve(set.size());
    for (auto hit = set.begin(); hit != set.end(); ++hit)
      all.push_back(candidate(archive_.ref(*hit), rounded(hit.get_weight())));
    if (options_.scoring == Scoring::word_count && !all.empty())
      ranking_.best_words = static_cast<std::size_t>(set.get_max_attained() / kWordBonus);
    cut(all, [](const Candidate& a, const Candidate& b) {
      if (a.score != b.score) return a.score > b.score;
      return a.published != b.published ? a.published > b.published : a.id < b.id;
    });
  }

  Archive& archive_;
  const RankingOptions& options_;
  Xapian::Query query_;
  bool by_date_ = false;
  Ranking ranking_;
};

}  // namespace

Ranking rank(Archive& archive, const Xapian::Query& query, const RankingOptions& options) {
  if (archive.part_count() == 0) return {};
  return guarded("searching", [&] { return Run(archive, query, options).run(); });
}

std::uint64_t count(Archive& archive, const Xapian::Query& query) {
  RankingOptions options;
  options.limit = 0;
  return rank(archive, query, options).total;
}

}  // namespace morgue::search
