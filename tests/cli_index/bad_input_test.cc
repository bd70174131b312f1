// What bad input gets: a clear line or a place in quarantine; never a crash, never a lost run,
// never an escape sequence on the user's terminal.
#include <algorithm>

#include <unistd.h>

#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;
using Ids = std::vector<std::string>;

bool harmless(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t';
  });
}

// A run that publishes what is good, says what is not, and ends with 1.
testing::AssertionResult quarantines(const Newsroom& newsroom, const Ran& ran, std::uint64_t count,
                                     std::string_view message) {
  if (ran.exit != 1 || ran.err.find(message) == std::string::npos)
    return testing::AssertionFailure() << "expected exit 1 and '" << message << "', got " << ran;
  const std::uint64_t found = did(newsroom.receipt()).quarantined;
  if (found != count) return testing::AssertionFailure() << found << " in quarantine: " << ran;
  if (!harmless(ran.err)) return testing::AssertionFailure() << "control characters in " << ran;
  return testing::AssertionSuccess();
}

TEST(BadInput, AnEmptyFileIsNothing) {
  const Newsroom newsroom;
  newsroom.dump("empty.jsonl", "");
  newsroom.dump("blank.jsonl", " \n\n ");
  newsroom.dump("a.jsonl", record("a1"));
  EXPECT_EQ(newsroom.add({"empty.jsonl", "blank.jsonl", "a.jsonl"}), (Did{.read = 1, .added = 1}));
  EXPECT_EQ(newsroom.add({"empty.jsonl"}), Did{});
  EXPECT_EQ(newsroom.ids(), Ids{"a1"});
}

TEST(BadInput, ABadRecordGoesToQuarantine) {
  const Newsroom newsroom;
  const std::string bad = R"({"id":"broken","body":"no end)";
  newsroom.dump("a.jsonl", record("a1") + bad + "\n" + record("a2"));
  EXPECT_TRUE(quarantines(newsroom, newsroom.index({"a.jsonl"}), 1, "a.jsonl, byte "));
  EXPECT_EQ(newsroom.ids(), (Ids{"a1", "a2"}));

  const std::vector<std::string> kept = newsroom.quarantine();
  ASSERT_EQ(kept.size(), 1U);
  const std::size_t end = kept[0].find('\n');
  const json head = json::parse(kept[0].substr(0, end));
  EXPECT_EQ(kept[0].substr(end + 1), bad);
  EXPECT_EQ(head.at("source"), "a.jsonl");
  EXPECT_EQ(head.at("offset"), record("a1").size());
  EXPECT_EQ(head.at("bytes"), bad.size());
  EXPECT_FALSE(head.at("reason").get<std::string>().empty());
}

TEST(BadInput, TheSameBadRecordIsKeptOnce) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1") + "{\"id\":\n");
  EXPECT_EQ(newsroom.index({"a.jsonl"}).exit, 1);
  EXPECT_EQ(newsroom.index({"a.jsonl"}).exit, 1);
  EXPECT_EQ(newsroom.quarantine().size(), 1U);
}

TEST(BadInput, WhatComesBeforeTheBreakOfATruncatedFileIsRead) {
  const Newsroom newsroom;
  std::string dump;  // what gzip cannot make much smaller
  std::uint32_t random = 1;
  for (int i = 0; i < 2000; ++i) {
    std::string body;
    for (int word = 0; word < 40; ++word)
      body += std::to_string(random = random * 1664525 + 1013904223) + " ";
    dump += record("a" + std::to_string(i), body);
  }
  newsroom.dump("a.jsonl", dump);
  ASSERT_EQ(run_program("/bin/gzip", {(newsroom / "a.jsonl").string()}).exit, 0);
  fs::resize_file(newsroom / "a.jsonl.gz", fs::file_size(newsroom / "a.jsonl.gz") / 2);
  EXPECT_TRUE(quarantines(newsroom, newsroom.index({"a.jsonl.gz"}), 1, "a.jsonl.gz"));
  EXPECT_TRUE(contains(newsroom.receipt().dump(), "truncated"));
  EXPECT_GT(newsroom.ids().size(), 500U);
}

// 2,000 articles, packed by gzip with one bit of the checksum wrong.
void dump_with_wrong_checksum(const Newsroom& newsroom) {
  newsroom.dump("a.jsonl", records("a", 2000));
  ASSERT_EQ(run_program("/bin/gzip", {(newsroom / "a.jsonl").string()}).exit, 0);
  std::string packed = read_file(newsroom / "a.jsonl.gz");
  packed[packed.size() - 8] = static_cast<char>(packed[packed.size() - 8] ^ 1);
  newsroom.dump("a.jsonl.gz", packed);
}

