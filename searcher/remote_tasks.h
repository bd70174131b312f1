// Searching what xapian-tcpsrv serves (remote/remote_searcher.h): which of the tasks of
// morgue-search that can be, and the two that are.
#pragma once

#include "searcher/tasks.h"

namespace morgue::searcher {

// Whether -a names a host:port, and the task looks at archives at all.
[[nodiscard]] bool is_remote(const SearchOptions& options);

// A list of hits, or their number. Throws Error(usage) for all other tasks, and if archives here
// are named beside remote ones.
[[nodiscard]] ExitCode run_remote(const Session& session);

}  // namespace morgue::searcher
