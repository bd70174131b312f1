// Dates as the outputs write them. Not for reading dates.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "searcher/search/result.h"

namespace morgue::output {

// ISO 8601 in the zone the record gave: "2008-09-13T10:00:00-04:00", "…Z" for UTC, "2008-09-13"
// where only the day is known. Empty if undated.
[[nodiscard]] std::string iso_date(const std::optional<Published>& published);

// "2008-09-13" of a day number.
[[nodiscard]] std::string iso_day(std::int32_t day);

// "day", "week", "month", "year".
[[nodiscard]] std::string_view period_name(search::Period period);

// The matches as a share of the archive's articles in the period, which must have some.
[[nodiscard]] double share_of(const search::Bar& bar);

// The day alone, for lists; "undated  " (as wide) if there is none.
[[nodiscard]] std::string day_column(const std::optional<Published>& published);

}  // namespace morgue::output
