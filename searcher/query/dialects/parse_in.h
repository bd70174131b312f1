// Queries as other systems write them: one door to the parsers of all dialects. Each gives the
// same tree as ours (searcher/query/tree.h), so that nothing after it knows of dialects. What they
// make of what is written: docs/query-dialects.md.
#pragma once

#include <string_view>

#include "searcher/query/dialects/dialect.h"
#include "searcher/query/parser.h"

namespace morgue::query {

// As parse() of searcher/query/parser.h, with its bounds and errors. What has no counterpart here
// is a usage error with a caret and a hint; what has only one that is near, a note.
ParsedQuery parse_in(Dialect dialect, std::string_view query, Analyzer& analyzer, Today today = {});

namespace dialects {
ParsedQuery parse_nexis(std::string_view query, Analyzer& analyzer, Today today);
ParsedQuery parse_factiva(std::string_view query, Analyzer& analyzer, Today today);
ParsedQuery parse_lucene(std::string_view query, Analyzer& analyzer, Today today);
}  // namespace dialects

}  // namespace morgue::query
