// Counts the facet values of all matches: exact, an article once for each of its values.
#pragma once

#include <span>
#include <vector>

#include "common/archive/archive.h"
#include "searcher/search/request.h"
#include "searcher/search/result.h"
#include "searcher/search/sources.h"

namespace morgue::search {

// In the order of `requests`.
std::vector<FacetResult> count_facets(const Archive& archive, const MatchList& matches,
                                      std::span<const FacetRequest> requests);

}  // namespace morgue::search
