// The words for proximity, "/5", "pre/s", "NOT/p": read and written. What they mean is said in
// scope.h; what other dialects call them is not for here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/query/scope.h"

namespace morgue::query {

inline constexpr std::uint32_t kMaxReach = 1'000;  // words: a /1000 b

enum class ProximityWord : std::uint8_t {
  none,        // a piece of text like any other
  proximity,   //
  bad_number,  // /0, /5000
  foreign,     // w/5, near/5: ordered in one dialect and not in the next
};

// `text`: all that stands between two blanks or parentheses.
ProximityWord read_proximity(std::string_view text, Proximity& out);

std::string write_proximity(const Proximity& proximity);

}  // namespace morgue::query
