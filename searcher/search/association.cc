#include "searcher/search/association.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace morgue::search {
namespace {

// One cell: what was seen times the logarithm of seen over expected. An empty cell adds nothing.
double cell(double seen, double expected) {
  return seen > 0 ? seen * std::log(seen / expected) : 0;
}

}  // namespace

double association(std::uint64_t count, std::uint64_t set, std::uint64_t archive,
                   std::uint64_t all) {
  const auto a = static_cast<double>(count), n = static_cast<double>(set);
  const auto with = static_cast<double>(archive), total = static_cast<double>(all);
  if (a * total <= with * n) return 0;
  const double without = total - with, rest = total - n;
  const double g = cell(a, n * with / total) + cell(n - a, n * without / total) +
                   cell(with - a, rest * with / total) +
                   cell(rest - (with - a), rest * without / total);
  return std::max(0.0, 2 * g);  // rounding may go below
}

std::vector<Association> associations(Dimension dimension, const ValueCounts& set,
                                      const ValueCounts& all) {
  std::unordered_map<std::string_view, std::uint64_t> archive;
  for (const ValueCount& value : all.of(dimension)) archive.emplace(value.name, value.count);
  std::vector<Association> found;
  for (const ValueCount& value : set.of(dimension)) {
    const std::uint64_t everywhere = archive[value.name];
    const double strength = association(value.count, set.articles(), everywhere, all.articles());
    if (strength > 0)
      found.push_back(
          {dimension, std::string(value.name), value.count, everywhere, strength, false});
  }
  return found;
}

void keep_strongest(std::vector<Association>& values, std::size_t top) {
  if (top == 0) top = values.size();
  top = std::min(top, values.size());
  std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(top), values.end(),
                    [](const Association& a, const Association& b) {
                      if (a.strength != b.strength) return a.strength > b.strength;
                      return a.value != b.value ? a.value < b.value : a.dimension < b.dimension;
                    });
  values.resize(top);
}

}  // namespace morgue::search
