// How many articles have each value: of all live ones, in which names are looked up, or of those
// that a search may find, with which --unusual and --histogram compare. Counted when first asked
// for, then kept: an archive is a snapshot.
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include "common/archive/archive.h"
#include "searcher/search/value_counts.h"

namespace morgue::search {

class ArchiveCounts {
 public:
  // `articles` finds what is counted. `archive` and its `spellings` must outlive this.
  ArchiveCounts(const Archive& archive, Spellings& spellings, std::function<MatchList()> articles)
      : archive_(archive), spellings_(spellings), articles_(std::move(articles)) {}

  MatchList articles() const { return articles_(); }

  // Counts of these dimensions, and perhaps of more; `prominent`: see ValueCounts. Valid until the
  // next call.
  const ValueCounts& of(const DimensionSet& dimensions, std::uint8_t prominent = 0) {
    if (counts_ && prominent == prominent_ && known_.contains(dimensions)) return *counts_;
    if (prominent != prominent_) known_ = {};
    prominent_ = prominent;
    known_.add(dimensions);
    counts_.emplace(archive_, spellings_, known_, articles_(), prominent_);
    return *counts_;
  }

 private:
  const Archive& archive_;
  Spellings& spellings_;
  std::function<MatchList()> articles_;
  DimensionSet known_;
  std::uint8_t prominent_ = 0;
  std::optional<ValueCounts> counts_;
};

}  // namespace morgue::search
