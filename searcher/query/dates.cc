#include "searcher/query/dates.h"

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

}  // namespace

DateProblem parse_date(std::string_view text, DateRange& out) {
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

DateProblem parse_dates(std::string_view text, DateRange& out) {
  out = {};
  if (text == "none") {
    out.undated = true;
    return DateProblem::none;
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_date(text, out);
  const std::string_view from = text.substr(0, dots), to = text.substr(dots + 2);
  if (from.empty() && to.empty()) return DateProblem::malformed;
  DateRange first, last;
  DateProblem problem = from.empty() ? DateProblem::none : parse_date(from, first);
  if (problem == DateProblem::none && !to.empty()) problem = parse_date(to, last);
  if (problem != DateProblem::none) return problem;
  out.first = first.first;
  out.last = last.last;
  return out.first > out.last ? DateProblem::reversed : DateProblem::none;
}

std::string_view describe(DateProblem problem) {
  switch (problem) {
    case DateProblem::malformed:
      return "this is not a date";
    case DateProblem::no_such_day:
      return "there is no such day";
    case DateProblem::reversed:
      return "this range ends before it begins";
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
