#include "searcher/search/facet_count.h"

#include <algorithm>
#include <string>

namespace morgue::search {
namespace {

bool before(const ValueCount& a, const ValueCount& b) {
  return a.count != b.count ? a.count > b.count : a.name < b.name;
}

}  // namespace

FacetResult facet_result(const FacetRequest& request, const ValueCounts& counts,
                         const ValueTest& wanted, const Chosen& chosen) {
  FacetResult result;
  result.dimension = request.dimension;
  result.articles = counts.articles();
  std::vector<ValueCount> values = counts.of(request.dimension);
  if (wanted) std::erase_if(values, [&](const ValueCount& value) { return !wanted(value.name); });
  result.distinct = values.size();
  const std::size_t top = request.top == 0 ? values.size() : std::min(request.top, values.size());
  const auto end = values.begin() + static_cast<std::ptrdiff_t>(top);
  std::partial_sort(values.begin(), end, values.end(), before);
  const auto take = [&](const ValueCount& value, bool is_chosen) {
    result.counts.push_back({std::string(value.name), value.count, is_chosen});
  };
  for (auto value = values.begin(); value != end; ++value) take(*value, chosen.has(value->name));
  if (!chosen.any()) return result;
  const auto rest =
      std::partition(end, values.end(), [&](const auto& value) { return chosen.has(value.name); });
  std::sort(end, rest, before);
  for (auto value = end; value != rest; ++value) take(*value, true);
  return result;
}

}  // namespace morgue::search
