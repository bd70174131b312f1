// What morgue-search does, one function a task: each opens the archive, asks the search library
// and hands the answer to an output. Not for options (options.h) nor for many queries (queries.h).
#pragma once

#include "common/base/exit_code.h"
#include "common/cli/console.h"
#include "common/cli/output.h"
#include "searcher/options.h"
#include "searcher/search/searcher.h"

namespace morgue::searcher {

struct Session {
  const SearchOptions& options;
  cli::Console& console;
  cli::Output& out;
};

// All of the program but main's frame.
[[nodiscard]] ExitCode run(int argc, const char* const* argv);

[[nodiscard]] output::Settings output_settings(const SearchOptions& options, bool many);

// A search and the milliseconds it took.
struct Timed {
  search::SearchResult result;
  double took_ms = 0;
};
[[nodiscard]] Timed timed_search(search::Searcher& searcher, const search::SearchRequest& request);

}  // namespace morgue::searcher
