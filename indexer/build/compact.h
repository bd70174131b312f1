// Several of our databases made one, documents in the order given: every posting list is joined
// and written anew, as if all had been built together. (Xapian's own compaction would keep each
// piece of a list a chunk of its own, and deflate the document data again each time.) Metadata and
// synonyms of all of them come through; of equal metadata keys the first.
#pragma once

#include <filesystem>
#include <vector>

namespace morgue::build {

namespace fs = std::filesystem;

// Throws Error(archive) if one cannot be read or lacks a document.
void compact_databases(const std::vector<fs::path>& from, const fs::path& to);

}  // namespace morgue::build
