// Counts of values -> what --facet shows: the commonest first, those chosen marked.
#pragma once

#include <functional>
#include <string_view>

#include "searcher/search/chosen.h"
#include "searcher/search/request.h"
#include "searcher/search/result.h"
#include "searcher/search/value_counts.h"

namespace morgue::search {

using ValueTest = std::function<bool(std::string_view)>;  // empty: none is meant

// `wanted`: which values are listed at all (all, if empty); `chosen`: which are marked, and listed
// in any case if they occur.
FacetResult facet_result(const FacetRequest& request, const ValueCounts& counts,
                         const ValueTest& wanted, const Chosen& chosen);

}  // namespace morgue::search
