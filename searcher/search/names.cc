#include "searcher/search/names.h"

#include <algorithm>
#include <numeric>

#include "common/text/fold.h"
#include "common/text/possible_name.h"

namespace morgue::search {

Meaning meaning_of(const NameTable& names, Dimension dimension, std::string_view written) {
  Meaning meaning;
  meaning.canonical = {dimension, std::string(written)};
  const NameTable::Found found = names.find(dimension, fold_value(written));
  if (found.first == found.last) {
    // What may be a name is in the table where somebody is known by it, and nobody's otherwise.
    meaning.is_known = !possible_name(dimension, written).empty();
    if (meaning.is_known) return meaning;
    meaning.values = {meaning.canonical};
    return meaning;
  }
  meaning.is_known = true;
  const std::uint32_t group = names.member(found.first).group;
  if (group == kHiddenGroup) return meaning;
  meaning.canonical = {names.dimension(group), std::string(names.name(group))};
  for (const std::uint32_t i : names.of_group(group)) {
    const NameMember member = names.member(i);
    meaning.values.push_back({member.dimension, member.name});
  }
  return meaning;
}

std::uint32_t PartNames::shown(std::uint32_t value) const {
  const auto found = std::lower_bound(
      groups_.begin(), groups_.end(), value,
      [](const ValueGroup& group, std::uint32_t wanted) { return group.value < wanted; });
  return found == groups_.end() || found->value != value ? value : number_of(found->group);
}

std::vector<std::uint32_t> PartNames::all_shown() const {
  std::vector<std::uint32_t> shown(facets_.value_count());
  std::iota(shown.begin(), shown.end(), 0U);
  for (const ValueGroup& group : groups_)
    if (group.value < shown.size()) shown[group.value] = number_of(group.group);
  return shown;
}

std::vector<bool> PartNames::shown_as(Dimension dimension, std::string_view folded) const {
  std::vector<bool> is_meant(facets_.value_count());
  const FacetColumn::Range range = facets_.range(dimension);
  for (std::uint32_t value = range.first; value < range.last; ++value)
    is_meant[value] = fold_value(facets_.name(value)) == folded;
  for (const ValueGroup& group : groups_)
    if (group.value < is_meant.size())
      is_meant[group.value] = group.group < names_.groups() &&
                              names_.dimension(group.group) == dimension &&
                              fold_value(names_.name(group.group)) == folded;
  return is_meant;
}

std::string_view PartNames::name(std::uint32_t shown) const {
  const std::uint32_t values = facets_.value_count();
  return shown < values ? facets_.name(shown) : names_.name(shown - values);
}

Dimension PartNames::dimension(std::uint32_t shown) const {
  const std::uint32_t values = facets_.value_count();
  return shown < values ? facets_.dimension(shown) : names_.dimension(shown - values);
}

}  // namespace morgue::search
