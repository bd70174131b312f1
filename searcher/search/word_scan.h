// Finds a code in an article's run of word codes: the inner loop of every positional operator.
#pragma once

#include <cstddef>
#include <span>

#include "common/archive/dictionaries.h"

namespace morgue::search {

inline constexpr std::size_t kNotFound = static_cast<std::size_t>(-1);

// The first place >= from that holds `code`, or kNotFound. Eight codes a step where SSE2 is.
std::size_t find_code(std::span<const WordCode> codes, WordCode code, std::size_t from);

}  // namespace morgue::search
