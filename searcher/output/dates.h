// Dates and periods of time as the outputs write them, beside those of common/text/iso_date.h.
// Not for reading dates.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "common/text/iso_date.h"
#include "searcher/search/result.h"

namespace morgue::output {

// "day", "week", "month", "year".
[[nodiscard]] std::string_view period_name(search::Period period);

// The matches as a share of the archive's articles in the period, which must have some.
[[nodiscard]] double share_of(const search::Bar& bar);

// The day alone, for lists; "undated  " (as wide) if there is none.
[[nodiscard]] std::string day_column(const std::optional<Published>& published);

}  // namespace morgue::output
