// The exit codes of morgue-index, one after another; 3, 130 and 143 are in lock_test.cc and
// interrupt_test.cc. Whatever goes wrong, the last good generation stays.
#include <sys/mount.h>
#include <unistd.h>

#include "tests/cli_index/background.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using Ids = std::vector<std::string>;

std::string bad_records(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += "{\"id\":\"bad" + std::to_string(i) + "\",\n";
  return all;
}

TEST(IndexExit, 0Done) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  const Ran ran = newsroom.index({"a.jsonl"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(contains(ran.err, "read 1: 1 added, 0 updated, 0 unchanged, 0 quarantined"));
  EXPECT_TRUE(clean(newsroom.index({"-q", "a.jsonl"})));
  EXPECT_TRUE(clean(newsroom.index({"--status"})));
  EXPECT_TRUE(clean(run_index({"--help"})));
  EXPECT_TRUE(clean(run_index({"--version"})));
}

TEST(IndexExit, HelpAndVersionEndTheirLines) {
  for (const char* option : {"--help", "--version"}) {
    const Ran ran = run_index({option});
    EXPECT_TRUE(ran.out.ends_with("\n") && !ran.out.ends_with("\n\n")) << ran;
  }
}

TEST(IndexExit, 1PublishedWithRecordsInQuarantine) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5) + bad_records(1));
  EXPECT_EQ(newsroom.index({"a.jsonl"}).exit, 1);
  EXPECT_EQ(newsroom.ids().size(), 5U);
}

// Ten bad records are forgiven however few were read.
TEST(IndexExit, 1TenBadRecordsAreForgiven) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5) + bad_records(10));
  EXPECT_EQ(newsroom.index({"a.jsonl"}).exit, 1);
  EXPECT_EQ(newsroom.ids().size(), 5U);
}

TEST(IndexExit, 2WrongUsage) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  const auto wrong = [&](const std::vector<std::string>& arguments, std::string_view message) {
    return fails(newsroom.index(arguments), ExitCode::usage, message);
  };
  EXPECT_TRUE(wrong({}, "morgue-index: there is nothing to index"));
  EXPECT_TRUE(lacks(newsroom.index({}).err, "morgue-index: morgue-index"));
  EXPECT_TRUE(wrong({"--jbos", "2", "a.jsonl"}, "did you mean --jobs?"));
  EXPECT_TRUE(wrong({"--jobs", "0", "a.jsonl"}, "--jobs"));
  EXPECT_TRUE(wrong({"--memory", "1", "a.jsonl"}, "--memory"));
  EXPECT_TRUE(wrong({"--format", "pdf", "a.jsonl"}, "there is no such format"));
  EXPECT_TRUE(wrong({"--map", "body", "a.jsonl"}, "this is not OURS=THEIRS"));
  EXPECT_TRUE(wrong({"--default-language", "elvish", "a.jsonl"}, "this is no language"));
  EXPECT_TRUE(wrong({"--map", "text=body", "a.jsonl"}, "there is no field 'text'"));
  EXPECT_TRUE(wrong({"--max-bad", "101", "a.jsonl"}, "101"));
  EXPECT_TRUE(wrong({"--status", "a.jsonl"}, "it takes no inputs"));
  EXPECT_TRUE(wrong({"--status", "--format", "jsonl"}, "text or json"));
  EXPECT_TRUE(fails(run_index({"a.jsonl"}), ExitCode::usage, "no archive given"));
  EXPECT_FALSE(fs::exists(newsroom.archive()));
}

TEST(IndexExit, 4NoRoomLeftForAnswers) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  newsroom.add({"a.jsonl"});
  RunOptions full;
  full.out = Connect::full;
  EXPECT_TRUE(fails(newsroom.index({"--status"}, full), ExitCode::io, "No space left on device"));
}

// No file may grow beyond 64 KiB: as if the disk were full, for whoever is not root.
TEST(IndexExit, 4CannotWriteTheArchive) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 3));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", records("b", 2000));
  RunOptions options;
  options.directory = newsroom.path();
  const Ran ran = run_program("/bin/bash",
                              {"-c", "ulimit -f 64; exec \"$@\"", "bash", MORGUE_INDEX_PROGRAM,
                               "-a", newsroom.archive().string(), "b.jsonl"},
                              options);
  EXPECT_TRUE(fails(ran, ExitCode::io, "File too large"));
  EXPECT_EQ(newsroom.ids().size(), 3U);
  EXPECT_EQ(newsroom.add({"b.jsonl"}).added, 2000U);
  EXPECT_EQ(newsroom.ids().size(), 2003U);
}

