// What --match and filters make of a tree.
#include "searcher/query/rewrite.h"

#include <gtest/gtest.h>

#include "tests/query/understood.h"

namespace morgue::query::test {
namespace {

std::string any(const char* query) {
  return print(with_any(*parsed(query).root));
}

TEST(Rewrite, AnyTurnsNeighboursIntoAlternatives) {
  EXPECT_EQ(any("a b c"), "a OR b OR c");
  EXPECT_EQ(any("a"), "a");
  EXPECT_EQ(any("a \"b c\" de*"), "a OR \"b c\" OR de*");
  EXPECT_EQ(any("a AND b"), "a AND b");
  EXPECT_EQ(any("(a b) OR c"), "(a OR b) OR c");
  EXPECT_EQ(any("a (b AND c)"), "a OR (b AND c)");
}

TEST(Rewrite, AnyKeepsFiltersRequired) {
  EXPECT_EQ(any("a b date:2008"), "(a OR b) AND date:2008");
  EXPECT_EQ(any("a -b c"), "(a OR c) AND NOT b");
  EXPECT_EQ(any("date:2008 a"), "a AND date:2008");
  EXPECT_EQ(any("headline:a b"), "headline:a OR b");
}

TEST(Rewrite, CountsDistinctWords) {
  const auto words = [](const char* query) { return adjacent_words(*parsed(query).root); };
  EXPECT_EQ(words("a b a"), 2U);
  EXPECT_EQ(words("a"), 1U);
  EXPECT_EQ(words("a date:2008 -c"), 1U);
  EXPECT_EQ(words("date:2008"), 0U);
}

TEST(Rewrite, FiltersAreRequired) {
  const auto filtered = [](const char* query) {
    std::vector<Node> filters{*parsed("topic:x").root, *parsed("date:2008").root};
    return print(with_filters(parsed(query).root, std::move(filters)));
  };
  EXPECT_EQ(filtered("a b"), "a AND b AND topic:x AND date:2008");
  EXPECT_EQ(filtered("a OR b"), "(a OR b) AND topic:x AND date:2008");
  EXPECT_EQ(filtered(""), "topic:x AND date:2008");
  EXPECT_EQ(print(with_filters(std::nullopt, {})), "*");
}

}  // namespace
}  // namespace morgue::query::test
