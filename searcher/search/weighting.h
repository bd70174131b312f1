// How articles are ranked: BM25, with the parameters of ranking_parameters.h. The query itself
// carries what its words are worth (searcher/query/word_weight.h); the schemes here say what an
// article makes of them.
#pragma once

#include <xapian.h>

#include "searcher/search/ranking_parameters.h"

namespace morgue::search {

// What an article of `length` (the sum of all its wdf) gets for a word it has `wdf` times.
struct Bm25Formula {
  // `weight`: of the word. `average`: the length of articles.
  Bm25Formula(const Bm25Parameters& parameters, double weight, double average)
      : greatest(weight * (parameters.k1 + 1)),
        constant(parameters.k1 * (1 - parameters.b)),
        per_length(average > 0 ? parameters.k1 * parameters.b / average : 0) {}

  double operator()(double wdf, double length) const {
    return greatest * wdf / (wdf + constant + per_length * length);
  }

  double greatest;
  double constant;
  double per_length;
};

// `bonus` is added for each word of the query that an article has: larger than any BM25 score, it
// ranks articles by the number of words they have, and by BM25 among equals.
class Bm25 final : public Xapian::Weight {
 public:
  explicit Bm25(const Bm25Parameters& parameters, double bonus = 0);
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                     Xapian::termcount unique) const override;
  double get_maxpart() const override { return formula_.greatest + bonus_; }
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  Bm25* clone() const override { return new Bm25(parameters_, bonus_); }
  void init(double factor) override;

  Bm25Parameters parameters_;
  double bonus_;
  Bm25Formula formula_;
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