// Wherever it is that memory runs out, in whichever thread: there is a message, and a receipt.
TEST(IndexExit, 4NoMemory) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "sanitizers need address space without end";
#endif
  std::string dump;
  for (int i = 0; i < 4000; ++i)
    dump += record("a" + std::to_string(i), "Text " + std::string(4000, 'x') + std::to_string(i));
  bool failed = false;
  for (int kilobytes = 100'000; kilobytes <= 220'000; kilobytes += 40'000) {
    const Newsroom newsroom;
    newsroom.dump("a.jsonl", dump);
    RunOptions options;
    options.directory = newsroom.path();
    const Ran ran = run_program("/bin/bash",
                                {"-c", "ulimit -v " + std::to_string(kilobytes) + "; exec \"$@\"",
                                 "bash", MORGUE_INDEX_PROGRAM, "-a", "news.morgue", "a.jsonl"},
                                options);
    if (ran.exit == 0) continue;
    if (ran.err.find("Fatal glibc error") != std::string::npos) continue;  // not ours to catch
    failed = true;
    EXPECT_EQ(ran.exit, 4) << kilobytes << ": " << ran;
    EXPECT_TRUE(contains(ran.err, "ulimit -v")) << kilobytes << ": " << ran;
    EXPECT_TRUE(contains(newsroom.receipt().at("outcome").get<std::string>(), "failed"));
  }
  EXPECT_TRUE(failed);
}

TEST(IndexExit, 4TheDiskIsFull) {
  const Newsroom newsroom;
  const fs::path disk = newsroom / "disk";
  fs::create_directory(disk);
  if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0)
    GTEST_SKIP() << "only root may mount a small disk";
  newsroom.dump("a.jsonl", records("a", 20));
  newsroom.dump("b.jsonl", records("b", 9000));
  const std::string archive = (disk / "news.morgue").string();
  const Ran first = run_index({"-a", archive, (newsroom / "a.jsonl").string()});
  const Ran second = run_index({"-a", archive, (newsroom / "b.jsonl").string()});
  const Ran found = run_search({"-a", archive, "--count", "text"});
  const Ran again = run_index({"-a", archive, (newsroom / "a.jsonl").string()});
  ::umount2(disk.c_str(), MNT_DETACH);
  EXPECT_EQ(first.exit, 0) << first;
  EXPECT_TRUE(fails(second, ExitCode::io, "No space left on device"));
  EXPECT_EQ(found.out, "20\n") << found;
  EXPECT_EQ(again.exit, 0) << again;
}

TEST(IndexExit, 5NothingCouldBeRead) {
  const Newsroom newsroom;
  const Ran ran = newsroom.index({"nowhere"});
  EXPECT_TRUE(fails(ran, ExitCode::input, "No such file"));
  EXPECT_TRUE(contains(ran.err, "nothing of the input could be read"));
  EXPECT_TRUE(newsroom.ids().empty());
  newsroom.dump("b.bin", std::string(100, '\x01'));
  EXPECT_TRUE(fails(newsroom.index({"b.bin"}), ExitCode::input, "b.bin"));
}

TEST(IndexExit, 5TooMuchOfItIsBad) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", records("b", 500) + bad_records(11));
  const Ran ran = newsroom.index({"b.jsonl"});
  EXPECT_TRUE(fails(ran, ExitCode::input, "11 of 511 records could not be read"));
  EXPECT_EQ(newsroom.ids().size(), 5U);
  EXPECT_TRUE(contains(newsroom.receipt().at("outcome").get<std::string>(), "failed"));
  EXPECT_EQ(newsroom.status().at("unpublished_parts"), 0);
  EXPECT_EQ(newsroom.index({"b.jsonl", "--max-bad", "3"}).exit, 1);
  EXPECT_EQ(newsroom.ids().size(), 505U);
}

TEST(IndexExit, 7NotAnArchive) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  newsroom.dump("news.morgue/letters.txt", "other things");
  EXPECT_TRUE(fails(newsroom.index({"a.jsonl"}), ExitCode::archive, "holds other things"));
  EXPECT_TRUE(fails(newsroom.index({"--status"}), ExitCode::archive, "news.morgue"));
  EXPECT_FALSE(fs::exists(newsroom.archive() / "parts"));
}

TEST(IndexExit, 7AFileInPlaceOfAnArchive) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  newsroom.dump("news.morgue", "text");
  EXPECT_TRUE(fails(newsroom.index({"a.jsonl"}), ExitCode::archive, "not a folder"));
}

TEST(IndexExit, 7OfAnotherSchemaVersion) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  newsroom.add({"a.jsonl"});
  const fs::path manifest = newsroom.archive() / "manifest-000001.json";
  std::string text = read_file(manifest);
  const std::size_t digit = text.find_first_of("0123456789", text.find("\"schema\""));
  write_file(manifest, text.replace(digit, 1, "999"));
  EXPECT_TRUE(fails(newsroom.index({"a.jsonl"}), ExitCode::archive, "999"));
  EXPECT_EQ(newsroom.status().at("schema"), 999);  // which opens any
  EXPECT_EQ(newsroom.status().at("readable"), false);
}

TEST(IndexExit, 7Damaged) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  newsroom.add({"a.jsonl"});
  write_file(newsroom.archive() / "CURRENT", "nonsense");
  EXPECT_TRUE(fails(newsroom.index({"a.jsonl"}), ExitCode::archive, "CURRENT"));
  EXPECT_TRUE(fails(newsroom.index({"--status"}), ExitCode::archive, "CURRENT"));
}

}  // namespace
