// Dates as both programs write them. Not for reading dates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/article.h"

namespace morgue {

// ISO 8601 in the zone the record gave: "2008-09-13T10:00:00-04:00", "…Z" for UTC, "2008-09-13"
// where only the day is known. Empty if undated.
[[nodiscard]] std::string iso_date(const std::optional<Published>& published);

// "2008-09-13" of a day number.
[[nodiscard]] std::string iso_day(std::int32_t day);

}  // namespace morgue
