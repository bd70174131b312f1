#include "searcher/search/weighting.h"

namespace morgue::search {

Bm25::Bm25(const Bm25Parameters& parameters, double bonus)
    : parameters_(parameters), bonus_(bonus), formula_(parameters, 0, 0) {
  need_stat(AVERAGE_LENGTH);
  need_stat(DOC_LENGTH);
  need_stat(WDF);
}

void Bm25::init(double factor) {
  formula_ = {parameters_, factor, get_average_length()};
}

double Bm25::get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const {
  return bonus_ + formula_(wdf, length);
}

}  // namespace morgue::search
