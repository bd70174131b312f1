// --quarantine and --retry-quarantine: what could not be read is listed, and read once more by a
// program or with options that can.
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;
using Ids = std::vector<std::string>;

// No text for a program that is not told where it is.
std::string strange(const std::string& id, const std::string& text) {
  const json fields = {{"id", id}, {"headline", ""}, {"block", {{"words", text}}}};
  return fields.dump() + "\n";
}
const std::vector<std::string> kRetry{"--retry-quarantine", "--map", "body=block.words"};

json listed(const Newsroom& newsroom) {
  const Ran ran = newsroom.index({"--quarantine", "--format", "json"});
  EXPECT_EQ(ran.exit, 0) << ran;
  return json::parse(ran.out).at("records");
}

TEST(Quarantine, IsListed) {
  const Newsroom newsroom;
  newsroom.dump("good.jsonl", record("good"));
  newsroom.add({"good.jsonl"});
  EXPECT_EQ(newsroom.index({"--quarantine"}).out, "");
  const std::string bad = "{\"id\": broken";
  newsroom.dump("a.jsonl", records("a", 3) + bad + "\n" + strange("s", "hidden"));
  EXPECT_EQ(newsroom.index({"a.jsonl"}).exit, 1);
  const json all = listed(newsroom);
  ASSERT_EQ(all.size(), 2U);
  for (const json& one : all) {
    EXPECT_EQ(one.at("source"), "a.jsonl");
    EXPECT_EQ(one.at("kept"), true);
    EXPECT_GE(one.at("offset"), records("a", 3).size());
    EXPECT_NE(one.at("reason"), "");
  }
  const Ran text = newsroom.index({"--quarantine"});
  EXPECT_EQ(text.exit, 0) << text;
  EXPECT_EQ(std::count(text.out.begin(), text.out.end(), '\n'), 2);
  EXPECT_TRUE(contains(text.out, "\ta.jsonl\t")) << text;
  newsroom.dump("archive-file", "");
  write_file(newsroom.archive() / "quarantine/00.rec", "what is this\n");
  EXPECT_EQ(listed(newsroom).at(0).at("reason"),
            "the file in quarantine/ is not as it was written");
}

TEST(Quarantine, IsLeftByWhatCanBeRead) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a") + strange("s", "A hidden text.") + "{\"id\": broken\n");
  EXPECT_EQ(newsroom.index({"a.jsonl"}).exit, 1);
  EXPECT_EQ(newsroom.index({"--retry-quarantine"}).exit, 1);
  EXPECT_EQ(listed(newsroom).size(), 2U);
  EXPECT_EQ(newsroom.ids(), Ids{"a"});
  const Ran ran = newsroom.index(kRetry);
  EXPECT_EQ(ran.exit, 1) << ran;  // the broken one stays
  EXPECT_EQ(newsroom.ids(), (Ids{"a", "s"}));
  EXPECT_EQ(newsroom.body("s"), "A hidden text.");
  EXPECT_EQ(listed(newsroom).size(), 1U);
  const json receipt = newsroom.receipt();
  EXPECT_EQ(receipt.at("task"), "retry");
  EXPECT_EQ(receipt.at("counts").at("added"), 1);
  EXPECT_EQ(receipt.at("counts").at("quarantined"), 1);
  // The run over the dump knows it now.
  EXPECT_EQ(newsroom.index({"a.jsonl"}).exit, 1);
  EXPECT_EQ(newsroom.receipt().at("counts").at("unchanged"), 2);
  EXPECT_EQ(newsroom.ids(), (Ids{"a", "s"}));
}

// What is text to whoever sees it alone.
TEST(Quarantine, MakesNoArticlesOfWhatIsNone) {
  const Newsroom newsroom;
  newsroom.dump("a.csv", "id,headline,text.of.it\n1,Rain,\n2,Snow,\n3,Too,many,fields\n");
  newsroom.dump("b.warc",
                "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
                "stray words between\nrecords\n"
                "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(newsroom.index({"--max-bad", "100", "a.csv", "b.warc"}).exit, 1);
  EXPECT_EQ(newsroom.index({"--retry-quarantine"}).exit, 1);
  EXPECT_EQ(newsroom.ids(), (Ids{"1", "2"}));
  EXPECT_EQ(listed(newsroom).size(), 2U);
}

// Columns have their names from the head of the table.
TEST(Quarantine, KeepsWhatARecordStandsUnder) {
  const Newsroom newsroom;
  newsroom.dump("a.csv", "id,title,words,more\n1,Rain,,\n2,,Hidden words,\n");
  EXPECT_EQ(newsroom.index({"--max-bad", "100", "--format", "csv", "a.csv"}).exit, 1);
  EXPECT_EQ(newsroom.ids(), Ids{"1"});
  const Ran ran = newsroom.index({"--retry-quarantine", "--map", "body=words"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_EQ(newsroom.ids(), (Ids{"1", "2"}));
  EXPECT_EQ(newsroom.body("2"), "Hidden words");
  EXPECT_TRUE(listed(newsroom).empty());
}

TEST(Quarantine, DoesNotBringBackWhatIsOlder) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("first") + record("y", "Before."));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", record("b") + strange("x", "Old text.") + strange("y", "New text.") +
                               strange("z", "Killed text."));
  EXPECT_EQ(newsroom.index({"b.jsonl"}).exit, 1);
  newsroom.dump("c.jsonl", record("x", "Newer text."));
  newsroom.add({"c.jsonl"});
  newsroom.index({"--kill", "z", "--reason", "test"});
  const Ran ran = newsroom.index(kRetry);
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_EQ(newsroom.body("x"), "Newer text.");
  EXPECT_EQ(newsroom.body("y"), "New text.");
  EXPECT_EQ(newsroom.ids(), (Ids{"b", "first", "x", "y"}));
  EXPECT_TRUE(listed(newsroom).empty());
}

