// A disk that fills up at every stage of a run, played by a limit on the size of files: the
// generation that was live stays live, and with room again the next run succeeds. (A limit needs
// neither root nor a file system of its own; writing beyond it fails as on a full disk, with
// another errno.)
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;

// Runs the indexer with no file larger than `blocks` of 512 bytes.
Ran index_limited(const Newsroom& newsroom, unsigned blocks, const std::string& input) {
  const std::string script =
      "ulimit -f " + std::to_string(blocks) + "; exec \"$0\" -a \"$1\" \"$2\"";
  RunOptions options;
  options.directory = newsroom.path();
  return run_program(
      "/bin/sh", {"-c", script, MORGUE_INDEX_PROGRAM, newsroom.archive().string(), input}, options);
}

TEST(FullDisk, NeverCostsTheGenerationThatWasLive) {
  bool failed = false;
  bool published = false;
  for (unsigned blocks = 0; blocks <= 4096 && !published; blocks = blocks == 0 ? 1 : blocks * 2) {
    const Newsroom newsroom;
    newsroom.dump("a.jsonl", records("a", 40));
    newsroom.dump("b.jsonl", records("b", 400));
    newsroom.add({"a.jsonl"});
    const std::vector<std::string> before = newsroom.ids();
    const Ran ran = index_limited(newsroom, blocks, "b.jsonl");
    if (ran.exit == 0) {
      published = true;
      break;
    }
    failed = true;
    EXPECT_EQ(ran.exit, 4) << blocks << " blocks\n" << ran;
    EXPECT_EQ(newsroom.ids(), before) << blocks << " blocks";
    EXPECT_EQ(newsroom.index({"b.jsonl"}).exit, 0) << blocks << " blocks";
    EXPECT_EQ(newsroom.ids().size(), 440U) << blocks << " blocks";
    EXPECT_EQ(newsroom.index({"--verify"}).exit, 0) << blocks << " blocks";
  }
  EXPECT_TRUE(failed && published);
}

// What it frees is wanted most where there is no room even for the note in the lock.
TEST(FullDisk, DoesNotKeepAwayWhoMakesRoom) {
  const Newsroom newsroom;
  for (const char* text : {"One.", "Two.", "Three."}) {
    newsroom.dump("a.jsonl", record("a", text));
    newsroom.add({"a.jsonl", "--keep", "9"});
  }
  RunOptions options;
  options.directory = newsroom.path();
  const Ran ran = run_program(
      "/bin/sh",
      {"-c", "ulimit -f 0; exec \"$0\" -a news.morgue --gc --keep 1", MORGUE_INDEX_PROGRAM},
      options);
  EXPECT_EQ(ran.exit, 0) << ran;
  const nlohmann::json left = newsroom.status().at("generations");
  EXPECT_EQ(left, nlohmann::json::array({3}));
  EXPECT_EQ(newsroom.body("a"), "Three.");
}

TEST(FullDisk, IsToldWhereNoReceiptCanBeWritten) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 3));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", records("b", 2000));
  RunOptions options;
  options.directory = newsroom.path();
  const std::string command =
      "ulimit -f 0; exec \"$0\" -a news.morgue b.jsonl --notify-cmd "
      "'mkdir \"told $MORGUE_EXIT_CODE$MORGUE_RECEIPT\"'";
  const Ran ran = run_program("/bin/sh", {"-c", command, MORGUE_INDEX_PROGRAM}, options);
  EXPECT_TRUE(fails(ran, ExitCode::io, "File too large"));
  EXPECT_TRUE(fs::is_directory(newsroom / "told 4"));
}

TEST(FullDisk, NeverLeavesAHalfFirstGeneration) {
  for (const unsigned blocks : {0U, 1U, 8U, 64U}) {
    const Newsroom newsroom;
    newsroom.dump("a.jsonl", records("a", 400));
    const Ran ran = index_limited(newsroom, blocks, "a.jsonl");
    EXPECT_EQ(ran.exit, 4) << blocks << " blocks\n" << ran;
    EXPECT_TRUE(newsroom.ids().empty());
    EXPECT_EQ(newsroom.index({"a.jsonl"}).exit, 0) << blocks << " blocks";
    EXPECT_EQ(newsroom.ids().size(), 400U) << blocks << " blocks";
  }
}

}  // namespace
