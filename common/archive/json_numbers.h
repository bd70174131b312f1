// Whole numbers out of JSON that may be anything: nlohmann converts silently (3.7 to 3, 1e36 to
// undefined behaviour), an archive's files are not to be trusted so far.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/base/error.h"

namespace morgue {

[[noreturn]] inline void refuse_number() {
  throw Error(ExitCode::archive, "reading JSON", "a number is not what it should be",
              "the archive is damaged: restore it from a backup, or build it again");
}

template <class T, class Json>
T whole_number(const Json& json) {
  static_assert(std::is_integral_v<T>);
  using Limits = std::numeric_limits<T>;
  if (!json.is_number_integer()) refuse_number();
  if (json.is_number_unsigned()) {
    const auto value = json.template get<std::uint64_t>();
    if (value > static_cast<std::uint64_t>(Limits::max())) refuse_number();
    return static_cast<T>(value);
  }
  const auto value = json.template get<std::int64_t>();
  if (value < 0 && (std::is_unsigned_v<T> || value < static_cast<std::int64_t>(Limits::min())))
    refuse_number();
  return static_cast<T>(value);
}

template <class T, class Json>
std::vector<T> whole_numbers(const Json& array) {
  std::vector<T> numbers;
  for (const Json& item : array) numbers.push_back(whole_number<T>(item));
  return numbers;
}

}  // namespace morgue