TEST(Quarantine, TakesNoInputsAndNoOtherTask) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a"));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.index({"--retry-quarantine", "a.jsonl"}).exit, 2);
  EXPECT_EQ(newsroom.index({"--retry-quarantine", "--mirror"}).exit, 2);
  EXPECT_EQ(newsroom.index({"--quarantine", "--verify"}).exit, 2);
  EXPECT_EQ(newsroom.index({"--retry-quarantine"}).exit, 0);
}

TEST(Quarantine, IsLeftByASourceThatIsWholeAgain) {
  const Newsroom newsroom;
  newsroom.dump("in/good.jsonl", record("good"));
  newsroom.dump("day.jsonl", records("a", 2000));
  ASSERT_EQ(run_program("/bin/gzip", {(newsroom / "day.jsonl").string()}).exit, 0);
  const std::string whole = read_file(newsroom / "day.jsonl.gz");
  newsroom.dump("in/day.jsonl.gz", whole.substr(0, whole.size() / 2));
  const std::string strange_day = strange("s", "hidden");
  newsroom.dump("in/strange.jsonl", strange_day);
  EXPECT_EQ(newsroom.index({"in", "late.jsonl"}).exit, 1);
  EXPECT_EQ(listed(newsroom).size(), 3U);
  newsroom.dump("in/day.jsonl.gz", whole);
  EXPECT_EQ(newsroom.index({"in", "late.jsonl"}).exit, 1);
  const json left = listed(newsroom);
  ASSERT_EQ(left.size(), 2U);  // the record of strange.jsonl, and what is not there yet
  for (const json& one : left) EXPECT_NE(one.at("source"), "in/day.jsonl.gz");
  newsroom.dump("late.jsonl", record("late"));
  EXPECT_EQ(newsroom.index({"in", "late.jsonl"}).exit, 1);
  ASSERT_EQ(listed(newsroom).size(), 1U);
  EXPECT_EQ(listed(newsroom).at(0).at("source"), "in/strange.jsonl");
}

TEST(Quarantine, KnowsTheSourcesOfOneTroubleApart) {
  const Newsroom newsroom;
  newsroom.dump("day.jsonl", records("a", 2000));
  ASSERT_EQ(run_program("/bin/gzip", {(newsroom / "day.jsonl").string()}).exit, 0);
  const std::string whole = read_file(newsroom / "day.jsonl.gz");
  for (const char* name : {"a.gz", "b.gz"}) newsroom.dump(name, whole.substr(0, 500));
  EXPECT_EQ(newsroom.index({"a.gz", "b.gz"}).exit, 1);
  EXPECT_EQ(listed(newsroom).size(), 2U);
  newsroom.dump("a.gz", whole);
  EXPECT_EQ(newsroom.index({"a.gz"}).exit, 0);
  ASSERT_EQ(listed(newsroom).size(), 1U);
  EXPECT_EQ(listed(newsroom).at(0).at("source"), "b.gz");
}

// The journal knows the file: it is whole without being read again.
TEST(Quarantine, IsLeftByAFileThatIsAsItWas) {
  const Newsroom newsroom;
  newsroom.dump("day.jsonl", records("a", 2000));
  ASSERT_EQ(run_program("/bin/gzip", {(newsroom / "day.jsonl").string()}).exit, 0);
  const std::string whole = read_file(newsroom / "day.jsonl.gz");
  EXPECT_EQ(newsroom.index({"day.jsonl.gz"}).exit, 0);
  newsroom.dump("day.jsonl.gz", whole.substr(0, whole.size() / 2));
  EXPECT_EQ(newsroom.index({"day.jsonl.gz"}).exit, 1);
  EXPECT_EQ(listed(newsroom).size(), 1U);
  newsroom.dump("day.jsonl.gz", whole);
  EXPECT_EQ(newsroom.index({"day.jsonl.gz"}).exit, 0);
  EXPECT_EQ(listed(newsroom).size(), 0U);
}

}  // namespace
