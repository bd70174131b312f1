// Which values belong to a set of articles more than chance would have it: behind --unusual and
// --related-to. The measure is the log-likelihood ratio G2 of the table "has the value or not, in
// the set or not" (T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence,
// Computational Linguistics 19, 1993). It weighs rare values rightly, and a value that is as
// common in the set as in the archive gets 0 however common it is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/search/result.h"
#include "searcher/search/value_counts.h"

namespace morgue::search {

// G2 in nats times two; 0 unless the value is over-represented, that is count / set > archive /
// all. `count` of the set's articles and `archive` of all have the value; set <= all.
[[nodiscard]] double association(std::uint64_t count, std::uint64_t set, std::uint64_t archive,
                                 std::uint64_t all);

// The over-represented values of a dimension in `set`, a part of `all`; in no order.
[[nodiscard]] std::vector<Association> associations(Dimension dimension, const ValueCounts& set,
                                                    const ValueCounts& all);

// Strongest first, ties by name, then dimension; keeps `top` (0: all).
void keep_strongest(std::vector<Association>& values, std::size_t top);

}  // namespace morgue::search
