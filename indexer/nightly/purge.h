// Killed articles leave the archive in body: the parts that hold them are built again without them,
// and nothing that could bring them back stays on disk. Whoever decides that an article is killed
// has written so before (decide.h); this can be done again at any time until it is done.
#pragma once

#include <filesystem>
#include <vector>

#include "common/archive/decisions.h"
#include "common/archive/manifest.h"
#include "indexer/nightly/tagging.h"
#include "indexer/nightly/workspace.h"

namespace morgue::nightly {

bool has_kills(const Decisions& decisions);
bool holds_killed(const DocumentColumn& documents, const Decisions& decisions);
bool holds_killed(const std::vector<RunPart>& parts, const Decisions& decisions);

// Whether a dictionary may keep pieces of what was killed: it notes the articles it has learnt
// from, of whatever revision, and whether they are in any part still or not.
bool dictionaries_know(const Workspace& workspace, const Decisions& decisions);

// Replaces those of `parts` (of the manifest to be) that hold killed articles by parts without
// them, verified. Where a dictionary has learnt from them, all parts are built again with new
// dictionaries. The old parts stay on disk.
void purge_killed(Workspace& workspace, std::vector<ManifestPart>& parts,
                  const Decisions& decisions, Tagging& tagging);

// Once `live` is published: removes parts that hold killed articles, those set aside in rejected/
// too, generations that are made of them, and dictionaries that have learnt from them.
void clear_away_killed(const std::filesystem::path& archive, const Manifest& live,
                       const Decisions& decisions);

}  // namespace morgue::nightly
