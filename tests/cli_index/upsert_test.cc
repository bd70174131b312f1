// What the archive holds after one run and after the next: the id decides, the last one wins.
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using Ids = std::vector<std::string>;

// Another run over a dump that was read already. Records that a later one of the dump replaces
// may count as superseded or as unchanged.
testing::AssertionResult changes_nothing(const Newsroom& newsroom, const std::string& dump) {
  const Did did = newsroom.add({dump});
  if (newsroom.receipt().at("outcome") == "nothing changed" && did.added + did.updated == 0 &&
      did.unchanged + did.superseded == did.read)
    return testing::AssertionSuccess();
  return testing::AssertionFailure() << did;
}

TEST(Upsert, FirstRunAddsAll) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1") + record("a2"));
  EXPECT_EQ(newsroom.add({"a.jsonl"}), (Did{.read = 2, .added = 2}));
  EXPECT_EQ(newsroom.ids(), (Ids{"a1", "a2"}));
  EXPECT_EQ(newsroom.body("a1"), "The text of a1 is short.");
}

TEST(Upsert, TheSameDumpTwiceAddsNothing) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 20));
  EXPECT_EQ(newsroom.add({"a.jsonl"}), (Did{.read = 20, .added = 20}));
  const nlohmann::json before = newsroom.status();
  EXPECT_EQ(newsroom.add({"a.jsonl"}), (Did{.read = 20, .unchanged = 20}));
  EXPECT_EQ(newsroom.receipt().at("outcome"), "nothing changed");
  EXPECT_EQ(newsroom.status(), before);
  EXPECT_EQ(newsroom.ids().size(), 20U);
}

TEST(Upsert, TheSameDumpTwiceInOneRunAddsItOnce) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 20));
  EXPECT_EQ(newsroom.add({"a.jsonl", "a.jsonl"}), (Did{.read = 40, .added = 20, .unchanged = 20}));
  EXPECT_EQ(newsroom.ids().size(), 20U);
}

TEST(Upsert, AChangedRecordReplacesItsArticle) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", record("a3", "Quite another story.") + record("b1"));
  EXPECT_EQ(newsroom.add({"b.jsonl"}), (Did{.read = 2, .added = 1, .updated = 1}));
  EXPECT_EQ(newsroom.ids(), (Ids{"a0", "a1", "a2", "a3", "a4", "b1"}));
  EXPECT_EQ(newsroom.body("a3"), "Quite another story.");
  EXPECT_EQ(newsroom.search({"quite", "--count"}).out, "1\n");
  EXPECT_EQ(newsroom.search({"\"text of a3\"", "--count"}).out, "0\n");
  EXPECT_EQ(newsroom.status().at("articles"), 6);
}

TEST(Upsert, OfTwoVersionsInOneDumpTheLaterWins) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                record("a1", "First version.") + record("a2") + record("a1", "Second version."));
  EXPECT_EQ(newsroom.add({"a.jsonl"}), (Did{.read = 3, .added = 2, .superseded = 1}));
  EXPECT_EQ(newsroom.body("a1"), "Second version.");
  EXPECT_EQ(newsroom.ids(), (Ids{"a1", "a2"}));
  EXPECT_TRUE(changes_nothing(newsroom, "a.jsonl"));
  EXPECT_EQ(newsroom.body("a1"), "Second version.");
  EXPECT_EQ(newsroom.search({"version", "--count"}).out, "1\n");
}

TEST(Upsert, ManyVersionsOverManyThreads) {
  const Newsroom newsroom;
  std::string dump;
  for (int version = 0; version < 20; ++version)
    for (int i = 0; i < 200; ++i)
      dump += record("a" + std::to_string(i), "Version " + std::to_string(version) + " of it.");
  newsroom.dump("a.jsonl", dump);
  EXPECT_EQ(newsroom.add({"a.jsonl", "--jobs", "3"}),
            (Did{.read = 4000, .added = 200, .superseded = 3800}));
  EXPECT_EQ(newsroom.ids().size(), 200U);
  EXPECT_EQ(newsroom.search({"\"version 19\"", "--count"}).out, "200\n");
  EXPECT_EQ(newsroom.search({"\"version 18\"", "--count"}).out, "0\n");
}

