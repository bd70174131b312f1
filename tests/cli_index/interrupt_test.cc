// SIGINT and SIGTERM: what was read is sealed and kept, nothing is published, the next run goes on.
// And SIGKILL, after which a part that was sealed is still there.
#include <csignal>
#include <memory>
#include <set>

#include "tests/cli_index/background.h"

namespace {

using namespace morgue;
using namespace morgue::test;

// Enough text for dictionaries that no later run learns anew: from then on records are built as
// they come. Made once; tests copy it.
const fs::path& trained_archive() {
  static const Newsroom newsroom;
  static const fs::path archive = [] {
    std::string dump;
    std::uint32_t random = 1;
    for (int i = 0; i < 1200; ++i) {
      std::string body;
      for (int word = 0; word < 500; ++word) {
        random = random * 1664525 + 1013904223;
        body += "word" + std::to_string(random % 997 * (random % 13)) + " ";
      }
      dump += record("base" + std::to_string(i), body);
    }
    newsroom.dump("base.jsonl", dump);
    newsroom.add({"base.jsonl"});
    return newsroom.archive();
  }();
  return archive;
}

// 3,000 articles, "a0" to "a2999", of 1,500 bytes each: more than a run reads at once.
std::string long_records() {
  std::string all;
  for (int i = 0; i < 3000; ++i) {
    const std::string id = "a" + std::to_string(i);
    std::string body = "The text of " + id + ".";
    for (int line = 0; line < 25; ++line)
      body += "\nLine " + std::to_string(line) + " of an article that has no other purpose.";
    all += record(id, body);
  }
  return all;
}

class Interrupt : public testing::Test {
 protected:
  Interrupt() { fs::copy(trained_archive(), newsroom.archive(), fs::copy_options::recursive); }

  // Starts a run that has read `text` and waits for more.
  std::unique_ptr<Background> reading(const Pipe& pipe, std::string_view text) const {
    auto run = std::make_unique<Background>(newsroom, std::vector<std::string>{"pipe"});
    EXPECT_TRUE(is_locked(newsroom));
    pipe.write(text);
    EXPECT_TRUE(pipe.all_is_read());
    return run;
  }

  const Newsroom newsroom;
};

TEST_F(Interrupt, 143IsSaidAndTheNextRunGoesOn) {
  const std::string dump = long_records();
  Pipe pipe(newsroom, "pipe");
  const auto run = reading(pipe, dump);
  run->send(SIGTERM);
  pipe.close();
  const Ran ran = run->wait();
  EXPECT_TRUE(fails(ran, ExitCode::terminated, "nothing was published: run it again to go on"));
  EXPECT_EQ(newsroom.receipt().at("outcome"), "interrupted");
  EXPECT_EQ(newsroom.ids().size(), 1200U);
  const nlohmann::json status = newsroom.status();
  EXPECT_EQ(status.at("articles"), 1200);
  EXPECT_GE(status.at("unpublished_parts"), 1);

  newsroom.dump("a.jsonl", dump + records("b", 10));
  const Did next = newsroom.add({"a.jsonl"});
  EXPECT_EQ(next.added, 3010U);
  const nlohmann::json counts = newsroom.receipt().at("counts");
  EXPECT_EQ(next.unchanged, 0U);          // what is added is not unchanged as well
  EXPECT_GE(counts.at("adopted"), 1000);  // were kept: not built again
  EXPECT_EQ(newsroom.ids().size(), 4210U);
  EXPECT_TRUE(newsroom.body("a2999").starts_with("The text of a2999."));
  EXPECT_EQ(newsroom.status().at("unpublished_parts"), 0);
  EXPECT_EQ(newsroom.add({"a.jsonl"}), (Did{.read = 3010, .unchanged = 3010}));
}

TEST_F(Interrupt, 130) {
  Pipe pipe(newsroom, "pipe");
  const auto run = reading(pipe, records("a", 100));
  run->send(SIGINT);
  pipe.close();
  EXPECT_TRUE(fails(run->wait(), ExitCode::interrupted, "interrupted after"));
  EXPECT_EQ(newsroom.ids().size(), 1200U);
}

// What a killed run has sealed is of this archive, even if the next run reads other things.
TEST_F(Interrupt, TheNextRunMayReadOtherThings) {
  Pipe pipe(newsroom, "pipe");
  const auto run = reading(pipe, long_records());
  run->send(SIGTERM);
  pipe.close();
  EXPECT_EQ(run->wait().exit, 143);
  newsroom.dump("b.jsonl", record("b1") + record("base7", "Changed."));
  newsroom.add({"b.jsonl"});
  EXPECT_EQ(newsroom.body("base7"), "Changed.");
  EXPECT_EQ(newsroom.body("b1"), "The text of b1 is short.");
  EXPECT_EQ(newsroom.status().at("unpublished_parts"), 0);
  newsroom.dump("a.jsonl", long_records());
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.ids().size(), 4201U);
}

TEST_F(Interrupt, AKilledRunLeavesNothingBehindThatTheNextDoesNotClear) {
  Pipe pipe(newsroom, "pipe");
  const auto run = reading(pipe, long_records());
  run->send(SIGKILL);
  EXPECT_EQ(run->wait().exit, 137);
  EXPECT_EQ(newsroom.ids().size(), 1200U);
  newsroom.dump("a.jsonl", long_records());
  EXPECT_EQ(newsroom.add({"a.jsonl"}).added, 3000U);
  EXPECT_EQ(newsroom.ids().size(), 4200U);
  for (const auto& entry : fs::directory_iterator(newsroom.archive() / "parts"))
    EXPECT_EQ(entry.path().filename().string().front(), 'p') << entry.path();
}

// A sealed part that is damaged before it is published is found, set aside, and not published.
TEST_F(Interrupt, 6ADamagedPartIsNotPublished) {
  std::set<std::string> before;
  const fs::path parts = newsroom.archive() / "parts";
  for (const auto& entry : fs::directory_iterator(parts)) before.insert(entry.path().filename());
  Pipe pipe(newsroom, "pipe");
  const auto run = reading(pipe, long_records());
  run->send(SIGTERM);
  pipe.close();
  EXPECT_EQ(run->wait().exit, 143);
  int damaged = 0;
  for (const auto& entry : fs::directory_iterator(parts)) {
    if (before.contains(entry.path().filename())) continue;
    const fs::path file = entry.path() / "articles.col";
    std::string bytes = read_file(file);
    bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
    write_file(file, bytes);
    ++damaged;
  }
  ASSERT_GT(damaged, 0);
  newsroom.dump("a.jsonl", long_records());
  const Ran ran = newsroom.index({"a.jsonl"});
  EXPECT_TRUE(fails(ran, ExitCode::verification, "articles.col"));
  EXPECT_EQ(newsroom.ids().size(), 1200U);
  // Others may be found by the runs after that one; then it is built anew.
  Ran next = newsroom.index({"a.jsonl"});
  for (int i = 1; i < damaged && next.exit == 6; ++i) next = newsroom.index({"a.jsonl"});
  EXPECT_EQ(next.exit, 0) << next;
  EXPECT_EQ(did(newsroom.receipt()).added, 3000U);
  EXPECT_EQ(newsroom.ids().size(), 4200U);
}

}  // namespace
