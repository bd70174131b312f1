// The date grammar, one for date: in a query and for --since and --until: 2008, 2008-09,
// 2008-09-13, today, yesterday, 2w (two weeks ago), ranges a..b with either end left out (both ends
// included), a day with days around it (2008-09-13+/-3d), none for the undated.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/tree.h"

namespace morgue::query {

enum class DateProblem : std::uint8_t {
  none,
  malformed,    // not in the grammar
  no_such_day,  // 2008-02-30
  reversed,     // ends before it begins
  half,         // 2w alone: an end of a range without the ..
  no_today,     // relative, where it is not known what day it is
};

// What day it is: a day number, in the time zone of whoever asks. None: relative dates are refused.
using Today = std::optional<std::int32_t>;

// A single date or a range.
DateProblem parse_dates(std::string_view text, DateRange& out, Today today = {});
// A single date only: the days it covers. 2w is a day here.
DateProblem parse_date(std::string_view text, DateRange& out, Today today = {});

// What to tell the user; empty for none.
std::string_view describe(DateProblem problem);
inline constexpr std::string_view kDateHint =
    "write 2008, 2008-09 or 2008-09-13, a range as 2008-09..2008-10 or ..1987-03-01, 2w.. for the "
    "last two weeks, today, yesterday, or none";

// The range as the grammar writes it, shortest: "2008", "2008-09", "2008-09-13..", "none".
std::string format_dates(const DateRange& dates);

}  // namespace morgue::query
