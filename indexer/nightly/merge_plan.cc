#include <map>

#include "indexer/nightly/merge.h"

namespace morgue::nightly {
namespace {

// 0 for the smallest, then one more for each factor of parts_in_tier.
int tier_of(std::uint32_t live, const MergeLimits& limits) {
  int tier = 0;
  for (std::uint64_t bound = limits.smallest_tier; live > bound; bound *= limits.parts_in_tier)
    ++tier;
  return tier;
}

}  // namespace

std::vector<std::vector<std::size_t>> plan_merges(const std::vector<PartSize>& parts,
                                                  const MergeLimits& limits) {
  std::vector<std::vector<std::size_t>> plan;
  std::map<int, std::vector<std::size_t>> tiers;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].damaged) continue;
    const std::uint32_t live = parts[i].articles - parts[i].dead;
    const bool many_dead = parts[i].dead > limits.dead_share * parts[i].articles;
    if (many_dead)
      plan.push_back({i});
    else if (live <= limits.max_articles / limits.parts_in_tier)
      tiers[tier_of(live, limits)].push_back(i);
  }
  for (auto& [tier, members] : tiers)
    if (members.size() >= limits.parts_in_tier) plan.push_back(members);
  return plan;
}

}  // namespace morgue::nightly
