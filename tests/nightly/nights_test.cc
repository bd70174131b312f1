// Runs over changing dumps against the obvious oracle: a map that the records are put into in
// order.
#include "tests/nightly/nights.h"

#include <random>
#include <set>

#include <gtest/gtest.h>

#include "common/archive/manifest.h"
#include "common/text/analyzer.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

using Articles = std::map<std::string, std::string>;

class NightsTest : public testing::Test {
 protected:
  fs::path archive() const { return dir_ / "news.morgue"; }
  fs::path dump_file(const std::string& name, const std::string& content) const {
    write_file(dir_ / name, content);
    return dir_ / name;
  }
  TempDir dir_;
};

TEST_F(NightsTest, TheSameDumpTwiceAddsNothing) {
  const fs::path dump1 = dump_file("a.jsonl", record("1", "One", "x") + record("2", "Two", "y"));
  const auto first = run_index(archive(), {dump1});
  EXPECT_EQ(first.code, ExitCode::ok);
  EXPECT_EQ(first.receipt.counts.added, 2U);
  const auto second = run_index(archive(), {dump1});
  EXPECT_EQ(second.receipt.counts.added, 0U);
  EXPECT_EQ(second.receipt.counts.unchanged, 2U);
  EXPECT_EQ(second.receipt.outcome, "nothing changed");
  EXPECT_EQ(second.receipt.generation, 1U);
  EXPECT_EQ(dump(archive()), (Articles{{"1", "One|x"}, {"2", "Two|y"}}));
}

TEST_F(NightsTest, AChangedRecordReplacesAndAnOldOneCanComeBack) {
  const fs::path a = dump_file("a.jsonl", record("1", "One", "old"));
  const fs::path b = dump_file("b.jsonl", record("1", "One", "new"));
  run_index(archive(), {a});
  const auto changed = run_index(archive(), {b});
  EXPECT_EQ(changed.receipt.counts.updated, 1U);
  EXPECT_EQ(changed.receipt.counts.added, 0U);
  EXPECT_EQ(dump(archive()), (Articles{{"1", "One|new"}}));
  const auto back = run_index(archive(), {a});
  EXPECT_EQ(back.receipt.counts.updated, 1U);
  EXPECT_EQ(dump(archive()), (Articles{{"1", "One|old"}}));
}

TEST_F(NightsTest, OfTwoVersionsInOneDumpTheLaterWinsEveryNight) {
  // A part with few dead articles keeps them, one with many is rebuilt without them.
  for (const unsigned others : {0U, 10U}) {
    const fs::path path = dir_ / (std::to_string(others) + ".morgue");
    std::string text = record("1", "One", "v1");
    for (unsigned i = 0; i < others; ++i) text += record("n" + std::to_string(i), "Other", "y");
    const fs::path a = dump_file("a.jsonl", text + record("1", "One", "v2"));
    const auto first = run_index(path, {a}, 1, 100);
    EXPECT_EQ(first.receipt.counts.added, others + 1);
    EXPECT_EQ(first.receipt.counts.superseded, 1U);
    EXPECT_EQ(dump(path)["1"], "One|v2");
    const auto second = run_index(path, {a}, 1, 100);
    EXPECT_EQ(second.receipt.outcome, "nothing changed");
    EXPECT_EQ(second.receipt.counts.added + second.receipt.counts.updated, 0U);
    EXPECT_EQ(second.receipt.counts.unchanged, others == 0 ? 1U : others + 2);
    EXPECT_EQ(dump(path).size(), others + 1);
    EXPECT_EQ(dump(path)["1"], "One|v2");
  }
  run_index(archive(), {dump_file("a.jsonl", record("1", "One", "v1") + record("1", "One", "v2"))});
  // And back to the first in one dump: the last word counts, not the newest text.
  const fs::path b = dump_file("b.jsonl", record("1", "One", "v2") + record("1", "One", "v1"));
  run_index(archive(), {b});
  EXPECT_EQ(dump(archive())["1"], "One|v1");
}

TEST_F(NightsTest, AnEmptyDumpMakesAnEmptyArchive) {
  const auto result = run_index(archive(), {dump_file("a.jsonl", "")});
  EXPECT_EQ(result.code, ExitCode::ok);
  EXPECT_TRUE(dump(archive()).empty());
  EXPECT_EQ(current_generation(archive()), 1U);
}

