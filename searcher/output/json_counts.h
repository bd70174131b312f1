// The counts of a search as JSON: members of the result object of --format json.
#pragma once

#include "common/cli/json.h"
#include "searcher/search/result.h"

namespace morgue::output {

// "facets" always, what else was asked for, and what the counts are.
void write_counts(cli::JsonWriter& json, const search::SearchResult& result);

}  // namespace morgue::output
