// What an archive and its runs tell about themselves: --status, receipts, the last line.
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

TEST(Status, TellsWhatIsThere) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                R"({"id":"1","body":"Old words.","published":"1987-02-26","source":"Reuters"})"
                "\n"
                R"({"id":"2","body":"New words.","published":"2020-02-13","source":"Reuters"})"
                "\n"
                R"({"id":"3","body":"No date.","source":"AP"})"
                "\n");
  newsroom.add({"a.jsonl"});
  const json status = newsroom.status();
  EXPECT_EQ(status.at("status_version"), 1);
  EXPECT_EQ(status.at("articles"), 3);
  EXPECT_EQ(status.at("dead"), 0);
  EXPECT_EQ(status.at("first_day"), "1987-02-26");
  EXPECT_EQ(status.at("last_day"), "2020-02-13");
  EXPECT_EQ(status.at("sources"), json::parse(R"([{"value":"Reuters","count":2},
                                                  {"value":"AP","count":1}])"));
  EXPECT_EQ(status.at("generation"), 1);
  EXPECT_EQ(status.at("generations"), json{1});
  EXPECT_EQ(status.at("schema"), 3);
  EXPECT_EQ(status.at("readable"), true);
  EXPECT_EQ(status.at("words"), 6);
  EXPECT_EQ(status.at("text_bytes"), 28);
  for (const char* file : {"postings.glass", "articles.col", "words.col", "cases.col", "facets.col",
                           "documents.col", "dictionaries"})
    EXPECT_GT(status.at("bytes").at(file), 0) << file;
  std::uint64_t sum = 0;
  for (const auto& [file, bytes] : status.at("bytes").items()) sum += bytes.get<std::uint64_t>();
  EXPECT_EQ(status.at("total_bytes"), sum);
  for (const char* library : {"morgue", "xapian", "icu", "zstd"})
    EXPECT_FALSE(status.at("versions").at(library).get<std::string>().empty()) << library;
}

TEST(Status, AsText) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 3));
  newsroom.add({"a.jsonl"});
  const Ran ran = newsroom.index({"--status"});
  EXPECT_TRUE(clean(ran));
  for (const char* piece : {"3 in 1 parts", "2020-02-13 to 2020-02-13", "Sample Wire", "generation",
                            "postings.glass", "schema        3", "xapian"})
    EXPECT_TRUE(contains(ran.out, piece));
}

TEST(Status, CountsGenerationsAndDeadArticles) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 40));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", record("a7", "Changed."));
  newsroom.add({"b.jsonl"});
  const json status = newsroom.status();
  EXPECT_EQ(status.at("articles"), 40);
  EXPECT_EQ(status.at("dead"), 1);
  EXPECT_EQ(status.at("generation"), 2);
  EXPECT_EQ(status.at("generations"), (json{1, 2}));
}

TEST(Status, OfWhatIsNoArchive) {
  const Newsroom newsroom;
  EXPECT_TRUE(fails(newsroom.index({"--status"}), ExitCode::archive, "news.morgue"));
  EXPECT_FALSE(fs::exists(newsroom.archive()));
}

TEST(Receipt, HasTheCounts) {
  const Newsroom newsroom;
  const std::string dump = records("a", 3) + "{\"id\":\n" + record("a1", "Changed.");
  newsroom.dump("a.jsonl", dump);
  EXPECT_EQ(newsroom.index({"a.jsonl", "--max-bad", "50"}).exit, 1);
  const json receipt = newsroom.receipt();
  EXPECT_EQ(receipt.at("receipt_version"), 1);
  EXPECT_EQ(receipt.at("outcome"), "published");
  EXPECT_EQ(receipt.at("generation"), 1);
  EXPECT_EQ(receipt.at("articles"), 3);
  EXPECT_EQ(did(receipt), (Did{.read = 5, .added = 3, .superseded = 1, .quarantined = 1}));
  EXPECT_EQ(receipt.at("counts").at("bytes"), dump.size() - 5);  // without the line ends
  EXPECT_EQ(receipt.at("inputs"), json{"a.jsonl"});
  ASSERT_EQ(receipt.at("problems").size(), 1U);
  EXPECT_EQ(receipt.at("problems")[0].at("source"), "a.jsonl");
  EXPECT_EQ(receipt.at("problems")[0].at("offset"), records("a", 3).size());
  EXPECT_EQ(receipt.at("parts_made").size(), 1U);
  EXPECT_GE(receipt.at("seconds"), 0);
  EXPECT_GE(receipt.at("cpu_seconds"), 0);
}

TEST(Receipt, OneForEachRun) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 3));
  for (int run = 0; run < 3; ++run) newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.index({"nowhere"}).exit, 5);
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(newsroom.archive() / "receipts"))
    count += entry.path().extension() == ".json";
  EXPECT_EQ(count, 4U);
}

TEST(LastLine, SaysWhatWasDone) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 3) + record("a1", "Changed."));
  EXPECT_TRUE(contains(newsroom.index({"a.jsonl"}).err,
                       "read 4: 3 added, 0 updated, 0 unchanged, 0 quarantined, 1 superseded in "));
  const std::string line = newsroom.index({"a.jsonl"}).err;
  EXPECT_TRUE(
      contains(line, "read 4: 0 added, 0 updated, 4 unchanged, 0 quarantined, 1 file skipped in "));
  EXPECT_TRUE(contains(line, "articles/s"));
  EXPECT_TRUE(contains(line, "; 3 articles\n"));
  const Newsroom other;
  other.dump("a.jsonl", record("a"));
  EXPECT_TRUE(contains(other.index({"a.jsonl"}).err, "; 1 article\n"));
}

TEST(Progress, OnlyOnATerminal) {
  MORGUE_NEEDS_TERMINALS();
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 2000));
  EXPECT_TRUE(lacks(newsroom.index({"a.jsonl"}).err, "%"));
  RunOptions terminal;
  terminal.err = Connect::terminal;
  const Ran ran = newsroom.index({"a.jsonl"}, terminal);
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(contains(ran.err, "unchanged"));
  const Ran asked = newsroom.index({"a.jsonl", "--progress", "always"});
  EXPECT_TRUE(contains(asked.err, "100 %"));
}

}  // namespace
