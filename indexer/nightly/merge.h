// Small parts into larger ones, in tiers, so that an archive fed every night stays at a few parts
// and each article is copied a few times in its life. Posting lists are joined into one database
// file (build/compact.h), columns concatenated in the same order. Parts with many dead articles,
// or made with different word dictionaries, are built again from their stored articles instead.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/archive/manifest.h"
#include "indexer/nightly/tagging.h"
#include "indexer/nightly/verify.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

struct MergeLimits {
  std::size_t parts_in_tier = 4;           // so many of about one size become one
  std::uint32_t smallest_tier = 1'000;     // articles; all smaller parts are one tier
  std::uint32_t max_articles = 2'000'000;  // larger parts are left alone
  double dead_share = 0.25;                // beyond it a part is rebuilt
  // Articles that one call may copy; larger merges are put off until twice as many parts as a tier
  // may have wait for them, so that neither a night's work nor the number of parts grows without
  // bound.
  std::uint64_t max_copied = ~std::uint64_t{0};
};

// Which of the parts to make one of: indexes in ascending order; fewer than two indexes only where
// a part is to be rebuilt for its dead. Pure.
struct PartSize {
  std::uint32_t articles = 0;
  std::uint32_t dead = 0;
  bool damaged = false;  // not to be touched
};
std::vector<std::vector<std::size_t>> plan_merges(const std::vector<PartSize>& parts,
                                                  const MergeLimits& limits);

// Does what plan_merges says, until there is nothing left to do. Changes `parts` (of the manifest
// to be); new parts are sealed and verified, the old ones stay on disk. `tagging` finds the names
// in articles that are built again. A part that is damaged is left as it is, for its copy would
// look whole: returns the damaged files of such parts, as paths in the archive.
std::vector<PartDamage> merge_parts(Workspace& workspace, std::vector<ManifestPart>& parts,
                                    Tagging& tagging, const MergeLimits& limits);

}  // namespace morgue::nightly
