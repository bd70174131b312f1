// --mirror: articles of which a run has read no record are withdrawn. They are dead and no
// tombstones: when their record comes again they are back.
#pragma once

#include <vector>

#include "indexer/nightly/resolve.h"

namespace morgue::nightly {

// The ids of live articles that no record of the run has. Changes nothing.
std::vector<Hash128> missing_ids(const std::vector<RunPart>& parts, const SeenRecords& seen);

// Marks all articles of those ids dead.
void withdraw(std::vector<RunPart>& parts, const std::vector<Hash128>& ids);

}  // namespace morgue::nightly