TEST(BadInput, AWrongChecksumIsSaidEveryNight) {
  const Newsroom newsroom;
  dump_with_wrong_checksum(newsroom);
  for (const std::uint64_t added : {2000U, 0U}) {
    EXPECT_TRUE(quarantines(newsroom, newsroom.index({"a.jsonl.gz"}), 1, "gzip checksum"));
    const json receipt = newsroom.receipt();
    EXPECT_EQ(did(receipt).added, added);
    EXPECT_EQ(receipt.at("files").at(0).at("whole"), false);
    EXPECT_EQ(receipt.at("files").at(0).at("skipped"), false);
  }
}

TEST(BadInput, AMirrorLosesNothingToWhatFollowsAMember) {
  const Newsroom newsroom;
  for (const char* name : {"a", "b"}) newsroom.dump(name, records(name, 20));
  ASSERT_EQ(
      run_program("/bin/gzip", {"-k", (newsroom / "a").string(), (newsroom / "b").string()}).exit,
      0);
  const std::string a = read_file(newsroom / "a.gz");
  std::string b = read_file(newsroom / "b.gz");
  newsroom.dump("day.gz", a + b);
  EXPECT_EQ(newsroom.add({"day.gz"}).added, 40U);
  b[1] = static_cast<char>(b[1] ^ 1);
  newsroom.dump("day.gz", a + b);
  const Ran ran = newsroom.index({"day.gz", "--mirror", "--max-withdrawn", "100"});
  EXPECT_TRUE(fails(ran, ExitCode::input, "a mirror of it would lose articles"));
  EXPECT_EQ(newsroom.ids().size(), 40U);
}

TEST(BadInput, AnArchiveAmongTheDumpsIsNone) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  for (int night = 0; night < 3; ++night) {
    const Ran ran = newsroom.index({"."});
    EXPECT_EQ(ran.exit, 0) << ran;
    EXPECT_TRUE(contains(ran.err, "./news.morgue: an archive of this program, passed over"));
    EXPECT_EQ(newsroom.ids(), Ids{"a1"});
  }
}

TEST(BadInput, AnArchiveThatIsNamedIsPassedOverToo) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  newsroom.add({"a.jsonl"});
  // As it was left by those that took it for trouble.
  newsroom.dump("news.morgue/quarantine/1.rec",
                R"({"source":"news.morgue","offset":0,"reason":"an archive of this program",)"
                R"("bytes":0,"since":"2026-11-01T00:00:00Z"})"
                "\n");
  newsroom.dump("b.jsonl", record("b1"));
  const Ran ran = newsroom.index({"a.jsonl", "b.jsonl", "news.morgue"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(contains(ran.err, "news.morgue: an archive of this program, passed over"));
  EXPECT_EQ(newsroom.ids(), (Ids{"a1", "b1"}));
  EXPECT_TRUE(newsroom.quarantine().empty());
}

TEST(BadInput, AnArchiveIsNoSource) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  newsroom.add({"a.jsonl"});
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"news.morgue"}, {"news.morgue/", "./news.morgue"}, {"--mirror", "news.morgue"}})
    EXPECT_TRUE(fails(newsroom.index(arguments), ExitCode::input, "no source"));
  for (const char* task : {"--plan", "--read", "--tag"})
    EXPECT_TRUE(fails(newsroom.index({task, "news.morgue"}), ExitCode::input, "no source"));
  for (const char* task : {"--plan", "--tag"})
    EXPECT_TRUE(contains(newsroom.index({task, "news.morgue", "a.jsonl"}).err, "passed over"));
  EXPECT_TRUE(newsroom.quarantine().empty());
  EXPECT_EQ(newsroom.ids(), Ids{"a1"});
}

TEST(BadInput, AFolderWithoutRights) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const Newsroom newsroom;
  newsroom.dump("dumps/a.jsonl", record("a1"));
  newsroom.dump("dumps/secret/b.jsonl", record("b1"));
  fs::permissions(newsroom / "dumps/secret", fs::perms::none);
  const Ran ran = newsroom.index({"dumps"});
  fs::permissions(newsroom / "dumps/secret", fs::perms::owner_all);
  EXPECT_TRUE(quarantines(newsroom, ran, 1, "dumps/secret"));
  EXPECT_TRUE(contains(ran.err, "Permission denied"));
  EXPECT_EQ(newsroom.ids(), Ids{"a1"});
}

TEST(BadInput, AMissingFileBesideAGoodOne) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  const Ran ran = newsroom.index({"nowhere.jsonl", "a.jsonl"});
  EXPECT_TRUE(quarantines(newsroom, ran, 1, "nowhere.jsonl"));
  EXPECT_TRUE(contains(ran.err, "No such file"));
  EXPECT_EQ(newsroom.ids(), Ids{"a1"});
}

TEST(BadInput, BinaryData) {
  const Newsroom newsroom;
  newsroom.dump("dumps/a.jsonl", record("a1"));
  newsroom.dump("dumps/b.bin",
                std::string("\x7f\x45LF\0\0\0\1\2\3\xfe\xff", 12) + std::string(5000, '\0'));
  EXPECT_TRUE(quarantines(newsroom, newsroom.index({"dumps"}), 1, "b.bin"));
}