TEST_F(NightsTest, ABadRecordIsQuarantinedAndTheRestGoesOn) {
  std::string text = record("0", "H", "b") + "{\"id\": broken\n";
  for (int i = 1; i < 5; ++i) text += record(std::to_string(i), "H", "b");
  const auto result = run_index(archive(), {dump_file("a.jsonl", text)});
  EXPECT_EQ(result.code, ExitCode::nothing);
  EXPECT_EQ(result.receipt.counts.quarantined, 1U);
  EXPECT_EQ(dump(archive()).size(), 5U);
}

TEST_F(NightsTest, TooMuchBadPublishesNothingAndKeepsWhatWasLive) {
  run_index(archive(), {dump_file("a.jsonl", record("1", "One", "x"))});
  std::string text;
  for (int i = 0; i < 50; ++i) text += record("n" + std::to_string(i), "H", "b");
  for (int i = 0; i < 20; ++i) text += "{\"id\": broken " + std::to_string(i) + "\n";
  const auto result = run_index(archive(), {dump_file("b.jsonl", text)});
  EXPECT_EQ(result.code, ExitCode::input);
  EXPECT_EQ(dump(archive()), (Articles{{"1", "One|x"}}));
  // Nothing of the failed run comes in by the back door.
  run_index(archive(), {dump_file("a.jsonl", record("1", "One", "x"))});
  EXPECT_EQ(dump(archive()).size(), 1U);
}

// One night of records: some new, some changed, some as they were, some twice, in random order.
std::string night(std::mt19937& random, std::map<std::string, std::string>& records) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (unsigned i = 0; i < 40; ++i) {
    const std::string id = "id" + std::to_string(random() % 120);
    const std::string body = "word" + std::to_string(random() % 12) + " common";
    lines.emplace_back(id, body);
  }
  std::string text;
  for (const auto& [id, body] : lines) {
    text += record(id, "Headline " + id, body);
    records[id] = "Headline " + id + "|" + body;
  }
  return text;
}

TEST_F(NightsTest, ManyNightsEqualTheOracle) {
  for (const unsigned seed : {1U, 2U, 3U}) {
    std::mt19937 random(seed);
    const fs::path path = dir_ / ("n" + std::to_string(seed) + ".morgue");
    Articles oracle;
    for (int n = 0; n < 12; ++n) {
      const fs::path file = dump_file("night.jsonl", night(random, oracle));
      const auto result = run_index(path, {file}, 1 + seed % 3, 5 + 3 * seed);
      ASSERT_EQ(result.code, ExitCode::ok) << result.message;
      ASSERT_EQ(dump(path), oracle) << "seed " << seed << " night " << n;
      ASSERT_EQ(result.receipt.articles, oracle.size());
    }
    // Postings through Xapian say the same as the texts.
    std::map<std::string, std::set<std::string>> words;
    Analyzer analyzer;
    WordList list;
    for (const auto& [id, text] : oracle) {
      analyzer.analyze(text, list);
      for (const Word& word : list.words) words[std::string(list.form(word))].insert(id);
    }
    std::map<std::string, std::vector<std::string>> expected;
    for (const auto& [word, ids] : words) expected[word].assign(ids.begin(), ids.end());
    EXPECT_EQ(postings(path), expected);
    EXPECT_LT(std::distance(fs::directory_iterator(path / "parts"), fs::directory_iterator()), 40);
  }
}

TEST_F(NightsTest, TheNumberOfJobsDoesNotChangeWhatIsThere) {
  std::mt19937 random(9);
  Articles oracle;
  std::string text;
  for (int n = 0; n < 30; ++n) text += night(random, oracle);
  const fs::path file = dump_file("a.jsonl", text);
  for (const unsigned jobs : {1U, 2U, 5U}) {
    const fs::path path = dir_ / ("j" + std::to_string(jobs) + ".morgue");
    run_index(path, {file}, jobs, 50);
    EXPECT_EQ(dump(path), oracle) << jobs;
  }
}

}  // namespace
}  // namespace morgue::test
