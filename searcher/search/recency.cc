#include "searcher/search/recency.h"

#include <algorithm>
#include <limits>

namespace morgue::search {

Recency::Recency(const Archive& archive, double half_life) : half_life_(half_life) {
  std::int64_t newest = std::numeric_limits<std::int64_t>::min();
  std::int64_t oldest = std::numeric_limits<std::int64_t>::max();
  for (std::size_t i = 0; i < archive.part_count(); ++i) {
    const Part& part = archive.part(i);
    for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
      const std::int64_t published = part.documents.row(doc).published;
      if (published == kNoInstant || archive.dead(i).test(doc)) continue;
      newest = std::max(newest, published);
      oldest = std::min(oldest, published);
    }
  }
  if (oldest > newest) return;  // none has a date
  newest_ = newest;
  oldest_ = oldest;
}

double Recency::log2_left(std::int64_t published) const {
  const std::int64_t dated = published == kNoInstant ? oldest_ : published;
  return (static_cast<double>(dated) - static_cast<double>(newest_)) / half_life_;
}

}  // namespace morgue::search
