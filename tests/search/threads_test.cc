#include "searcher/search/threads.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace morgue::search::test {
namespace {

TEST(ForEachPart, VisitsEachPartOnceOnFewOrManyThreads) {
  for (const std::uint64_t articles : {std::uint64_t{10}, 100 * kArticlesAThread}) {
    std::vector<std::atomic<int>> visits(37);
    for_each_part(visits.size(), articles, [&](std::size_t part) { ++visits.at(part); });
    for (const auto& visit : visits) EXPECT_EQ(visit, 1);
  }
}

TEST(ForEachPart, PassesExceptionsOn) {
  for (const std::uint64_t articles : {std::uint64_t{10}, 100 * kArticlesAThread})
    EXPECT_THROW(for_each_part(37, articles,
                               [](std::size_t part) {
                                 if (part == 7) throw std::runtime_error("part 7");
                               }),
                 std::runtime_error);
}

}  // namespace
}  // namespace morgue::search::test
