// The canonical names of the generation to be: collects what the articles of all parts name, lets
// entities/archive_names.h say what is one, and writes it down for readers (name_table.h).
#pragma once

#include <filesystem>
#include <vector>

#include "common/archive/decisions.h"
#include "common/archive/manifest.h"
#include "common/archive/name_table.h"
#include "indexer/entities/aliases.h"

namespace morgue::nightly {

// Reads the facet and variant columns of all parts, nothing else. Memory: the distinct names.
NameTableData collect_names(const std::filesystem::path& archive,
                            const std::vector<ManifestPart>& parts,
                            const entities::Aliases& aliases);

// The parts with all articles marked dead that are not to be found at `now`, seconds since 1970:
// what is held back names nobody.
std::vector<ManifestPart> without_hidden(const std::filesystem::path& archive,
                                         std::vector<ManifestPart> parts,
                                         const Decisions& decisions, std::int64_t now);

}  // namespace morgue::nightly
