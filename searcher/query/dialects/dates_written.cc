#include "searcher/query/dialects/dates_written.h"

#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/text/calendar.h"

namespace morgue::query::dialects {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr int kShortYears = 50;  // 49 is 2049, 50 is 1950

int month_of(std::string_view lower) {
  while (!lower.empty() && (lower.back() == '.' || lower.back() == ',')) lower.remove_suffix(1);
  if (lower.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (kMonths[i].starts_with(lower)) return static_cast<int>(i) + 1;
  return lower == "sept" ? 9 : 0;
}

std::string_view without_comma(std::string_view text) {
  return text.ends_with(',') ? text.substr(0, text.size() - 1) : text;
}

// "08" -> "2008"; four digits as they are.
std::string year_of(std::string_view text, WrittenDate& date) {
  if (text.size() != 2 || !is_number(text)) return std::string(text);
  date.short_year = true;
  return (std::stoi(std::string(text)) < kShortYears ? "20" : "19") + std::string(text);
}

void read(const std::string& text, WrittenDate& date) {
  date.problem = parse_date(text, date.days);
}

// 9/13/2008, 9/2008.
bool read_slashed(std::string_view text, WrittenDate& date) {
  const std::size_t first = text.find('/');
  if (first == text.npos) return false;
  const std::size_t second = text.find('/', first + 1);
  const std::string_view month = text.substr(0, first);
  if (second == text.npos) {
    read(fmt::format("{}-{}", year_of(text.substr(first + 1), date), month), date);
  } else {
    date.month_first = true;
    read(fmt::format("{}-{}-{}", year_of(text.substr(second + 1), date), month,
                     text.substr(first + 1, second - first - 1)),
         date);
  }
  return true;
}

// Sept 2008, September 13, 2008.
bool read_named(std::span<const Mark> marks, WrittenDate& date) {
  const int month = month_of(marks[0].lower);
  if (month == 0 || marks.size() < 2 || marks[1].kind != Mark::Kind::text) return false;
  const std::string_view second = without_comma(marks[1].text);
  if (!is_number(second)) return false;
  date.marks = 2;
  if (second.size() > 2) {
    read(fmt::format("{}-{}", second, month), date);
  } else if (marks.size() > 2 && is_number(marks[2].text)) {
    date.marks = 3;
    read(fmt::format("{}-{}-{}", year_of(marks[2].text, date), month, second), date);
  } else {
    date.problem = DateProblem::malformed;
  }
  return true;
}

// -7: a week ago.
bool read_days_ago(std::string_view text, Today today, WrittenDate& date) {
  if (text.size() < 2 || text.size() > 6 || text[0] != '-' || !is_number(text.substr(1)))
    return false;
  if (!today) {
    date.problem = DateProblem::no_today;
    return true;
  }
  date.days.first = date.days.last = *today - std::stoi(std::string(text.substr(1)));
  return true;
}

}  // namespace

WrittenDate date_at(std::span<const Mark> marks, Today today) {
  WrittenDate date;
  if (marks.empty() || marks[0].kind != Mark::Kind::text) return date;
  date.marks = 1;
  const std::string_view text = without_comma(marks[0].text);
  if (read_named(marks, date) || read_slashed(text, date) || read_days_ago(text, today, date))
    return date;
  if (text.size() == 8 && is_number(text))
    read(fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)), date);
  else
    read(std::string(text), date);
  return date;
}

Relation relation_of(const Mark& mark) {
  constexpr std::pair<std::string_view, Relation> kRelations[] = {
      {"is", Relation::is},         {"=", Relation::is},     {"aft", Relation::after},
      {"after", Relation::after},   {">", Relation::after},  {"bef", Relation::before},
      {"before", Relation::before}, {"<", Relation::before}, {">=", Relation::from},
      {"geq", Relation::from},      {"<=", Relation::until}, {"leq", Relation::until}};
  if (mark.kind != Mark::Kind::text && mark.kind != Mark::Kind::compare) return Relation::none;
  for (const auto& [name, relation] : kRelations)
    if (mark.lower == name) return relation;
  return Relation::none;
}

DateRange related(Relation relation, const DateRange& date) {
  DateRange out = date;
  if (relation == Relation::after) out = {date.last + 1, DateRange::kOpenLast, false};
  if (relation == Relation::before) out = {DateRange::kOpenFirst, date.first - 1, false};
  if (relation == Relation::from) out.last = DateRange::kOpenLast;
  if (relation == Relation::until) out.first = DateRange::kOpenFirst;
  return out;
}

DateProblem problem_of(const DateRange& range) {
  if (range.undated) return DateProblem::none;
  if (range.first > range.last) return DateProblem::reversed;
  const bool beyond =
      range.first > day_number({9999, 12, 31}) || range.last < day_number({1, 1, 1});
  return beyond ? DateProblem::no_such_day : DateProblem::none;
}

}  // namespace morgue::query::dialects
