// The options of morgue-index that look after an archive: its generations, checks and merging.
#pragma once

#include "indexer/options.h"

namespace morgue::indexer {

void declare_upkeep(cli::Options& options, Request& request);

// What a run tells others, and how.
void declare_reports(cli::Options& options, Request& request);

// Without inputs: there is a changed aliases.tsv to be applied.
bool is_correction(const Request& request);

// One of them at a time, with no inputs but what it takes itself. Throws Error(usage).
void check_upkeep(const Request& request);

// The generation that --rollback names, if any. Throws Error(usage).
std::optional<std::uint64_t> rollback_target(const Request& request);

}  // namespace morgue::indexer
