// The clock on the wall. What depends on the day is told it (SearchRequest::today, RunOptions::now)
// and does not ask here.
#pragma once

#include <cstdint>
#include <string>

namespace morgue {

std::int64_t seconds_now();  // since 1970-01-01T00:00:00Z
std::string utc_now();       // "2020-02-13T04:05:06Z"

}  // namespace morgue
