// How articles are ranked: BM25 with the parameters below, measured on the TIME collection (see
// docs/query-language.md, Ranking). The query itself carries what its words are worth
// (searcher/query/word_weight.h); the schemes here say what an article makes of them.
#pragma once

#include <xapian.h>

namespace morgue::search {

inline constexpr double kBm25K1 = 1.6;  // how fast repetitions of a word stop to count
inline constexpr double kBm25B = 0.75;  // how much a long article has to repeat a word

// `bonus` is added for each word of the query that an article has: larger than any BM25 score, it
// ranks articles by the number of words they have, and by BM25 among equals.
class Bm25 final : public Xapian::Weight {
 public:
  explicit Bm25(double bonus = 0);
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                     Xapian::termcount unique) const override;
  double get_maxpart() const override { return factor_ + bonus_; }
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  Bm25* clone() const override { return new Bm25(bonus_); }
  void init(double factor) override;

  double bonus_;
  double factor_ = 0;
  double per_length_ = 0;
};

// No statistics and no scores, and yet not Xapian's BoolWeight, which would drop the source that
// notes the matches.
class NoWeight final : public Xapian::Weight {
 public:
  double get_sumpart(Xapian::termcount, Xapian::termcount, Xapian::termcount) const override {
    return 0;
  }
  double get_maxpart() const override { return 0; }
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  NoWeight* clone() const override { return new NoWeight; }
  void init(double) override {}
};

}  // namespace morgue::search
