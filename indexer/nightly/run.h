// One run of the indexer from lock to receipt: read and build, resolve, merge, verify, publish,
// clear away. Whatever happens on the way, the generation that was live stays live until one
// rename makes the new one so.
#pragma once

#include "common/base/exit_code.h"
#include "indexer/nightly/receipt.h"
#include "indexer/nightly/run_options.h"

namespace morgue::nightly {

struct RunResult {
  ExitCode code = ExitCode::ok;
  Receipt receipt;
  std::string message;  // for stderr where code is neither ok nor nothing
  std::vector<std::string>
      notes;  // for stderr: orders that found nothing to do, archives in inputs
};

// Throws Error for what ends a run: lock, disk, damaged archive, verification. A receipt is
// written in any case, if the archive could be opened.
RunResult run(const RunOptions& options, RunObserver& observer);

}  // namespace morgue::nightly
