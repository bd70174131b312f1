// How many live articles of the whole archive have each value: what --unusual compares with and
// names are looked up in. Counted when first asked for, then kept: an archive is a snapshot.
#pragma once

#include <optional>

#include "common/archive/archive.h"
#include "searcher/search/value_counts.h"

namespace morgue::search {

class ArchiveCounts {
 public:
  explicit ArchiveCounts(const Archive& archive) : archive_(archive) {}

  // Counts of these dimensions, and perhaps of more. Valid until the next call.
  const ValueCounts& of(const DimensionSet& dimensions) {
    if (counts_ && known_.contains(dimensions)) return *counts_;
    known_.add(dimensions);
    counts_.emplace(archive_, known_, live_articles(archive_));
    return *counts_;
  }

 private:
  const Archive& archive_;
  DimensionSet known_;
  std::optional<ValueCounts> counts_;
};

}  // namespace morgue::search
