// What mistaken queries are told: the exit code is usage, the caret stands under the place.
#include <string>

#include <gtest/gtest.h>

#include "searcher/query/field_names.h"
#include "searcher/query/operands.h"
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
      {"topic:grain>=50%", "topic: has no prominence"},
      {"person:lee>=150%", "this is no prominence"},
      {"person:lee>=0%", "it goes from 1% to 100%"},
      {"person:\"Ann Lee\">=%", "this is no prominence"},
      {"person:lee>=0.8", "or person:\"Ashraf Ghani\">=50% for a prominence"},
      {"person:(lee OR may)>=50%", "a number of mentions or a prominence belongs"},
      {"person:>=3", "person: needs a value"},
      {"person:(lee OR may)>=3", "belongs to a single value"},
      {"person:(lee OR may) >= 3", "belongs to a single value"},
      {"person:lee>=2>= 3", "no number of mentions"},
      {"person:lee >= 0", "no number of mentions"},
      {"topic:grain >=3", "no mentions to count"},
      {"person:lee=3", "only the least number can be asked for"},
      {"person:\"Ann Lee\"=3", "write >=, for example person:\"Ashraf Ghani\">=3"},
      {"person:\"Ann Lee\"<=3", "^~~ / write >="},
      {"person:lee<=3", "the least number"},
      {"person:lee < 3", "the least number"},
      {"org:nato = 50%", "the least number"},
      {"person:lee>100%", "this is no prominence"},
      {"person:(lee OR may)>3", "belongs to a single value"},
      {"headline:(a author:b)", "author: stands inside headline:"},
      {"=(a)", "= needs a word after it"},
      {"=gover*", "= and * contradict each other"},
      {"=wom?n", "= and * contradict each other"},
      {"a*", "too little stands before the wildcard in a*"},
      {"o'*", "too little stands before the wildcard in o'*"},
      {"*gate", "write at least 2 letters before the first * or ?"},
      {"M*A*S*H", "too little stands before the wildcard in m*a*s*h"},
      {"fox-i*", "too little stands before the wildcard in i*"},
      {"日本*", "too little stands before the wildcard in *"},
      {"headline:*", "headline: needs a value"},
      {"date:yester", "this is not a date"},
      {"date:..", "this is not a date"},
      {"date:2008-02-30", "there is no such day"},
      {"date:2009..2008", "this range ends before it begins"},
      {"caf\xE9", "it is not valid UTF-8"},
  });
}

TEST(Mistakes, OfProximityAreNamed) {
  expect_all({
      {"/5", "/5 needs something on both sides"},
      {"/5 a", "/5 needs something on both sides"},
      {"a /5", "put it into quotation marks"},
      {"a /5 ...", "/5 needs something on both sides"},
      {"a /5 OR b", "/5 needs something on both sides"},
      {"a /5 /5 b", "/5 needs something on both sides"},
      {"NOT /5 a", "/5 needs something on both sides"},
      {"a /0 b", "/0 is no proximity"},
      {"oil /2008", "a number of words from 1 to 1000"},
      {"a w/5 b", "write /5 for either order, pre/5 for this order, or take --dialect nexis"},
      {"a w/s b", "write /s for either order, pre/s for this order"},
      {"a NEAR/3 b", "NEAR/3 means one thing here and another there"},
      {"a /5 (b c)", "^~~ / put a phrase into quotation marks"},
      {"a /5 (b AND c)", "AND has no place beside /5"},
      {"(a OR (b AND c)) /5 d", "AND has no place beside /5"},
      {"a /5 -b", "a NOT/5 b finds a without b near it"},
      {"a /5 (NOT b)", "NOT has no place beside /5"},
      {"a /5 date:2008", "a date has no place beside /5"},
      {"a /5 (b OR person:lee)", "a value of a field has no place beside /5"},
      {"a /5 length>5", "a length has no place beside /5"},
      {"a /5 *", "* has no place beside /5"},
      {"a /5 atleast2(b)", "atleast has no place beside /5"},
  });
}

TEST(Mistakes, OfFunctionsAreNamed) {
  expect_all({
      {"lead()", "lead() needs a word"},
      {"lead(...)", "for example lead(oil)"},
      {"lead(oil", "this '(' is not closed"},
      {"atleast(oil)", "did you mean atleast5(…)?"},
      {"atleast0(oil)", "there is no atleast0(…)"},
      {"atleast1001(oil)", "did you mean atleast5(…)? It takes numbers from 1 to 1000"},
      {"first0(oil)", "did you mean first100(…)? It takes numbers from 1 to 10000"},
      {"byline(smith)", "did you mean author(…)?"},
      {"hedline(oil)", "did you mean headline(…)?"},
      {"headline(lead(oil))", "lead() stands inside headline()"},
      {"headline:(lead(oil))", "lead() stands inside headline:"},
      {"caps(nocaps(us))", "nocaps() stands inside caps()"},
      {"first50(headline:oil)", "headline: stands inside first50()"},
      {"lead(person:lee)", "person: stands inside lead()"},
      {"lead(length>5)", "length stands inside lead()"},
      {"atleast2(date:2008)", "date: stands inside atleast2()"},
      {"person:(lead(lee))", "lead() stands inside person:"},
      {"atleast5(a b)", "AND has no place inside atleast5()"},
      {"atleast5(atleast2(a))", "atleast has no place inside atleast5()"},
      {"length>x", "this is no length"},
      {"length:5..x", "write length>800"},
      {"length>5000000000", "this is no length"},
      {"length<0", "no article has such a length"},
      {"length:9..3", "no article has such a length"},
  });
}

TEST(Mistakes, OfRelativeDatesAreNamed) {
  expect_all({
      {"date:2w", "this is the end of a range"},
      {"date:2w..", "what day it is today is not known here"},
      {"date:2020-02-13+/-3", "this is not a date"},
      {"date:+/-3d", "this is not a date"},
      {"date:2008+/-9999y", "there is no such day"},
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
      {"lead:oil", "write lead(…)"},
      {"dateline:kabul", "write dateline(…)"},
      {"caps:apple", "write caps(…)"},
  });
  EXPECT_EQ(mistake("titel: wheat"), "no error");  // a word before a colon, as in prose
  EXPECT_EQ(mistake("lead: wheat"), "no error");
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
  std::string chain = "a";
  for (std::size_t i = 0; i < kMaxNearDepth; ++i) chain += " /5 a";
  EXPECT_EQ(mistake(chain), "no error");
  EXPECT_NE(mistake(chain + " /5 a").find("at most 20 operators"), std::string::npos);
  EXPECT_NE(mistake("lead(b OR (" + chain + ")) /5 c").find("at most 20"), std::string::npos);
  EXPECT_NE(mistake("go" + std::string(100, 'x') + "*").find("too long for a wildcard"),
            std::string::npos);
  std::string nots;
  for (int i = 0; i < 30000; ++i) nots += "- ";
  EXPECT_NE(mistake(nots), "no error");
  nots.clear();
  for (int i = 0; i < 10000; ++i) nots += "NOT ";
  EXPECT_NE(mistake(nots + "a").find("nested too deeply"), std::string::npos);
}

}  // namespace
}  // namespace morgue::query::test
