#include "common/text/iso_date.h"

#include <cstdlib>

#include <fmt/format.h>

#include "common/text/calendar.h"

namespace morgue {

std::string iso_day(std::int32_t day) {
  const Civil date = civil_of(day);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso_date(const std::optional<Published>& published) {
  if (!published) return {};
  std::string text = iso_day(local_day(*published));
  if (published->day_only) return text;
  const std::int64_t local = published->seconds + std::int64_t{60} * published->zone_minutes;
  const std::int64_t second = local - std::int64_t{86400} * local_day(*published);
  text += fmt::format("T{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
  const int zone = published->zone_minutes;
  if (zone == 0) return text + "Z";
  return text + fmt::format("{}{:02}:{:02}", zone < 0 ? '-' : '+', std::abs(zone) / 60,
                            std::abs(zone) % 60);
}

}  // namespace morgue
