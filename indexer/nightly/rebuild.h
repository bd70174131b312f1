// Articles built again from what is stored of them, into a new part: where a part has too many dead
// articles, where parts of different word dictionaries become one, and where the user's corrections
// change which names an article has.
#pragma once

#include <string>
#include <vector>

#include "common/archive/bitmap.h"
#include "common/archive/part.h"
#include "indexer/nightly/tagging.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

struct RebuildInput {
  const Part* part = nullptr;
  Bitmap left_out;  // articles not to be built
};

// Seals the part `name` of all articles that are not left out, with their record's hash and order;
// returns how many there were; without any, no part is made. Names are looked for as in new
// articles, and always in those where they have been found before: a run without them takes nothing
// from an archive. `merged`: see PartInfo.
std::uint32_t rebuild(const Workspace& workspace, const std::vector<RebuildInput>& inputs,
                      Tagging& tagging, const std::string& name, bool merged);

}  // namespace morgue::nightly
