// The value of --facet: NAME[:N],…  Not for counting (searcher/search).
#pragma once

#include <string>
#include <vector>

#include "common/cli/value.h"
#include "searcher/search/request.h"

namespace morgue::searcher {

// A name asked for twice: the last N counts. Throws BadValue, with a suggestion for a wrong name.
void add_facets(const std::string& word, std::vector<search::FacetRequest>& facets);

[[nodiscard]] cli::Value* facets(std::vector<search::FacetRequest>* target);

}  // namespace morgue::searcher
