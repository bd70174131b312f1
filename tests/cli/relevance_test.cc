// --expand, --more-like, --recency and --ranking on the command line.
#include <iterator>
#include <set>
#include <sstream>

#include "tests/cli/news.h"

namespace {

using namespace morgue;
using namespace morgue::test;

std::set<std::string> id_set(const std::vector<std::string>& arguments) {
  std::istringstream words(ids(arguments));
  return {std::istream_iterator<std::string>(words), {}};
}

TEST(Recency, PutsTheNewFirst) {
  EXPECT_EQ(ids({"wheat", "--recency", "1h", "--limit", "4"}), "w5 w4 w3 w2");
  EXPECT_EQ(ids({"wheat", "--recency", "1000y"}), ids({"wheat"}));
  // The undated one is as old as the oldest.
  EXPECT_EQ(id_set({"wheat", "--recency", "1h", "--offset", "4"}),
            (std::set<std::string>{"w1", "w9"}));
}

TEST(Recency, RefusesWhatIsNoLengthOfTime) {
  for (const char* wrong : {"30", "d", "-1d", "1.5y", "0d", "1001y", "1x", "9999999999999999999d"})
    EXPECT_TRUE(fails(search({"wheat", "--recency", wrong}), ExitCode::usage, "--recency"))
        << wrong;
}

TEST(Expand, SaysWhatItAdded) {
  const Ran ran = search({"wheat", "--expand", "--format", "ids"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_TRUE(contains(ran.err, "added to the query: "));
  EXPECT_EQ(id_set({"wheat", "--expand"}), id_set({"wheat"}));
  EXPECT_TRUE(clean(search({"wheat", "--expand", "--no-expand"})));
  EXPECT_TRUE(contains(search({"wheat", "--expand", "--explain"}).out, ", added, weight "));
  RunOptions configured;
  configured.environment["MORGUE_EXPAND"] = "yes";
  EXPECT_TRUE(contains(search({"wheat"}, configured).err, "added to the query: "));
}

TEST(MoreLike, AnArticleOfTheArchive) {
  const auto found = id_set({"--more-like", "w1"});
  EXPECT_EQ(found.count("w1"), 0U);
  EXPECT_EQ(found.count("w2"), 1U);
  EXPECT_EQ(ids({"--more-like", "w1", "--source", "AFP"}), "w5");
  EXPECT_EQ(ids({"--more-like", "e1", "results"}), "e2");
  EXPECT_EQ(search({"--more-like", "e1", "--count"}).exit, 0);
  EXPECT_TRUE(contains(search({"--more-like", "e1", "--explain"}).out, ", added, weight "));
}

TEST(MoreLike, ATextFromOutside) {
  const TempDir dir;
  const std::string text = "Kabul, election; election, Kabul.";
  write_file(dir / "text", text);
  write_file(dir / "w1", text);
  const std::string wanted = "e1 e2";
  EXPECT_EQ(ids({"--more-like", (dir / "text").string()}), wanted);
  RunOptions options;
  options.input = text;
  EXPECT_EQ(search({"--more-like", "-", "--format", "ids"}, options).out, "e1\ne2\n");
  options.directory = dir.path();
  EXPECT_EQ(search({"--more-like", "./w1", "--format", "ids"}, options).out, "e1\ne2\n");
  EXPECT_NE(search({"--more-like", "w1", "--format", "ids"}, options).out, "e1\ne2\n");
}

TEST(MoreLike, WhatIsNeitherIsRefused) {
  EXPECT_TRUE(fails(search({"--more-like", "zzz"}), ExitCode::usage, "no article has this id"));
  EXPECT_TRUE(fails(search({"--more-like", "/"}), ExitCode::usage, "no file of this name"));
  EXPECT_TRUE(fails(search({"--more-like", "-"}), ExitCode::usage, "no words"));
  EXPECT_TRUE(fails(search({"--more-like", "w1", "--show", "w1"}), ExitCode::usage, "--more-like"));
  EXPECT_TRUE(fails(search({"--more-like", "-", "--queries", "-"}), ExitCode::usage, "both"));
  RunOptions options;
  options.input = std::string((4 << 20) + 1, 'a');
  EXPECT_TRUE(fails(search({"--more-like", "-"}, options), ExitCode::usage, "4 MiB"));
}

TEST(MoreLike, EachOfManyQueriesNarrowsIt) {
  RunOptions options;
  options.input = "q1\tresults\nq2\tnato\n";
  EXPECT_EQ(search({"--more-like", "e1", "--queries", "-", "--count", "-q"}, options).out,
            "q1\t1\nq2\t0\n");
}

TEST(Ranking, TakesParameters) {
  EXPECT_TRUE(clean(search({"wheat", "--ranking", "k1=1.2,b=0"})));
  EXPECT_TRUE(clean(search({"wheat", "--ranking", "equivalents=0"})));
  EXPECT_NE(search({"wheat", "--ranking", "b=0", "--format", "trec"}).out,
            search({"wheat", "--ranking", "b=1", "--format", "trec"}).out);
  for (const char* wrong :
       {"k1", "k1=", "k1=x", "k1=-1", "b=2", "b=nan", "zzz=1", "", "k1=1,", "equivalents=1.1",
        "equivalents=", "original=0", "articles=0", "words=1e3"})
    EXPECT_TRUE(fails(search({"wheat", "--ranking", wrong}), ExitCode::usage, "--ranking"))
        << wrong;
}

}  // namespace
