// --queries FILE: many queries against one opened archive, for scripts and evaluation. A line is
// an id, a tab and a query; empty lines are passed over. A malformed query is reported with its
// line and the others still run.
#pragma once

#include "searcher/tasks.h"

namespace morgue::searcher {

// usage if any query was malformed; else ok if any found something, else nothing.
[[nodiscard]] ExitCode run_queries(const Session& session, search::Searcher& searcher);

}  // namespace morgue::searcher
