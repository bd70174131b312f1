#include "common/base/clock.h"

#include <ctime>

#include <fmt/chrono.h>

namespace morgue {

std::int64_t seconds_now() {
  return std::time(nullptr);
}

std::string utc_now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

}  // namespace morgue
