// Names the articles that a run has found something out about, for its receipt: elsewhere in a run
// they are hashes and places.
#pragma once

#include <vector>

#include "indexer/nightly/receipt.h"
#include "indexer/nightly/resolve.h"

namespace morgue::nightly {

void list_changes(Workspace& workspace, const std::vector<Change>& changes, Receipt& receipt);

// Counts and lists the articles that a mirror withdraws; to be called while they live.
void list_withdrawn(Workspace& workspace, const std::vector<Hash128>& ids, Receipt& receipt);

}  // namespace morgue::nightly
