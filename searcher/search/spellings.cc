#include "searcher/search/spellings.h"

#include <string>
#include <unordered_map>

#include "common/text/fold.h"

namespace morgue::search {
namespace {

constexpr std::uint32_t kAlone = 0xFFFFFFFF;

// What values fold to one: the first of them, and their group if others are spelled otherwise.
struct Folded {
  std::string_view name;
  std::uint32_t group = kAlone;
};

// Adds the living articles of a part that have each of these values, which are in order.
void count_names(const FacetColumn& column, const Bitmap& dead, std::span<const ValueGroup> values,
                 std::unordered_map<std::string_view, std::uint64_t>& articles) {
  if (values.empty()) return;
  const std::uint32_t first = values.front().value, last = values.back().value;
  std::vector<std::uint64_t> counts(last - first + 1);
  for (std::uint32_t doc = 0; doc < column.size(); ++doc) {
    if (dead.test(doc)) continue;
    for (const std::uint32_t value : column.values(doc))
      if (value >= first && value <= last) ++counts[value - first];
  }
  for (const ValueGroup& value : values)
    articles[column.name(value.value)] += counts[value.value - first];
}

}  // namespace

void Spellings::look_at(const DimensionSet& dimensions) {
  for (std::size_t d = 0; d < kStoredDimensions; ++d) {
    const auto dimension = static_cast<Dimension>(d);
    if (names_entities(dimension) || known_.has(dimension) || !dimensions.has(dimension)) continue;
    known_.add(dimension);
    look_at(dimension);
  }
}

// Of each value of all parts, one part after the other: its group, or kAlone.
std::vector<std::uint32_t> Spellings::find_groups(Dimension dimension) {
  std::unordered_map<std::string, std::uint32_t> places;
  std::vector<Folded> all;
  std::vector<std::uint32_t> found;
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    const FacetColumn& column = archive_.part(part).facets;
    const FacetColumn::Range range = column.range(dimension);
    places.reserve(places.size() + range.last - range.first);
    for (std::uint32_t value = range.first; value < range.last; ++value) {
      const std::string_view name = column.name(value);
      const auto next = static_cast<std::uint32_t>(all.size());
      const auto [place, added] = places.try_emplace(fold_value(name), next);
      if (added) all.push_back({name});
      found.push_back(place->second);
      Folded& same = all[place->second];
      if (same.name == name || same.group != kAlone) continue;
      same.group = groups();
      groups_.push_back({dimension, same.name});
    }
  }
  for (std::uint32_t& place : found) place = all[place].group;
  return found;
}

void Spellings::look_at(Dimension dimension) {
  const std::uint32_t before = groups();
  const std::vector<std::uint32_t> found = find_groups(dimension);
  if (groups() == before) return;
  std::vector<std::vector<ValueGroup>> parts(parts_.size());
  std::unordered_map<std::string_view, std::uint64_t> articles;
  auto group = found.begin();
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const FacetColumn::Range range = archive_.part(part).facets.range(dimension);
    for (std::uint32_t value = range.first; value < range.last; ++value, ++group)
      if (*group != kAlone) parts[part].push_back({value, *group});
    count_names(archive_.part(part).facets, archive_.dead(part), parts[part], articles);
  }
  for (std::size_t part = 0; part < parts.size(); ++part) {
    for (const ValueGroup& value : parts[part]) {
      std::string_view& name = groups_[value.group].name;
      const std::string_view other = archive_.part(part).facets.name(value.value);
      const std::uint64_t has = articles[name], others = articles[other];
      if (others > has || (others == has && other < name)) name = other;
    }
    std::vector<ValueGroup>& values = parts_[part];
    values.insert(values.end(), parts[part].begin(), parts[part].end());
  }
}

}  // namespace morgue::search
