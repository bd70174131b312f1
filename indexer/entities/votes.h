// In how many articles of an archive something stands for which of its names: what decides whether
// two names are one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>

#include "indexer/entities/archive_names.h"

namespace morgue::entities {

struct Votes {
  std::map<std::uint32_t, std::uint64_t> articles;  // by name
  std::uint64_t all = 0;

  void add(std::uint32_t name, std::uint64_t count) {
    articles[name] += count;
    all += count;
  }
  // The name that most of them mean: kItself if fewer than `least` do, or than that share of all.
  [[nodiscard]] std::uint32_t winner(std::uint64_t least, double share) const {
    const auto best =
        std::max_element(articles.begin(), articles.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool wins = best != articles.end() && best->second >= least &&
                      static_cast<double>(best->second) >= share * static_cast<double>(all);
    return wins ? best->first : kItself;
  }
};

}  // namespace morgue::entities
