// Made-up results for the tests of the outputs: what an archive might answer at its worst.
#pragma once

#include "searcher/output/sink.h"
#include "searcher/search/result.h"

namespace morgue::test {

// Three hits of 1,234: a plain one, one with hostile characters everywhere, an empty one.
[[nodiscard]] search::SearchResult made_up_result();

// Counts of all kinds, one hostile value among them, for 1,234 of 20,000 articles.
[[nodiscard]] search::SearchResult made_up_counts();

// What `format` makes of it.
[[nodiscard]] std::string written(output::Format format, const search::SearchResult& result,
                                  const output::Settings& settings = {},
                                  const std::string& query_id = "");

}  // namespace morgue::test
