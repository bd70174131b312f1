// Writes prepared batches into a part. Postings are inverted in memory and in runs beside it, and
// become one Xapian database, written in Xapian's format by glass/, when the part is sealed; what
// an article stores goes to disk at once. Until seal() has renamed the folder into place nothing
// of it is part of the archive.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "common/archive/part.h"
#include "indexer/build/prepared.h"

namespace morgue::build {

class PartBuilder {
 public:
  // Makes `work` (a folder that must not exist) and builds there. `merged`: of other parts.
  PartBuilder(fs::path work, std::uint32_t word_dictionary, bool merged = false);
  ~PartBuilder();  // what was not sealed is removed
  PartBuilder(const PartBuilder&) = delete;
  PartBuilder& operator=(const PartBuilder&) = delete;

  void add(const PreparedBatch& batch);
  std::uint32_t articles() const;
  std::uint64_t text_bytes() const;

  // Writes the database, syncs, and renames the folder to `target`. Nothing may be added
  // afterwards.
  PartInfo seal(const fs::path& target);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Checksums and sizes of a part's files into its info, part.json written and all of it synced;
// then renamed from `work` to `target`. Shared with merging.
void seal_part(const fs::path& work, const fs::path& target, PartInfo& info);

}  // namespace morgue::build
