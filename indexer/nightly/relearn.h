// New dictionaries for an archive, learnt from what is stored of its articles: where the old ones
// may know the text of a killed one, and where all is built again. Not for those that a run learns
// from its dumps (feed.h).
#pragma once

#include <span>

#include "indexer/nightly/rebuild.h"

namespace morgue::nightly {

// `inputs`: the articles that stay. `of_killed`: the old dictionaries may not be used again, see
// Workspace::renew_dictionaries().
void relearn(Workspace& workspace, std::span<const RebuildInput> inputs, bool of_killed);

}  // namespace morgue::nightly
