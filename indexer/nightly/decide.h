// What a run decides about single articles before it changes anything else: the operator's orders
// and the kills that records ask for become lines of decisions.jsonl, on disk before a part or a
// manifest is touched. A run that dies afterwards leaves the rest to the next one.
#pragma once

#include <string>
#include <vector>

#include "common/archive/decisions.h"
#include "indexer/nightly/kill_list.h"
#include "indexer/nightly/receipt.h"
#include "indexer/nightly/run_options.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

// Checks all orders, then obeys them. Adds to counts and lists of the receipt, and to `notes` what
// an operator should hear of. Returns whether anything was decided. Throws Error(usage) for a kill
// that is to be released; nothing is written then.
bool obey_orders(const RunOptions& options, const std::vector<RunPart>& parts, Decisions& decisions,
                 Receipt& receipt, std::vector<std::string>& notes);

// How many live articles the kills of a run would take.
std::uint64_t live_among(const std::vector<Kill>& kills, const std::vector<RunPart>& parts);

// Makes the kills that records ask for final. Returns whether there was one that is new.
bool accept_kills(const RunOptions& options, std::vector<Kill> kills, Decisions& decisions,
                  Receipt& receipt);

}  // namespace morgue::nightly
