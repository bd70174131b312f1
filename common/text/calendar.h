// Days and dates: day numbers (days since 1970-01-01, negative before) and the calendar day of an
// article. Not for parsing what the wire or a user writes.
#pragma once

#include <chrono>
#include <cstdint>

#include "common/article.h"

namespace morgue {

struct Civil {
  int year = 1970;
  unsigned month = 1;
  unsigned day = 1;
};

inline std::int32_t day_number(const Civil& date) {
  using namespace std::chrono;
  const sys_days days = year{date.year} / month{date.month} / day{date.day};
  return static_cast<std::int32_t>(days.time_since_epoch().count());
}

inline Civil civil_of(std::int32_t number) {
  using namespace std::chrono;
  const year_month_day date{sys_days{days{number}}};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

inline bool is_valid(const Civil& date) {
  using namespace std::chrono;
  return (year{date.year} / month{date.month} / day{date.day}).ok();
}

// The calendar day of an article, in the time zone its record gave.
inline std::int32_t local_day(const Published& published) {
  const std::int64_t seconds = published.seconds + std::int64_t{60} * published.zone_minutes;
  return static_cast<std::int32_t>(seconds >= 0 ? seconds / 86400 : -((86399 - seconds) / 86400));
}

}  // namespace morgue
