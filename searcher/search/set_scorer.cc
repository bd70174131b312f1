#include "searcher/search/set_scorer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "searcher/search/weighting.h"

namespace morgue::search {
namespace {

std::uint32_t length_of(const Part& part, std::uint32_t doc) {
  const std::uint32_t noted = part.documents.row(doc).length;
  return noted > 0 ? noted : part.database.get_doclength(doc + 1);
}

// Of one part.
class PartScorer {
 public:
  PartScorer(const Part& part, const std::vector<std::uint32_t>& docs, const SeenTerms& seen)
      : docs_(docs), seen_(seen), times_(docs.size()), scores_(docs.size()) {
    lengths_.reserve(docs.size());
    for (const std::uint32_t doc : docs) lengths_.push_back(length_of(part, doc));
  }

  void add(const ScoredWord& word, const Bm25Formula& formula, double bonus) {
    std::fill(times_.begin(), times_.end(), 0);
    for (const std::string& form : word.forms)
      if (const auto found = seen_.find(form); found != seen_.end()) count(found->second);
    for (std::size_t i = 0; i < docs_.size(); ++i)
      if (times_[i] > 0) scores_[i] += bonus + formula(times_[i], lengths_[i]);
  }

  std::vector<double> scores() { return std::move(scores_); }

 private:
  void count(const std::vector<Occurrences>& form) {
    std::size_t i = 0;
    for (const auto [doc, times] : form) {
      while (i < docs_.size() && docs_[i] < doc) ++i;
      if (i == docs_.size()) return;
      if (docs_[i] == doc) times_[i] += times;
    }
  }

  const std::vector<std::uint32_t>& docs_;
  const SeenTerms& seen_;
  std::vector<std::uint32_t> lengths_;
  std::vector<std::uint32_t> times_;
  std::vector<double> scores_;
};

}  // namespace

std::optional<std::vector<ScoredWord>> sum_of(const query::CompiledQuery& compiled,
                                              const std::vector<query::CompiledWords>& added,
                                              bool added_boost) {
  if (!compiled.sum) return std::nullopt;
  std::vector<ScoredWord> sum;
  for (const query::CompiledWords& words : compiled.words)
    if (words.scored) sum.push_back({words.forms, words.weight * words.times});
  for (const query::CompiledWords& words : added)
    sum.push_back({words.forms, words.weight, added_boost});
  return sum;
}

std::vector<std::string> boosting_terms(std::span<const ScoredWord> words) {
  std::vector<std::string> terms;
  for (const ScoredWord& word : words)
    if (word.boosts) terms.insert(terms.end(), word.forms.begin(), word.forms.end());
  return terms;
}

std::vector<std::vector<double>> score_matches(Archive& archive, const MatchList& matches,
                                               const std::vector<SeenTerms>& seen,
                                               std::span<const ScoredWord> words,
                                               const Bm25Parameters& parameters, double bonus) {
  std::vector<std::vector<double>> scores;
  const double average = archive.database().get_avlength();
  for (std::size_t part = 0; part < matches.parts.size(); ++part) {
    PartScorer scorer(archive.part(part), matches.parts[part], seen[part]);
    for (const ScoredWord& word : words)
      if (word.weight > 0) scorer.add(word, {parameters, word.weight, average}, bonus);
    scores.push_back(scorer.scores());
  }
  return scores;
}

}  // namespace morgue::search
