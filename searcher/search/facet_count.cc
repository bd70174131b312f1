#include "searcher/search/facet_count.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "common/text/calendar.h"

namespace morgue::search {
namespace {

using ByName = std::unordered_map<std::string_view, std::uint64_t>;

bool is_stored(Dimension dimension) {
  return static_cast<std::size_t>(dimension) < kStoredDimensions;
}

// Counts of all parts. Values are numbers within a part and names between parts.
class Counter {
 public:
  Counter(const Archive& archive, const MatchList& matches, std::span<const FacetRequest> requests)
      : archive_(archive), matches_(matches) {
    for (const FacetRequest& request : requests) {
      const auto index = static_cast<std::size_t>(request.dimension);
      if (index < kDimensions) wanted_[index] = true;
    }
  }

  void run() {
    const bool stored = std::any_of(wanted_.begin(), wanted_.begin() + kStoredDimensions,
                                    [](bool wanted) { return wanted; });
    const bool dated = std::any_of(wanted_.begin() + kStoredDimensions, wanted_.end(),
                                   [](bool wanted) { return wanted; });
    for (std::size_t part = 0; part < matches_.parts.size(); ++part) {
      if (stored) count_values(archive_.part(part).facets, matches_.parts[part]);
      if (dated) count_days(archive_.part(part).facets, matches_.parts[part]);
    }
  }

  FacetResult result(const FacetRequest& request) const {
    FacetResult result;
    result.dimension = request.dimension;
    if (is_stored(request.dimension)) {
      for (const auto& [name, n] : names_[static_cast<std::size_t>(request.dimension)])
        result.counts.push_back({std::string(name), n});
    } else {
      for (auto& [name, n] : periods(request.dimension)) result.counts.push_back({name, n});
    }
    result.distinct = result.counts.size();
    std::size_t top = request.top == 0 ? result.distinct : request.top;
    top = std::min(top, result.distinct);
    std::partial_sort(result.counts.begin(),
                      result.counts.begin() + static_cast<std::ptrdiff_t>(top), result.counts.end(),
                      [](const FacetCount& a, const FacetCount& b) {
                        return a.count != b.count ? a.count > b.count : a.value < b.value;
                      });
    result.counts.resize(top);
    return result;
  }

 private:
  void count_values(const FacetColumn& column, const std::vector<std::uint32_t>& docs) {
    std::vector<std::uint32_t> counts(column.value_count());
    for (const std::uint32_t doc : docs)
      for (const std::uint32_t value : column.values(doc))
        if (value < counts.size()) ++counts[value];
    for (std::size_t d = 0; d < kStoredDimensions; ++d) {
      if (!wanted_[d]) continue;
      const FacetColumn::Range range = column.range(static_cast<Dimension>(d));
      for (std::uint32_t value = range.first; value < range.last; ++value)
        if (counts[value] != 0) names_[d][column.name(value)] += counts[value];
    }
  }

  void count_days(const FacetColumn& column, const std::vector<std::uint32_t>& docs) {
    // Neighbours in a dump are of one day: count runs.
    std::int32_t day = kUndated;
    std::uint64_t run = 0;
    for (const std::uint32_t doc : docs) {
      if (const std::int32_t next = column.day(doc); next != day) {
        if (run > 0 && day != kUndated) days_[day] += run;
        day = next;
        run = 0;
      }
      ++run;
    }
    if (run > 0 && day != kUndated) days_[day] += run;
  }

  std::map<std::string, std::uint64_t> periods(Dimension dimension) const {
    std::map<std::string, std::uint64_t> periods;
    for (const auto& [day, n] : days_) {
      const Civil date = civil_of(day);
      std::string name = fmt::format("{:04}", date.year);
      if (dimension != Dimension::year) name += fmt::format("-{:02}", date.month);
      if (dimension == Dimension::day) name += fmt::format("-{:02}", date.day);
      periods[name] += n;
    }
    return periods;
  }

  const Archive& archive_;
  const MatchList& matches_;
  std::array<bool, kDimensions> wanted_{};
  std::array<ByName, kStoredDimensions> names_;
  std::unordered_map<std::int32_t, std::uint64_t> days_;
};

}  // namespace

std::vector<FacetResult> count_facets(const Archive& archive, const MatchList& matches,
                                      std::span<const FacetRequest> requests) {
  std::vector<FacetResult> results;
  if (requests.empty()) return results;
  Counter counter(archive, matches, requests);
  counter.run();
  for (const FacetRequest& request : requests) results.push_back(counter.result(request));
  return results;
}

}  // namespace morgue::search
