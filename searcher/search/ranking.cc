#include "searcher/search/ranking.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

#include "common/base/xapian_guard.h"
#include "searcher/search/recency.h"
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

// What hits are ordered by: the number of words where they count, then the logarithm of the rest
// of the score where age takes from it, else all of it.
using Order = std::pair<double, double>;

struct Candidate {
  ArticleRef ref;
  double score;
  Order order;
  std::int64_t published;
  Hash128 id;
};

class Run {
 public:
  Run(Archive& archive, const Xapian::Query& query, const RankingOptions& options)
      : archive_(archive), options_(options), given_(query), query_(live(query)) {
    by_date_ = options.sort != Sort::relevance || !options.scored;
    if (!options.boost.empty() && ranks_by_score())
      query_ = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query_, options.boost);
    if (options.half_life && ranks_by_score()) recency_.emplace(archive, *options.half_life);
  }

  Ranking run() {
    find();
    if (options_.limit > 0 && by_date_) page_by_date();
    return std::move(ranking_);
  }

 private:
  // Sets are for many matches, and for few ones that can be scored by them.
  void find() {
    if (!is_set_query(given_)) return find_by_matcher();
    SetMatcher sets(archive_, given_);
    if (sets.bound() >= options_.sets_from) return find_by_sets(sets);
    options_.sum&& ranks_by_score() ? find_by_sums(sets) : find_by_matcher();
  }

  // The articles that may match.
  Xapian::Query live(Xapian::Query query) const {
    if (has_dead(archive_))
      query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, dead_articles(archive_));
    if (options_.without)
      query =
          Xapian::Query(Xapian::Query::OP_AND_NOT, query, one_article(archive_, *options_.without));
    return query;
  }

  std::size_t page_end() const {
    const std::size_t all = archive_.database().get_doccount();
    return std::min(all, std::min(options_.offset, all) + std::min(options_.limit, all));
  }

  // One pass: who matches, how many, and how well.
  void find_by_matcher() {
    const bool note = options_.want_matches || (options_.limit > 0 && by_date_);
    const Xapian::MSet set = match(first_hits(), note);
    ranking_.total = set.get_matches_estimated();
    ranking_.exact = set.get_matches_lower_bound() == set.get_matches_upper_bound();
    if (note && ranking_.matches.total() != ranking_.total) note_one_by_one();
    if (ranks_by_score()) page_by_score(set);
  }

  // Two: who matches, and then who matches best, where the matcher may pass over what cannot.
  void find_by_sets(SetMatcher& sets) {
    note_matches(sets.matches());
    checked_ = 0;
    if (ranks_by_score()) page_by_score(match(first_hits(), false));
  }

  // Two: who matches, and how well those do, by what was read of their words.
  void find_by_sums(SetMatcher& sets) {
    std::vector<SeenTerms> seen;
    note_matches(sets.matches(seen, boosting_terms(*options_.sum)));
    const double bonus = options_.scoring == Scoring::word_count ? kWordBonus : 0;
    page_by_scores(
        score_matches(archive_, ranking_.matches, seen, *options_.sum, options_.bm25, bonus));
  }

  void note_matches(MatchList matches) {
    ranking_.matches = std::move(matches);
    if (options_.without)
      std::erase(ranking_.matches.parts[options_.without->part], options_.without->doc);
    ranking_.total = ranking_.matches.total();
  }

  bool ranks_by_score() const { return options_.limit > 0 && !by_date_; }
  std::size_t first_hits() const { return ranks_by_score() ? page_end() + kSpareHits : 0; }

  Xapian::MSet match(std::size_t wanted, bool note) {
    Xapian::Enquire enquire(archive_.database());
    if (wanted == 0)
      enquire.set_weighting_scheme(NoWeight());
    else if (options_.scoring == Scoring::word_count)
      enquire.set_weighting_scheme(Bm25(options_.bm25, kWordBonus));
    else
      enquire.set_weighting_scheme(Bm25(options_.bm25));
    enquire.set_query(note ? noting(query_, archive_, ranking_.matches) : query_);
    const Xapian::doccount all = archive_.database().get_doccount();
    return enquire.get_mset(0, static_cast<Xapian::doccount>(std::min<std::size_t>(wanted, all)),
                            std::min(checked_, all));
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

  // Of a rounded score and what age leaves of it.
  Order order(double score, double log2_left) const {
    if (!recency_) return {score, 0};
    const double words = word_bonus(score);
    return {words, std::log2(score - words) + log2_left};
  }

  // What of a score counts the words, and does not age.
  double word_bonus(double score) const {
    if (options_.scoring != Scoring::word_count) return 0;
    return std::floor(score / kWordBonus) * kWordBonus;
  }

  Candidate candidate(ArticleRef ref, double score) const {
    const DocumentRow& row = archive_.part(ref.part).documents.row(ref.doc);
    if (!recency_) return {ref, score, order(score, 0), row.published, row.id};
    const double left = recency_->log2_left(row.published);
    const double words = word_bonus(score);
    return {ref, words + (score - words) * std::exp2(left), order(score, left), row.published,
            row.id};
  }

  // Keeps the candidates of the page, in order.
  template <class Less>
  void cut(std::vector<Candidate>& all, Less less) {
    const std::size_t end = std::min(page_end(), all.size());
    const std::size_t begin = std::min(options_.offset, end);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(end), all.end(), less);
    for (std::size_t i = begin; i < end; ++i) ranking_.page.push_back({all[i].ref, all[i].score});
  }

  // The best of the page so far are kept in a heap, the worst of them on top. The newest are last
  // in most dumps: beginning where they are, few others are looked at twice.
  void page_by_date() {
    const bool oldest = options_.sort == Sort::oldest;
    const auto before = [](const Candidate& a, const Candidate& b) {
      return a.published != b.published ? a.published > b.published : a.id < b.id;
    };
    const std::size_t end = page_end();
    std::vector<Candidate> best;
    const auto consider = [&](ArticleRef ref) {
      const DocumentRow& row = archive_.part(ref.part).documents.row(ref.doc);
      const bool turned = oldest && row.published != kNoInstant;  // the undated last here too
      const std::int64_t published = turned ? -row.published : row.published;
      if (best.size() == end && published < best.front().published) return;
      best.push_back({ref, 0, {}, published, row.id});
      std::push_heap(best.begin(), best.end(), before);
      if (best.size() <= end) return;
      std::pop_heap(best.begin(), best.end(), before);
      best.pop_back();
    };
    const auto& parts = ranking_.matches.parts;
    for (std::size_t i = 0; end > 0 && i < parts.size(); ++i) {
      const std::size_t at = oldest ? i : parts.size() - 1 - i;
      const auto part = static_cast<std::uint32_t>(at);
      if (oldest)
        for (const std::uint32_t doc : parts[at]) consider({part, doc});
      else
        std::for_each(parts[at].rbegin(), parts[at].rend(), [&](std::uint32_t doc) {
          consider({part, doc});
        });
    }
    cut(best, before);
  }

  static bool is_before(const Candidate& a, const Candidate& b) {
    if (a.order != b.order) return a.order > b.order;
    return a.published != b.published ? a.published > b.published : a.id < b.id;
  }

  // Xapian knows of neither age nor our order of ties, and breaks these by docid, which depends on
  // the parts: so many are fetched that none of the others can belong to the page, whatever its
  // age, for age only takes.
  void page_by_score(Xapian::MSet set) {
    std::vector<Candidate> all = candidates(set);
    while (set.size() < ranking_.total && !settled(set, all)) {
      const Xapian::doccount had = set.size();
      checked_ = 0;
      set = match(std::size_t{had} * kMoreHits, false);
      if (set.size() <= had) break;
      all = candidates(set);
    }
    if (options_.scoring == Scoring::word_count && !all.empty())
      ranking_.best_words = static_cast<std::size_t>(set.get_max_attained() / kWordBonus);
    cut(all, is_before);
  }

  // `scores`: of ranking_.matches.
  void page_by_scores(std::vector<std::vector<double>> scores) {
    std::vector<double> order;
    for (auto& part : scores)
      for (double& score : part) order.push_back(score = rounded(score));
    if (order.empty() || page_end() == 0) return;
    const double best = *std::max_element(order.begin(), order.end());
    if (options_.scoring == Scoring::word_count)
      ranking_.best_words = static_cast<std::size_t>(best / kWordBonus);
    // Age may bring any of them onto the page, else only the best scores.
    double least = 0;
    if (!recency_) {
      const auto last =
          order.begin() + static_cast<std::ptrdiff_t>(std::min(page_end(), order.size()) - 1);
      std::nth_element(order.begin(), last, order.end(), std::greater<>());
      least = *last;
    }
    std::vector<Candidate> all;
    for (std::uint32_t part = 0; part < scores.size(); ++part)
      for (std::size_t i = 0; i < scores[part].size(); ++i)
        if (scores[part][i] >= least)
          all.push_back(candidate({part, ranking_.matches.parts[part][i]}, scores[part][i]));
    cut(all, is_before);
  }

  std::vector<Candidate> candidates(const Xapian::MSet& set) const {
    std::vector<Candidate> all;
    all.reserve(set.size());
    for (auto hit = set.begin(); hit != set.end(); ++hit)
      all.push_back(candidate(archive_.ref(*hit), rounded(hit.get_weight())));
    return all;
  }

  // Whether the last of the page comes before all that may stand behind the last of the set.
  bool settled(const Xapian::MSet& set, std::vector<Candidate>& all) const {
    const std::size_t end = page_end();
    if (end == 0) return true;
    if (all.size() < end) return false;
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(end - 1);
    std::nth_element(all.begin(), last, all.end(), is_before);
    return last->order > order(rounded(set[set.size() - 1].get_weight()), 0);
  }

  Archive& archive_;
  const RankingOptions& options_;
  const Xapian::Query& given_;
  Xapian::Query query_;  // of the live articles
  bool by_date_ = false;
  std::optional<Recency> recency_;
  Xapian::doccount checked_ = std::numeric_limits<Xapian::doccount>::max();  // matches looked at
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
