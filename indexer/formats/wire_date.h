// Dates as newswires write them: ISO 8601 (extended and basic), RFC 822, US and wire text
// ("Fri Oct 20, 2006 6:15pm EDT", "26-FEB-1987 15:01:01.79"), digits ("19870301", "870301",
// "01/04/63"), seconds and milliseconds since 1970. Not for what users type in queries.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "common/article.h"

namespace morgue::formats {

// Nothing unless there is a whole day, and the year is one that newspapers could have (1500 to
// 2199). Other words around the date do not matter. Two-digit years: 50 to 99 are 19xx. Ambiguous
// numbers are month/day/year; day.month.year with dots. Unknown zones count as UTC.
std::optional<Published> parse_date(std::string_view text);

// The same, but only if the text is a date and nothing else.
std::optional<Published> parse_bare_date(std::string_view text);

// A number from JSON: seconds, milliseconds or microseconds since 1970, or YYYYMMDD.
std::optional<Published> parse_date_number(double number);

}  // namespace morgue::formats
