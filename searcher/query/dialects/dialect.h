// Whose query language a query is written in.
#pragma once

#include <cstdint>

namespace morgue::query {

enum class Dialect : std::uint8_t { morgue, nexis, factiva, lucene };

}  // namespace morgue::query
