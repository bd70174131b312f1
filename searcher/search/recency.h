// How much of an article's score its age leaves: half for each half-life. Age counts from the
// newest article of the archive, so that no clock is asked and the answer to a query stays the
// same until the archive changes; another beginning would change all scores by one factor.
#pragma once

#include <cstdint>

#include "common/archive/archive.h"

namespace morgue::search {

class Recency {
 public:
  // Looks at every article once. `half_life`: seconds, above 0.
  Recency(const Archive& archive, double half_life);

  // The binary logarithm of what is left: 0 for the newest article, -1 a half-life before it, so
  // that what is too little for a double still has its order. Undated articles are as old as the
  // oldest.
  double log2_left(std::int64_t published) const;

 private:
  double half_life_;
  std::int64_t newest_ = 0;
  std::int64_t oldest_ = 0;
};

}  // namespace morgue::search
