// Which article of each id is the live one once all records are read: the one whose record came
// last. Works on identities only; marks the others dead.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "common/base/hash.h"
#include "indexer/nightly/run_options.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

// The records of a run: hash -> where it was read last.
using SeenRecords = std::unordered_map<Hash128, std::uint64_t, Hash128Hasher>;

// For the ids in `touched` and those of all new parts: the article with the latest record lives,
// all others are dead. A record that was read in this run counts as read now, also where its
// article was built long ago - and may have been dead since. Adds to added, updated, superseded.
// Returns whether the live generation changes.
bool resolve(std::vector<RunPart>& parts, const SeenRecords& seen, std::vector<Hash128> touched,
             Counts& counts);

}  // namespace morgue::nightly
