// Countries and what they and their people are called: the indexer finds them in texts, the
// searcher knows by them which words say the same. Our own work, after the lists of ISO 3166 and
// of the United Nations. Data only; regions and organisations are the indexer's
// (indexer/entities/tables).
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace morgue {

// Of a place. Lists are separated by '|'. A form that begins with '?' is also something else (a
// first name, a common word): it counts only where something else says that it is the place.
struct PlaceNames {
  std::string_view name;         // canonical
  std::string_view forms;        // other names of it; '?' and the name itself: that is something
                                 // else, too
  std::string_view demonyms;     // adjectives and people; "s" is added for their plural
  std::string_view cities;       // capitals and others, which are places of their own
  std::string_view within = {};  // the country it is a part of, if one
};

std::span<const PlaceNames> countries();

// Calls `use` for each item of "a|b|c", a list as these are.
template <class F>
void for_each_item(std::string_view list, F&& use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('|'), list.size());
    if (end > 0) use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace morgue
