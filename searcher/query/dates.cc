#include "searcher/query/dates.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "common/text/calendar.h"

namespace morgue::query {
namespace {

constexpr int kMaxYear = 9999;

// Digits up to the next '-' or the end; advances past the '-'.
bool take_number(std::string_view& text, std::size_t min_digits, std::size_t max_digits, int& out) {
  const std::size_t size = std::min(text.find('-'), text.size());
  if (size < min_digits || size > max_digits) return false;
  const auto [end, error] = std::from_chars(text.data(), text.data() + size, out);
  if (error != std::errc{} || end != text.data() + size) return false;
  text.remove_prefix(std::min(size + 1, text.size()));
  return true;
}

int last_day_of_month(int year, unsigned month) {
  const Civil next = month == 12 ? Civil{year + 1, 1, 1} : Civil{year, month + 1, 1};
  return day_number(next) - 1;
}

bool whole_month(std::int32_t first, std::int32_t last) {
  const Civil date = civil_of(first);
  return date.day == 1 && last == last_day_of_month(date.year, date.month);
}

bool whole_year(std::int32_t first, std::int32_t last) {
  const Civil date = civil_of(first);
  return date.month == 1 && date.day == 1 && last == last_day_of_month(date.year, 12);
}

std::string format_day(std::int32_t day) {
  const Civil date = civil_of(day);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// The same day so many months before; of a shorter month its last day.
std::int32_t months_before(std::int32_t day, int months) {
  Civil date = civil_of(day);
  const int month = date.year * 12 + static_cast<int>(date.month) - 1 - months;
  date.year = month / 12;
  date.month = static_cast<unsigned>(month % 12) + 1;
  const Civil first{date.year, date.month, 1};
  const std::int32_t last = last_day_of_month(first.year, first.month);
  return std::min(day_number(first) + static_cast<std::int32_t>(date.day) - 1, last);
}

// "2w": a number of days, weeks, months or years before today. False: not that.
bool take_relative(std::string_view text, int& number, char& unit) {
  if (text.size() < 2 || text.size() > 5) return false;
  unit = static_cast<char>(text.back() | 0x20);
  const char* end = text.data() + text.size() - 1;
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end && number >= 0 &&
         std::string_view("dwmy").find(unit) != std::string_view::npos;
}

bool is_relative(std::string_view text) {
  int number = 0;
  char unit = 0;
  return take_relative(text, number, unit);
}

// Years of four digits, from 1.
DateProblem in_calendar(const DateRange& dates) {
  const bool inside = civil_of(dates.first).year >= 1 && civil_of(dates.last).year <= kMaxYear;
  return inside ? DateProblem::none : DateProblem::no_such_day;
}

DateProblem relative(std::string_view text, Today today, DateRange& out) {
  int number = 0;
  char unit = 'd';
  if (text == "yesterday")
    number = 1;
  else if (text != "today" && !take_relative(text, number, unit))
    return DateProblem::malformed;
  if (!today) return DateProblem::no_today;
  const int months = unit == 'm' ? number : unit == 'y' ? 12 * number : 0;
  if (months >= 12 * civil_of(*today).year) return DateProblem::no_such_day;
  const int days = unit == 'd' ? number : unit == 'w' ? 7 * number : 0;
  out = {};
  out.first = out.last = months_before(*today, months) - days;
  return in_calendar(out);
}

DateProblem calendar_date(std::string_view text, DateRange& out) {
  int year = 0, month = 0, day = 0;
  if (text.empty() || text.back() == '-' || !take_number(text, 4, 4, year))
    return DateProblem::malformed;
  const bool has_month = !text.empty();
  if (has_month && !take_number(text, 1, 2, month)) return DateProblem::malformed;
  const bool has_day = !text.empty();
  if (has_day && !take_number(text, 1, 2, day)) return DateProblem::malformed;
  if (!text.empty()) return DateProblem::malformed;
  const Civil first{year, has_month ? static_cast<unsigned>(month) : 1,
                    has_day ? static_cast<unsigned>(day) : 1};
  if (year < 1 || year > kMaxYear || !is_valid(first)) return DateProblem::no_such_day;
  out.first = day_number(first);
  out.last = has_day     ? out.first
             : has_month ? last_day_of_month(year, first.month)
                         : last_day_of_month(year, 12);
  out.undated = false;
  return DateProblem::none;
}

// "2008-09-13+/-3d": so many days, weeks, months or years on either side of what stands before it.
DateProblem around(std::string_view text, std::size_t sign, Today today, DateRange& out) {
  const std::string_view spread = text.substr(sign + 3);
  int number = 0;
  char unit = 0;
  if (!take_relative(spread, number, unit)) return DateProblem::malformed;
  const DateProblem problem = parse_date(text.substr(0, sign), out, today);
  if (problem != DateProblem::none) return problem;
  const int days = unit == 'w' ? 7 * number : unit == 'd' ? number : 0;
  const int months = unit == 'm' ? number : unit == 'y' ? 12 * number : 0;
  if (months >= 12 * civil_of(out.first).year ||
      months + 12 * civil_of(out.last).year > 12 * kMaxYear)
    return DateProblem::no_such_day;
  out.first = months_before(out.first, months) - days;
  out.last = months_before(out.last, -months) + days;
  return in_calendar(out);
}

DateProblem range(std::string_view from, std::string_view to, Today today, DateRange& out) {
  if (from.empty() && to.empty()) return DateProblem::malformed;
  DateRange first, last;
  DateProblem problem = from.empty() ? DateProblem::none : parse_date(from, first, today);
  if (problem == DateProblem::none && !to.empty()) problem = parse_date(to, last, today);
  if (problem != DateProblem::none) return problem;
  out.first = first.first;
  out.last = last.last;
  // "2w.." counts back from today: tomorrow's embargoed are not among the last two weeks.
  if (to.empty() && is_relative(from)) out.last = *today;
  return out.first > out.last ? DateProblem::reversed : DateProblem::none;
}

}  // namespace

DateProblem parse_date(std::string_view text, DateRange& out, Today today) {
  const bool named = text == "today" || text == "yesterday";
  return named || is_relative(text) ? relative(text, today, out) : calendar_date(text, out);
}

DateProblem parse_dates(std::string_view text, DateRange& out, Today today) {
  out = {};
  if (text == "none") {
    out.undated = true;
    return DateProblem::none;
  }
  if (const std::size_t sign = text.find("+/-"); sign != std::string_view::npos)
    return around(text, sign, today, out);
  const std::size_t dots = text.find("..");
  if (dots != std::string_view::npos)
    return range(text.substr(0, dots), text.substr(dots + 2), today, out);
  return is_relative(text) ? DateProblem::half : parse_date(text, out, today);
}

std::string_view describe(DateProblem problem) {
  switch (problem) {
    case DateProblem::malformed:
      return "this is not a date";
    case DateProblem::no_such_day:
      return "there is no such day";
    case DateProblem::reversed:
      return "this range ends before it begins";
    case DateProblem::half:
      return "this is the end of a range";
    case DateProblem::no_today:
      return "what day it is today is not known here";
    case DateProblem::none:
      break;
  }
  return "";
}

std::string format_dates(const DateRange& dates) {
  if (dates.undated) return "none";
  const bool open_first = dates.first == DateRange::kOpenFirst;
  const bool open_last = dates.last == DateRange::kOpenLast;
  if (!open_first && !open_last) {
    if (dates.first == dates.last) return format_day(dates.first);
    if (whole_year(dates.first, dates.last)) return format_day(dates.first).substr(0, 4);
    if (whole_month(dates.first, dates.last)) return format_day(dates.first).substr(0, 7);
  }
  std::string text = open_first ? "" : format_day(dates.first);
  text += "..";
  if (!open_last) text += format_day(dates.last);
  return text;
}

}  // namespace morgue::query
