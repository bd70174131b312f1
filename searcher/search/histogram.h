// How the matches spread over time: behind --histogram. Periods follow each other without a gap,
// those without a match included.
#pragma once

#include <cstddef>

#include "common/archive/archive.h"
#include "searcher/search/request.h"
#include "searcher/search/result.h"
#include "searcher/search/sources.h"

namespace morgue::search {

inline constexpr std::size_t kMaxBars = 50'000;  // days of 136 years

// From the period of the first match to that of the last, beside `everything` of each. Throws
// Error(usage) beyond kMaxBars: an article with a date a thousand years off would make millions.
[[nodiscard]] Histogram histogram(const Archive& archive, const MatchList& matches,
                                  const MatchList& everything, Period period);

}  // namespace morgue::search
