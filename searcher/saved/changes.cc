#include "searcher/saved/changes.h"

#include <algorithm>

namespace morgue::saved {

Changes compare(std::span<const Seen> seen, std::span<Seen> now) {
  Changes changes;
  std::vector<bool> still(seen.size());
  for (std::size_t i = 0; i < now.size(); ++i) {
    const auto found = std::lower_bound(seen.begin(), seen.end(), now[i].id,
                                        [](const Seen& s, const Hash128& id) { return s.id < id; });
    if (found == seen.end() || found->id != now[i].id) {
      changes.added.push_back(i);
      continue;
    }
    now[i].name = found->name;
    still[static_cast<std::size_t>(found - seen.begin())] = true;
    if (found->record != now[i].record) changes.changed.push_back(i);
  }
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (!still[i]) changes.withdrawn.push_back(i);
  return changes;
}

}  // namespace morgue::saved
