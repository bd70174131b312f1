// How many of some articles have each value of some dimensions: exact, an article once for each of
// its values. The loop over facets.col behind facets, unusual values and relations.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/archive/archive.h"
#include "common/schema.h"
#include "searcher/search/dimension_set.h"
#include "searcher/search/sources.h"
#include "searcher/search/spellings.h"

namespace morgue::search {

// A value and its articles. Names are valid as long as the ValueCounts they come from.
struct ValueCount {
  std::string_view name;
  std::uint64_t count = 0;
};

// Day number -> articles; kUndated too.
using DayCounts = std::unordered_map<std::int32_t, std::uint64_t>;
[[nodiscard]] DayCounts count_days(const Archive& archive, const MatchList& matches);

class ValueCounts {
 public:
  // Counts `matches`. `archive` must outlive this; `spellings` are its own. The parts are counted
  // on several threads where there is enough to do. `prominent`: persons, organisations and places
  // only where they are so prominent, or more; 0: wherever they are named.
  ValueCounts(const Archive& archive, Spellings& spellings, const DimensionSet& dimensions,
              const MatchList& matches, std::uint8_t prominent = 0);

  // Each value of a dimension asked for that occurs, in no order.
  std::vector<ValueCount> of(Dimension dimension) const;
  std::uint64_t articles() const { return articles_; }

 private:
  using ByPeriod = std::map<std::string, std::uint64_t>;

  void count_values(const Archive& archive, const Spellings& spellings, const MatchList& matches,
                    std::uint8_t prominent);
  void add_values(const FacetColumn& column, const NameTable& names, const Spellings& spellings,
                  const std::vector<std::uint32_t>& tally);
  void add_days(const DayCounts& days);

  DimensionSet dimensions_;
  std::uint64_t articles_ = 0;
  std::array<std::vector<ValueCount>, kStoredDimensions> names_;
  std::array<ByPeriod, kDimensions - kStoredDimensions> periods_;
};

// Every live article.
[[nodiscard]] MatchList live_articles(const Archive& archive);

}  // namespace morgue::search
