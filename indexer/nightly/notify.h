// The user's own command after a run (--notify-cmd): told of the outcome in its environment.
#pragma once

#include <filesystem>
#include <string>

#include "common/base/exit_code.h"
#include "indexer/nightly/receipt.h"

namespace morgue::nightly {

// Runs `command` by /bin/sh with MORGUE_OUTCOME, MORGUE_EXIT_CODE, MORGUE_RECEIPT (a path; empty:
// none was written) and MORGUE_ARCHIVE set, its output going to stderr. Waits for it. Returns ""
// or what went wrong; never throws for what the command does.
std::string notify(const std::string& command, const std::filesystem::path& archive,
                   const Receipt& receipt, const std::filesystem::path& receipt_path,
                   ExitCode code);

}  // namespace morgue::nightly
