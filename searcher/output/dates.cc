#include "searcher/output/dates.h"

#include "common/text/calendar.h"

namespace morgue::output {

std::string_view period_name(search::Period period) {
  constexpr std::string_view kNames[] = {"day", "week", "month", "year"};
  return kNames[static_cast<std::size_t>(period)];
}

double share_of(const search::Bar& bar) {
  return static_cast<double>(bar.count) / static_cast<double>(bar.archive);
}

std::string day_column(const std::optional<Published>& published) {
  return published ? iso_day(local_day(*published)) : "undated   ";
}

}  // namespace morgue::output
