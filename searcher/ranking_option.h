// The values of the options that say how articles are ranked: a half-life for --recency,
// NAME=VALUE,… for --ranking. Not for ranking (searcher/search).
#pragma once

#include <optional>
#include <string_view>

#include "common/cli/value.h"
#include "searcher/search/request.h"

namespace morgue::searcher {

// Seconds of 12h, 30d, 2w, 6m or 1y: a month is a twelfth of a year, a year 365.25 days. At most
// 1,000 years. Throws BadValue.
[[nodiscard]] double parse_half_life(std::string_view word);
[[nodiscard]] cli::Value* half_life(std::optional<double>* target);

// Throws BadValue for an unknown name or a value that makes no sense for it.
void set_ranking(std::string_view word, search::RankingParameters& parameters);
[[nodiscard]] cli::Value* ranking(search::RankingParameters* target);

}  // namespace morgue::searcher
