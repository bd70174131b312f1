// The date grammar, one for date: in a query and for --since and --until: 2008, 2008-09,
// 2008-09-13, ranges a..b with either end left out (both ends included), none for the undated.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/query/tree.h"

namespace morgue::query {

enum class DateProblem : std::uint8_t {
  none,
  malformed,    // not in the grammar
  no_such_day,  // 2008-02-30
  reversed,     // ends before it begins
};

// A single date or a range.
DateProblem parse_dates(std::string_view text, DateRange& out);
// A single date only: the days it covers.
DateProblem parse_date(std::string_view text, DateRange& out);

// What to tell the user; empty for none.
std::string_view describe(DateProblem problem);
inline constexpr std::string_view kDateHint =
    "write 2008, 2008-09 or 2008-09-13, a range as 2008-09..2008-10 or ..1987-03-01, or none";

// The range as the grammar writes it, shortest: "2008", "2008-09", "2008-09-13..", "none".
std::string format_dates(const DateRange& dates);

}  // namespace morgue::query
