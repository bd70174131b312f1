// What has become of the articles of a saved search since they were seen. A pure function of what
// was seen and what matches now.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "searcher/saved/store.h"

namespace morgue::saved {

struct Changes {
  std::vector<std::size_t> added;      // places in `now`, ascending
  std::vector<std::size_t> changed;    // the same: another record than the one that was seen
  std::vector<std::size_t> withdrawn;  // places in `seen`: no longer matches, or is gone
};

// `seen`: ascending by id. Gives the articles of `now` that are in it their name.
[[nodiscard]] Changes compare(std::span<const Seen> seen, std::span<Seen> now);

}  // namespace morgue::saved
