#include "common/cli/value.h"

#include <gtest/gtest.h>

#include "common/cli/suggest.h"

namespace {

using namespace morgue::cli;

// Gives an option the words of one source.
template <class T>
T given(Value* (*make)(T*), T value, const std::vector<std::vector<std::string>>& occurrences) {
  const std::unique_ptr<Value> option(make(&value));
  boost::any seen;
  for (const auto& words : occurrences) option->parse(seen, words, true);
  return value;
}

TEST(Value, NumbersAreWholeAndInRange) {
  EXPECT_EQ(parse_number("0", 0, 10), 0U);
  EXPECT_EQ(parse_number("10", 0, 10), 10U);
  for (const char* bad :
       {"", "-1", "+1", " 1", "1 ", "1.0", "0x10", "11", "1e1", "99999999999999999999999"})
    EXPECT_THROW(static_cast<void>(parse_number(bad, 0, 10)), BadValue) << bad;
}

TEST(Value, FlagsTakeWordsFromFiles) {
  EXPECT_TRUE(given<bool>(flag, false, {{}}));
  for (const char* yes : {"yes", "true", "on", "1"}) EXPECT_TRUE(given<bool>(flag, false, {{yes}}));
  for (const char* no : {"no", "false", "off", "0"}) EXPECT_FALSE(given<bool>(flag, true, {{no}}));
  EXPECT_THROW(given<bool>(flag, false, {{"maybe"}}), BadValue);
  EXPECT_THROW(given<bool>(flag, false, {{""}}), BadValue);
}

TEST(Value, CountersCount) {
  EXPECT_EQ(given<int>(counter, 5, {{}, {}}), 2);
  EXPECT_EQ(given<int>(counter, 0, {{"3"}}), 3);
  EXPECT_EQ(given<int>(counter, 0, {{"no"}}), 0);
}

TEST(Value, ListsReplaceAnEarlierSource) {
  std::vector<std::string> values{"from a file"};
  const std::unique_ptr<Value> option(list(&values, "NAME"));
  boost::any seen;
  option->parse(seen, {"a"}, true);
  option->parse(seen, {"b"}, true);
  EXPECT_EQ(values, (std::vector<std::string>{"a", "b"}));
}

TEST(Value, OnceIsOnceASource) {
  std::string value;
  const std::unique_ptr<Value> option(once(&value, "DIR"));
  boost::any file;
  option->parse(file, {"a"}, true);
  boost::any command_line;
  option->parse(command_line, {"b"}, true);
  EXPECT_EQ(value, "b");
  EXPECT_THROW(option->parse(command_line, {"c"}, true), BadValue);
}

TEST(Value, ChoicesAreExact) {
  int value = 0;
  const std::unique_ptr<Value> option(choice(&value, {{"one", 1}, {"two", 2}}));
  EXPECT_EQ(option->name(), "one|two");
  boost::any seen;
  option->parse(seen, {"two"}, true);
  EXPECT_EQ(value, 2);
  EXPECT_THROW(option->parse(seen, {"tw"}, true), BadValue);
  EXPECT_THROW(option->parse(seen, {"TWO"}, true), BadValue);
}

TEST(Suggest, DistanceCountsEditsAndSwaps) {
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("limit", "limit"), 0U);
  EXPECT_EQ(edit_distance("limt", "limit"), 1U);
  EXPECT_EQ(edit_distance("lmiit", "limit"), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Suggest, NearestIsNearEnough) {
  const std::vector<std::string> names{"limit", "offset", "person", "place", "quiet"};
  EXPECT_EQ(nearest("limt", names), "limit");
  EXPECT_EQ(nearest("lim", names), "limit");
  EXPECT_EQ(nearest("persons", names), "person");
  EXPECT_EQ(nearest("palce", names), "place");
  EXPECT_EQ(nearest("xyzzy", names), "");
  EXPECT_EQ(nearest("", names), "");
  EXPECT_EQ(nearest(std::string(10000, 'x'), names), "");
}

}  // namespace
