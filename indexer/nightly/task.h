// What every task that publishes has around it: the lock before, and after it, whatever came of it,
// the receipt, the file of metrics and the user's command, in this order, so that the command finds
// both. Each is tried whether or not the one before could be written.
#pragma once

#include <functional>
#include <string>

#include "indexer/nightly/run.h"

namespace morgue::nightly {

using Task = std::function<void(RunObserver& observer, RunResult& result)>;

// Does the task under the lock. What it throws is noted in the receipt and thrown on; trouble with
// metrics and the command is a warning. `name`: for the receipt.
RunResult run_task(const RunOptions& options, RunObserver& observer, const std::string& name,
                   const Task& task);

}  // namespace morgue::nightly