// An agency withdraws a correction by sending the first version again.
TEST(Upsert, BackToAnEarlierVersion) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("x", "Version A."));
  newsroom.dump("b.jsonl", record("x", "Version B."));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.add({"b.jsonl"}).updated, 1U);
  EXPECT_EQ(newsroom.body("x"), "Version B.");
  EXPECT_EQ(newsroom.add({"a.jsonl"}).updated, 1U);
  EXPECT_EQ(newsroom.body("x"), "Version A.");
  EXPECT_EQ(newsroom.search({"version", "--count"}).out, "1\n");
  EXPECT_EQ(newsroom.add({"a.jsonl"}), (Did{.read = 1, .unchanged = 1}));
  EXPECT_EQ(newsroom.add({"b.jsonl"}).updated, 1U);
  EXPECT_EQ(newsroom.body("x"), "Version B.");
}

TEST(Upsert, BackToAnEarlierVersionInOneDump) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                record("x", "Version A.") + record("x", "Version B.") + record("x", "Version A."));
  EXPECT_EQ(newsroom.add({"a.jsonl"}).added, 1U);
  EXPECT_EQ(newsroom.body("x"), "Version A.");
  EXPECT_TRUE(changes_nothing(newsroom, "a.jsonl"));
  EXPECT_EQ(newsroom.body("x"), "Version A.");
}

// The order decides which version is the later one: by name, numbers are not looked at.
TEST(Upsert, FoldersAreReadInOrderOfNames) {
  const Newsroom newsroom;
  newsroom.dump("dumps/2.jsonl", record("x", "From two."));
  newsroom.dump("dumps/10.jsonl", record("x", "From ten.") + record("y", "From ten."));
  newsroom.dump("dumps/1/z.jsonl", record("x", "From the folder.") + record("y", "Folder."));
  newsroom.dump("dumps/.hidden.jsonl", record("hidden"));
  EXPECT_EQ(newsroom.add({"dumps"}), (Did{.read = 5, .added = 2, .superseded = 3}));
  EXPECT_EQ(newsroom.body("x"), "From two.");
  EXPECT_EQ(newsroom.body("y"), "From ten.");
  EXPECT_EQ(newsroom.ids(), (Ids{"x", "y"}));
}

TEST(Upsert, InputsAreReadInTheOrderGiven) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("x", "From a."));
  newsroom.dump("b.jsonl", record("x", "From b."));
  newsroom.add({"b.jsonl", "a.jsonl"});
  EXPECT_EQ(newsroom.body("x"), "From a.");
}

TEST(Upsert, StandardInput) {
  const Newsroom newsroom;
  RunOptions options;
  options.input = records("a", 3);
  EXPECT_EQ(newsroom.add({"-"}, options), (Did{.read = 3, .added = 3}));
  EXPECT_EQ(newsroom.ids(), (Ids{"a0", "a1", "a2"}));
}

TEST(Upsert, PathsWithOddBytes) {
  const Newsroom newsroom;
  newsroom.dump("a folder/\xff\n'\".jsonl", record("odd"));
  EXPECT_EQ(newsroom.add({"a folder"}).added, 1U);
  EXPECT_EQ(newsroom.add({"--", "a folder"}).unchanged, 1U);
}

TEST(Upsert, TheSampleArchive) {
  const Newsroom newsroom;
  const std::string sample = std::string(MORGUE_SOURCE_DIR) + "/corpora/sample";
  EXPECT_EQ(newsroom.add({sample}), (Did{.read = 217, .added = 217}));
  EXPECT_EQ(newsroom.add({sample}), (Did{.read = 217, .unchanged = 217}));
  EXPECT_TRUE(contains(newsroom.search({"taliban truce"}).out, "2018-"));
}

TEST(Upsert, ManySmallRunsAreMergedAndStayWhole) {
  const Newsroom newsroom;
  for (int day = 0; day < 25; ++day) {
    const std::string name = std::to_string(day) + ".jsonl";
    newsroom.dump(name, record("every day", "Day " + std::to_string(day) + ".") +
                            records("d" + std::to_string(day) + "-", 4));
    ASSERT_EQ(newsroom.add({name}).added, day == 0 ? 5U : 4U);
  }
  EXPECT_EQ(newsroom.ids().size(), 101U);
  EXPECT_EQ(newsroom.body("every day"), "Day 24.");
  EXPECT_EQ(newsroom.search({"day", "--count"}).out, "1\n");
  EXPECT_LT(newsroom.status().at("parts"), 12);
}

}  // namespace
