#include "searcher/search/weighting.h"

namespace morgue::search {

Bm25::Bm25(double bonus) : bonus_(bonus) {
  need_stat(AVERAGE_LENGTH);
  need_stat(DOC_LENGTH);
  need_stat(WDF);
}

void Bm25::init(double factor) {
  factor_ = factor * (kBm25K1 + 1);
  const double average = get_average_length();
  per_length_ = average > 0 ? kBm25K1 * kBm25B / average : 0;
}

double Bm25::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
  const double times = wdf;
  return bonus_ + factor_ * times / (times + kBm25K1 * (1 - kBm25B) + per_length_ * length);
}

}  // namespace morgue::search
