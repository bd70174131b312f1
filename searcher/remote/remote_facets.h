// Counts facet values of remote matches: the server returns the packed hashes of each match
// (value slot kSlotFacets), this splits them and asks for the names, a round trip each.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/text/analyzer.h"
#include "searcher/search/request.h"
#include "searcher/search/result.h"

namespace morgue::remote {

// Distinct values that are looked up at most; more are refused (Error(usage)).
inline constexpr std::size_t kMostValues = 200'000;

// `databases`: one a server: names are asked of each until one knows the value. `packed` has
// counted `matches` articles. Throws Error(usage) if no server knows a value's name.
[[nodiscard]] std::vector<search::FacetResult> count_facets(
    std::vector<Xapian::Database>& databases, const Xapian::ValueCountMatchSpy& packed,
    std::uint64_t matches, const search::SearchRequest& request, Analyzer& analyzer);

}  // namespace morgue::remote