TEST(BadInput, ControlCharactersInAHeadline) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                R"({"id":"evil","headline":"Evil \u0000\u001b]0;title\u0007 head\u009bline",)"
                R"("body":"An evil \u001b[2J text.","source":"So\u001b[5mur\u0000ce"})"
                "\n" +
                    record("good"));
  const Ran ran = newsroom.index({"a.jsonl"});
  EXPECT_LE(ran.exit, 1) << ran;
  EXPECT_TRUE(harmless(ran.err)) << ran;
  for (const char* format : {"text", "tsv", "json"}) {
    const Ran found = newsroom.search({"*", "--format", format});
    EXPECT_EQ(found.exit, 0) << found;
    EXPECT_TRUE(harmless(found.out)) << found;
  }
  const Ran shown = newsroom.search({"--show", "evil"});
  EXPECT_TRUE(harmless(shown.out)) << shown;
  EXPECT_TRUE(contains(shown.out, "text."));
  EXPECT_TRUE(harmless(newsroom.index({"--status"}).out));
}

TEST(BadInput, ControlCharactersInAnId) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                "{\"id\":\"x\\u001b[2Jy\\u0000z\",\"body\":\"A text.\"}\n" + record("good"));
  const Ran ran = newsroom.index({"a.jsonl"});
  EXPECT_TRUE(quarantines(newsroom, ran, 1, "the id has control characters"));
  EXPECT_EQ(newsroom.ids(), Ids{"good"});
}

// A file's name is not ours to choose either.
TEST(BadInput, ControlCharactersInAPath) {
  const Newsroom newsroom;
  newsroom.dump("dumps/\x1b[2Jevil.jsonl", record("good") + "{\"id\":\n");
  EXPECT_TRUE(quarantines(newsroom, newsroom.index({"dumps"}), 1, "evil.jsonl"));
  EXPECT_TRUE(harmless(newsroom.index({"dumps", "-v"}).err));
  EXPECT_TRUE(harmless(newsroom.index({"no\x1b[2Jthing"}).err));
}

TEST(BadInput, AnIdOfFiveThousandCharacters) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record(std::string(5000, 'x')) + record("good"));
  EXPECT_TRUE(quarantines(newsroom, newsroom.index({"a.jsonl"}), 1, "the id is 5000 bytes long"));
  EXPECT_EQ(newsroom.ids(), Ids{"good"});
}

TEST(BadInput, DatesThatNoNewspaperHas) {
  const Newsroom newsroom;
  std::string dump;
  int number = 0;
  for (const char* date : {"0000-01-01", "99999-01-01", "2020-02-31", "-5", "1e308", "\\u0000"})
    dump += R"({"id":"d)" + std::to_string(number++) + R"(","body":"A text.","published":")" +
            date + "\"}\n";
  newsroom.dump("a.jsonl", dump + "{\"id\":\"n\",\"body\":\"A text.\",\"published\":1e300}\n");
  EXPECT_EQ(newsroom.add({"a.jsonl"}).added, 7U);
  EXPECT_EQ(newsroom.search({"*", "--count"}).out, "7\n");
  EXPECT_TRUE(newsroom.article("d0").at("published").is_null());
  EXPECT_TRUE(newsroom.article("d1").at("published").is_null());
  EXPECT_EQ(newsroom.search({"*", "--sort", "newest"}).exit, 0);
  EXPECT_EQ(newsroom.search({"*", "--since", "1000", "--count"}).out, "0\n");
  EXPECT_EQ(newsroom.search({"*", "--facet", "year,month,day"}).exit, 0);
}

TEST(BadInput, RecordsOfTheWrongKind) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1") +
                               "{\"id\":{\"deep\":[[[1]]]},\"headline\":[1,null],\"body\":false}\n"
                               "[1,2,3]\n42\nnull\n\"text\"\n{}\n");
  const Ran ran = newsroom.index({"a.jsonl"});
  EXPECT_EQ(ran.exit, 1) << ran;
  EXPECT_GE(did(newsroom.receipt()).quarantined, 5U);
  EXPECT_EQ(newsroom.ids().front(), "a1");
}

TEST(BadInput, NestedDeeperThanAnybodyReads) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1") + "{\"id\":\"deep\",\"x\":" + std::string(100'000, '[') +
                               std::string(100'000, ']') + ",\"body\":\"A text.\"}\n");
  EXPECT_LE(newsroom.index({"a.jsonl"}).exit, 1);
  EXPECT_FALSE(newsroom.ids().empty());
}

TEST(BadInput, BytesThatAreNotUtf8) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                "{\"id\":\"w\",\"headline\":\"Caf\xe9\",\"body\":\"Caf\xe9 cr\xe8me.\"}\n"
                "{\"id\":\"s\",\"body\":\"Half a pair: \\ud800 end.\"}\n");
  const Ran ran = newsroom.index({"a.jsonl"});
  EXPECT_LE(ran.exit, 1) << ran;
  EXPECT_EQ(newsroom.search({"café", "--count"}).out, "1\n");
}

}  // namespace
