// Merging by itself, without inputs (--merge): all that the nightly runs have put off. Publishes
// a generation if there was anything to do.
#pragma once

#include "indexer/nightly/run.h"

namespace morgue::nightly {

// Throws as run() does; Error(archive) too if an interrupted run waits to be gone on with.
RunResult run_merge(const RunOptions& options, RunObserver& observer);

}  // namespace morgue::nightly
