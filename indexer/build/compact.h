// Several Xapian databases into one file, documents in the order given. Xapian's own compaction;
// metadata and synonyms of all of them come through.
#pragma once

#include <filesystem>
#include <vector>

namespace morgue::build {

namespace fs = std::filesystem;

void compact_databases(const std::vector<fs::path>& from, const fs::path& to);

}  // namespace morgue::build
