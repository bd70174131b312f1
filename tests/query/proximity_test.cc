// Proximity, functions and lengths: what they mean, how they go together, what is said of doubts.
#include "searcher/query/proximity.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/query/understood.h"

namespace morgue::query::test {
namespace {

struct Case {
  const char* query;
  const char* means;
};

void expect_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(understood(c.query), c.means) << c.query;
}

TEST(Proximity, Operators) {
  expect_all({
      {"a /5 b", "a /5 b"},
      {"a /S b", "a /s b"},
      {"a /p b", "a /p b"},
      {"a PRE/5 b", "a pre/5 b"},
      {"a Pre/s b", "a pre/s b"},
      {"a NOT/5 b", "a NOT/5 b"},
      {"a not/p b", "a NOT/p b"},
      {"a NOT /5 b", "a NOT/5 b"},
      {"a NOT pre/5 b", "a NOT pre/5 b"},
      {"\"oil embargo\"/10(iran OR tehran)", "\"oil embargo\" /10 (iran OR tehran)"},
      {"gover* /5 wom?n", "gover* /5 wom?n"},
      {"=govern /5 u.s.", "=govern /5 u.s."},
      {"headline:(a /5 b)", "headline:a /5 headline:b"},
      {"headline:a /5 b", "headline:a /5 b"},
      {"-a /5 b", "NOT (a /5 b)"},
      {"date:2008 a /5 b", "date:2008 AND (a /5 b)"},
  });
}

TEST(Proximity, BindsClosestAndToTheLeft) {
  expect_all({
      {"a /5 b /5 c", "(a /5 b) /5 c"},
      {"a /5 (b /3 c)", "a /5 (b /3 c)"},
      {"(a /3 b) /s c", "(a /3 b) /s c"},
      {"a /5 b OR c", "(a /5 b) OR c"},
      {"a /5 b AND c /5 d", "(a /5 b) AND (c /5 d)"},
      {"a b /5 c", "a AND (b /5 c)"},
      {"(a OR b /3 c) /5 d", "(a OR (b /3 c)) /5 d"},
  });
}

TEST(Proximity, ElsewhereASlashIsPunctuation) {
  expect_all({
      {"10/5", "\"10 5\""},
      {"and/or", "\"and or\""},
      {"http://x.com/5", "\"http x com 5\""},
      {"/home/oil", "\"home oil\""},
      {"oil / gas", "oil AND gas"},
      {"\"a /5 b\"", "\"a 5 b\""},
      {"source:/5", "source:\"/5\""},
      {"w/o", "\"w o\""},
      {"pre/war", "\"pre war\""},
      {"/sport", "sport"},
  });
}

TEST(Proximity, DoubtsAreNoted) {
  const auto notes = [](const char* query) { return parsed(query).notes; };
  using Notes = std::vector<std::string>;
  const std::string closest = "proximity binds closest, then AND, then OR: read as ";
  EXPECT_EQ(notes("oil embargo /10 iran"), Notes{closest + "oil AND (embargo /10 iran)"});
  EXPECT_EQ(notes("a OR b /5 c"), Notes{closest + "a OR (b /5 c)"});
  EXPECT_EQ(notes("a /3 b /s c"),
            Notes{"proximity is read from left to right: read as (a /3 b) /s c"});
  for (const char* query : {"a /5 b", "a /5 b /5 c", "a AND b /5 c", "a (b /5 c)", "a OR (b /5 c)",
                            "a /5 b date:2008", "(a /3 b) /s c"})
    EXPECT_TRUE(notes(query).empty()) << query;
  EXPECT_FALSE(parsed("a /5 b").plain);
}

TEST(Functions, Scopes) {
  expect_all({
      {"lead(oil)", "lead(oil)"},
      {"LEAD(oil gas)", "lead(oil) AND lead(gas)"},
      {"hlead(oil OR \"natural gas\")", "hlead(oil) OR hlead(\"natural gas\")"},
      {"headline(oil)", "headline:oil"},
      {"author(smith)", "author:smith"},
      {"dateline(kabul)", "dateline(kabul)"},
      {"caps(US)", "caps(us)"},
      {"ALLCAPS(=US)", "allcaps(=us)"},
      {"nocaps(apple*)", "nocaps(apple*)"},
      {"first100(oil /5 gas)", "first100(oil) /5 first100(gas)"},
      {"headline(allcaps(US))", "headline(allcaps(us))"},
      {"allcaps(headline:US)", "headline(allcaps(us))"},
      {"headline:allcaps(US)", "headline(allcaps(us))"},
      {"lead(first50(first100(oil)))", "lead(first50(oil))"},
      {"hlead(lead(oil))", "lead(oil)"},
      {"caps(allcaps(us))", "allcaps(us)"},
      {"lead(oil -gas)", "lead(oil) AND NOT lead(gas)"},
      {"-lead(oil)", "NOT lead(oil)"},
      {"lead(oil) /5 gas", "lead(oil) /5 gas"},
      {"the lead (oil)", "the AND lead AND oil"},
      {"first(oil)", "first AND oil"},
      {"french(oil)", "french AND oil"},
  });
  EXPECT_FALSE(parsed("lead(a)").plain);
}

TEST(Functions, AtLeast) {
  expect_all({
      {"atleast5(taliban OR talibs)", "atleast5(taliban OR talibs)"},
      {"ATLEAST3(\"oil price\")", "atleast3(\"oil price\")"},
      {"atleast2(a /5 b)", "atleast2(a /5 b)"},
      {"lead(atleast2(oil))", "atleast2(lead(oil))"},
      {"atleast2(lead(oil) OR headline:gas)", "atleast2(lead(oil) OR headline:gas)"},
      {"-atleast2(oil) gas", "NOT atleast2(oil) AND gas"},
  });
}

TEST(Lengths, AreRanges) {
  expect_all({
      {"length>800", "length>=801"},
      {"LENGTH >= 800", "length>=800"},
      {"length<200", "length<=199"},
      {"length<=200", "length<=200"},
      {"length:200..800", "length:200..800"},
      {"length: 200..", "length>=200"},
      {"length:..800", "length<=800"},
      {"length=300", "length=300"},
      {"length:300 oil", "length=300 AND oil"},
      {"-length>5", "NOT length>=6"},
      {"(oil length>5)", "oil AND length>=6"},
      {"length", "length"},
      {"length of=5", "length AND \"of 5\""},
      {"Length: metres", "length AND metres"},
      {"length = breadth", "length AND breadth"},
      {"headline:length>5", "headline:\"length 5\""},
  });
}

}  // namespace
}  // namespace morgue::query::test
