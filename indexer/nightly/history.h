// history.col: who the replaced revisions were that no part holds any more, so that the chain of an
// article survives merges and purges. Identities and instants alone, no text; in the form of
// documents.col. Bounded: of all rows the latest kMaxHistory stay.
#pragma once

#include "common/archive/manifest.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

inline constexpr std::size_t kMaxHistory = 1'000'000;

// Adds the dead articles of those parts of the run that `next` has no more, unless parts of it hold
// their records still. To be called before `next` is published; may be called again.
void keep_history(const Workspace& workspace, const std::vector<RunPart>& parts,
                  const Manifest& next);

}  // namespace morgue::nightly
