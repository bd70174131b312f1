// --why: the tree of a query on one article, as text or JSON. Not for how a query is understood
// (explain.h).
#pragma once

#include "common/cli/output.h"
#include "searcher/output/sink.h"
#include "searcher/search/result.h"

namespace morgue::output {

// `format`: text or json.
void write_why(const std::string& query, const search::Why& why, Format format,
               const Settings& settings, cli::Output& out);

}  // namespace morgue::output
