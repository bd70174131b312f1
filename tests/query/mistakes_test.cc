// What mistaken queries are told: the exit code is usage, the caret stands under the place.
#include <string>

#include <gtest/gtest.h>

#include "searcher/query/field_names.h"
#include "searcher/query/problem.h"
#include "tests/query/understood.h"

namespace morgue::query::test {
namespace {

using ::testing::Test;

struct Case {
  const char* query;
  const char* says;
};

void expect_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases)
    EXPECT_NE(mistake(c.query).find(c.says), std::string::npos)
        << c.query << "\n got: " << mistake(c.query) << "\nwant: " << c.says;
}

TEST(Mistakes, AreNamed) {
  expect_all({
      {"...", "there is no word in this query"},
      {"\"\"", "there is no word in this query"},
      {"()", "there is no word in this query"},
      {"\"new york", "this quotation mark is not closed"},
      {"(a OR b", "this '(' is not closed"},
      {"a) b", "there is no '(' for this ')'"},
      {"a OR", "OR needs something on both sides"},
      {"OR a", "OR needs something on both sides"},
      {"a OR OR b", "OR needs something on both sides"},
      {"AND a", "AND needs something on both sides"},
      {"a AND", "AND needs something on both sides"},
      {"a AND AND b", "AND needs something on both sides"},
      {"a AND ...", "AND needs something on both sides"},
      {"a && OR b", "&& needs something on both sides"},
      {"a NOT", "NOT needs a word after it"},
      {"NOT ...", "NOT needs a word after it"},
      {"headline:", "^~~~~~~~~ / for example headline:wheat"},
      {"headline: OR a", "headline: needs a value"},
      {"headline:...", "headline: needs a value"},
      {"person:\"\"", "person: needs a value"},
      {"person:pomp*", "person: takes whole values, without wildcards"},
      {"topic:grain>=2", "topic: has no mentions to count"},
      {"person:lee>=0", "this is no number of mentions"},
      {"person:lee>=x", "this is no number of mentions"},
      {"person:\"Ann Lee\">=", "this is no number of mentions"},
      {"person:lee>=99999999999", "this is no number of mentions"},
      {"person:>=3", "person: needs a value"},
      {"person:(lee OR may)>=3", "a number of mentions belongs to a single value"},
      {"headline:(a author:b)", "author: stands inside headline:"},
      {"=(a)", "= needs a word after it"},
      {"=gover*", "= and * contradict each other"},
      {"a*", "too little stands before this *"},
      {"fox-i*", "* may only follow a single word"},
      {"wom*n", "a wildcard may only stand at the end of a word"},
      {"wom?n", "a wildcard may only stand at the end of a word"},
      {"date:yester", "this is not a date"},
      {"date:..", "this is not a date"},
      {"date:2008-02-30", "there is no such day"},
      {"date:2009..2008", "this range ends before it begins"},
      {"caf\xE9", "it is not valid UTF-8"},
  });
}

TEST(Mistakes, FieldNamesAreGuessed) {
  expect_all({
      {"titel:wheat", "there is no field 'titel'"},
      {"headlin:wheat", "did you mean headline:?"},
      {"autor:smith", "did you mean author:?"},
      {"byline:smith", "did you mean author:?"},
      {"Country:chad", "did you mean place:?"},
      {"perso:x", "did you mean person:?"},
      {"dat:2008", "did you mean date:?"},
  });
  EXPECT_EQ(mistake("titel: wheat"), "no error");  // a word before a colon, as in prose
  EXPECT_EQ(mistake("Subject:wheat").substr(0, 10), "query: the");
  EXPECT_EQ(edit_distance("autor", "author"), 1U);
  EXPECT_EQ(edit_distance("ab", "ba"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
}

TEST(Mistakes, CaretStandsUnderThePlace) {
  EXPECT_EQ(caret_lines("oil AND autor:x", {8, 14}), "    oil AND autor:x\n            ^~~~~~");
  EXPECT_EQ(caret_lines("日本 (a", {7, 8}), "    日本 (a\n         ^");
  EXPECT_EQ(caret_lines("a\x1b[31mb", {1, 2}), "    a [31mb\n     ^");
  EXPECT_EQ(caret_lines("", {0, 0}), "    \n    ^");
  const std::string lines = caret_lines(std::string(500, 'x'), {400, 401});
  EXPECT_EQ(lines, "    …" + std::string(100, 'x') + "…\n" + std::string(55, ' ') + "^");
  const std::string far = caret_lines("x", {7, 9});
  EXPECT_EQ(far, "    x\n     ^");
}

TEST(Mistakes, BoundsHold) {
  EXPECT_EQ(mistake(std::string(kMaxQueryBytes + 1, 'x')).substr(0, 25),
            "query: it is longer than ");
  std::string words;
  for (std::size_t i = 0; i < kMaxQueryWords; ++i) words += "w ";
  EXPECT_EQ(mistake(words), "no error");
  EXPECT_NE(mistake(words + "w").find("more than 1024 words"), std::string::npos);
  const auto nested = [](std::size_t n) { return std::string(n, '(') + "a" + std::string(n, ')'); };
  EXPECT_EQ(mistake(nested(kMaxQueryDepth - 1)), "no error");
  EXPECT_NE(mistake(nested(kMaxQueryDepth + 1)).find("nested too deeply"), std::string::npos);
  std::string nots;
  for (int i = 0; i < 30000; ++i) nots += "- ";
  EXPECT_NE(mistake(nots), "no error");
  nots.clear();
  for (int i = 0; i < 10000; ++i) nots += "NOT ";
  EXPECT_NE(mistake(nots + "a").find("nested too deeply"), std::string::npos);
}

}  // namespace
}  // namespace morgue::query::test
