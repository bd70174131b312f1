// Which article of each id is the live one once all records are read: that of the highest revision,
// of equal ones that whose record came last. Works on identities only; marks the others dead.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "common/archive/visibility.h"
#include "common/base/hash.h"
#include "indexer/nightly/run_options.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

// The records of a run: hash -> where it was read last.
using SeenRecords = std::unordered_map<Hash128, std::uint64_t, Hash128Hasher>;

// What a run found out about one article, to be listed in the receipt.
struct Change {
  enum class Kind : std::uint8_t { withheld, embargoed, older, conflict } kind;
  std::size_t part = 0;  // index
  std::uint32_t doc = 0;
};

struct Resolving {
  const SeenRecords& seen;
  const Decisions& decisions;
  std::int64_t now = 0;  // seconds since 1970: embargoes that end later hold
  Counts& counts;        // added, updated, superseded, corrected and those of Change are added to
  std::vector<Change> changes;
};

// For the ids in `touched` and those of all new parts: one article lives, all others are dead; of
// killed ids none lives. An article that was dead takes part only if its record was read in this
// run; a record that was read in this run counts as read now, however long ago its article was
// built. No revision (0) is below all others. Returns whether the live generation changes.
bool resolve(std::vector<RunPart>& parts, std::vector<Hash128> touched, Resolving& run);

}  // namespace morgue::nightly
