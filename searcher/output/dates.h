// Dates as the outputs write them. Not for reading dates.
#pragma once

#include <optional>
#include <string>

#include "common/article.h"

namespace morgue::output {

// ISO 8601 in the zone the record gave: "2008-09-13T10:00:00-04:00", "…Z" for UTC, "2008-09-13"
// where only the day is known. Empty if undated.
[[nodiscard]] std::string iso_date(const std::optional<Published>& published);

// The day alone, for lists; "undated  " (as wide) if there is none.
[[nodiscard]] std::string day_column(const std::optional<Published>& published);

}  // namespace morgue::output
