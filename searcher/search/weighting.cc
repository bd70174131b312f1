#include "searcher/search/weighting.h"

namespace morgue::search {

Bm25::Bm25(const Bm25Parameters& parameters, double bonus)
    : parameters_(parameters), bonus_(bonus) {
  need_stat(AVERAGE_LENGTH);
  need_stat(DOC_LENGTH);
  need_stat(WDF);
}

void Bm25::init(double factor) {
  const auto [k1, b] = parameters_;
  factor_ = factor * (k1 + 1);
  constant_ = k1 * (1 - b);
  const double average = get_average_length();
  per_length_ = average > 0 ? k1 * b / average : 0;
}

double Bm25::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
  const double times = wdf;
  return bonus_ + factor_ * times / (times + constant_ + per_length_ * length);
}

}  // namespace morgue::search
