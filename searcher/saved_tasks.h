// The tasks around saved searches. What was seen is noted only after all that tells of it has been
// written: a run that fails half-way, or whose reader goes away, is as if it had not been. Not for
// the files (saved/store.h).
#pragma once

#include <functional>

#include "searcher/tasks.h"

namespace morgue::searcher {

// What `work` returns. A reader that goes away is no success here, as it is elsewhere: what it did
// not get must be told again. Throws Error(io) then.
[[nodiscard]] ExitCode only_if_read(const std::function<ExitCode()>& work);

// Keeps the search at hand under options.save, with all that it finds; flushes the output first.
// Throws Error(usage) if the name is taken.
void save_search(const Session& session, search::Searcher& searcher);

// ok if anything has changed, nothing if not. The output is flushed.
[[nodiscard]] ExitCode run_since_last(const Session& session);

[[nodiscard]] ExitCode list_saved(const Session& session);
[[nodiscard]] ExitCode remove_saved(const Session& session);

}  // namespace morgue::searcher
