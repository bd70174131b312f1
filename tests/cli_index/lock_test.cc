// Two indexers of one archive: the second says who the first one is, or waits.
#include <csignal>

#include "tests/cli_index/background.h"

namespace {

using namespace morgue;
using namespace morgue::test;

TEST(Lock, 3TheSecondSaysWhoIsAtWork) {
  const Newsroom newsroom;
  newsroom.dump("b.jsonl", record("b1"));
  Pipe pipe(newsroom, "pipe");
  Background first(newsroom, {"pipe"});
  ASSERT_TRUE(is_locked(newsroom));
  const Ran second = newsroom.index({"b.jsonl"});
  EXPECT_TRUE(fails(second, ExitCode::locked, "pid " + std::to_string(first.pid()) + " on "));
  EXPECT_TRUE(contains(second.err, "--wait"));
  pipe.write(record("a1"));
  pipe.close();
  const Ran done = first.wait();
  EXPECT_EQ(done.exit, 0) << done;
  EXPECT_EQ(newsroom.ids(), std::vector<std::string>{"a1"});
  EXPECT_EQ(newsroom.add({"b.jsonl"}).added, 1U);
}

TEST(Lock, WaitsForTheFirst) {
  const Newsroom newsroom;
  newsroom.dump("b.jsonl", record("b1"));
  Pipe pipe(newsroom, "pipe");
  Background first(newsroom, {"pipe"});
  ASSERT_TRUE(is_locked(newsroom));
  EXPECT_EQ(newsroom.index({"b.jsonl", "--wait", "0.2"}).exit, 3);
  Background second(newsroom, {"b.jsonl", "--wait", "60"});
  pipe.write(record("a1"));
  pipe.close();
  EXPECT_EQ(first.wait().exit, 0);
  const Ran done = second.wait();
  EXPECT_EQ(done.exit, 0) << done;
  EXPECT_EQ(newsroom.ids(), (std::vector<std::string>{"a1", "b1"}));
}

TEST(Lock, DiesWithItsHolder) {
  const Newsroom newsroom;
  newsroom.dump("b.jsonl", record("b1"));
  Pipe pipe(newsroom, "pipe");
  Background first(newsroom, {"pipe"});
  ASSERT_TRUE(is_locked(newsroom));
  first.send(SIGKILL);
  EXPECT_EQ(first.wait().exit, 128 + SIGKILL);
  EXPECT_EQ(newsroom.add({"b.jsonl"}).added, 1U);
}

TEST(Lock, AnArchiveWhoseFirstRunHasNotEndedIsOne) {
  const Newsroom newsroom;
  Pipe pipe(newsroom, "pipe");
  Background first(newsroom, {"pipe"});
  ASSERT_TRUE(is_locked(newsroom));
  const auto all_say_so = [&](const char* when) {
    EXPECT_TRUE(fails(newsroom.search({"text"}), ExitCode::archive, "nothing has been published"))
        << when;
    for (const char* option : {"--status", "--verify", "--gc", "--generations", "--quarantine"})
      EXPECT_TRUE(fails(newsroom.index({option}), ExitCode::archive, "nothing has been published"))
          << when << option;
  };
  all_say_so("at work ");
  first.send(SIGKILL);
  EXPECT_EQ(first.wait().exit, 128 + SIGKILL);
  all_say_so("killed ");
}

// Readers take no lock and see the last generation.
TEST(Lock, ReadersDoNotMindAWriter) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1"));
  newsroom.add({"a.jsonl"});
  Pipe pipe(newsroom, "pipe");
  Background writer(newsroom, {"pipe"});
  ASSERT_TRUE(is_locked(newsroom));
  pipe.write(record("b1"));
  EXPECT_TRUE(clean(newsroom.search({"text"})));
  EXPECT_EQ(newsroom.status().at("articles"), 1);
  pipe.close();
  EXPECT_EQ(writer.wait().exit, 0);
  EXPECT_EQ(newsroom.status().at("articles"), 2);
}

}  // namespace
