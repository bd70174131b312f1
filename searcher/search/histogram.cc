#include "searcher/search/histogram.h"

#include <map>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/calendar.h"
#include "searcher/search/value_counts.h"

namespace morgue::search {
namespace {

// 1970-01-01 was a Thursday: day 4 of a week that began on day -3.
std::int32_t monday_of(std::int32_t day) {
  const std::int32_t since = day + 3;
  return day - (since % 7 + 7) % 7;
}

std::int32_t first_day(Period period, std::int32_t day) {
  if (period == Period::day) return day;
  if (period == Period::week) return monday_of(day);
  const Civil date = civil_of(day);
  return day_number({date.year, period == Period::month ? date.month : 1, 1});
}

// The first day of the period after the one that begins on `first`.
std::int32_t next_period(Period period, std::int32_t first) {
  if (period == Period::day) return first + 1;
  if (period == Period::week) return first + 7;
  return first_day(period, first + (period == Period::month ? 31 : 366));
}

std::string name_of(Period period, std::int32_t first) {
  const Civil date = civil_of(first);
  switch (period) {
    case Period::year:
      return fmt::format("{:04}", date.year);
    case Period::month:
      return fmt::format("{:04}-{:02}", date.year, date.month);
    case Period::week: {
      // The week belongs to the year of its Thursday, and counts from that year's first one.
      const int year = civil_of(first + 3).year;
      const std::int32_t week = (first + 3 - day_number({year, 1, 1})) / 7 + 1;
      return fmt::format("{:04}-W{:02}", year, week);
    }
    case Period::day:
      break;
  }
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// First day of a period -> articles. Undated ones are left out.
std::map<std::int32_t, std::uint64_t> by_period(const DayCounts& days, Period period) {
  std::map<std::int32_t, std::uint64_t> counts;
  for (const auto& [day, n] : days)
    if (day != kUndated) counts[first_day(period, day)] += n;
  return counts;
}

}  // namespace

Histogram histogram(const Archive& archive, const MatchList& matches, const MatchList& everything,
                    Period period) {
  Histogram result;
  result.period = period;
  const DayCounts days = count_days(archive, matches);
  if (const auto undated = days.find(kUndated); undated != days.end())
    result.undated = undated->second;
  const auto counts = by_period(days, period);
  if (counts.empty()) return result;
  const auto all = by_period(count_days(archive, everything), period);
  const auto count_in = [](const auto& map, std::int32_t first) {
    const auto found = map.find(first);
    return found == map.end() ? std::uint64_t{0} : found->second;
  };
  const std::int32_t last = counts.rbegin()->first;
  for (std::int32_t first = counts.begin()->first; first <= last;
       first = next_period(period, first)) {
    if (result.bars.size() == kMaxBars)
      throw Error(ExitCode::usage, "histogram", "the matches spread over too many periods",
                  "choose a longer period, or bound the days with --since and --until");
    result.bars.push_back(
        {name_of(period, first), first, count_in(counts, first), count_in(all, first)});
  }
  return result;
}

}  // namespace morgue::search
