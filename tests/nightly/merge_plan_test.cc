#include <random>

#include <gtest/gtest.h>

#include "indexer/nightly/merge.h"

namespace morgue::nightly {
namespace {

using Plan = std::vector<std::vector<std::size_t>>;

TEST(MergePlan, FourOfATierBecomeOne) {
  EXPECT_EQ(plan_merges({{10, 0}, {20, 0}, {30, 0}}, {}), Plan{});
  EXPECT_EQ(plan_merges({{10, 0}, {900, 0}, {30, 0}, {1000, 0}}, {}), (Plan{{0, 1, 2, 3}}));
  EXPECT_EQ(plan_merges({{10, 0}, {90000, 0}, {30, 0}, {40, 0}, {50, 0}}, {}),
            (Plan{{0, 2, 3, 4}}));
}

TEST(MergePlan, LargePartsAreLeftAlone) {
  const PartSize large{1'000'000, 0};
  EXPECT_EQ(plan_merges({large, large, large, large}, {}), Plan{});
}

TEST(MergePlan, ManyDeadMeansRebuilding) {
  EXPECT_EQ(plan_merges({{100, 26}}, {}), (Plan{{0}}));
  EXPECT_EQ(plan_merges({{100, 25}}, {}), Plan{});
}

// A year of nights: few parts at any time, and each article copied a few times only.
TEST(MergePlan, PartsAndCopiesStayFew) {
  std::vector<PartSize> parts;
  std::uint64_t written = 0;
  std::uint64_t added = 0;
  std::size_t most = 0;
  for (int night = 0; night < 365; ++night) {
    parts.push_back({1000, 0});
    added += 1000;
    for (auto plan = plan_merges(parts, {}); !plan.empty(); plan = plan_merges(parts, {})) {
      PartSize merged;
      for (auto i = plan[0].rbegin(); i != plan[0].rend(); ++i) {
        merged.articles += parts[*i].articles;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(*i));
      }
      written += merged.articles;
      parts.push_back(merged);
    }
    most = std::max(most, parts.size());
  }
  EXPECT_LE(most, 20U);
  EXPECT_LE(static_cast<double>(written) / static_cast<double>(added), 5.0);
}

}  // namespace
}  // namespace morgue::nightly
