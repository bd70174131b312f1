// --plan, --metrics, --notify-cmd, --log-format: what a run tells others.
#include <map>

#include "tests/cli_index/background.h"
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

json plan_of(const Newsroom& newsroom, const std::string& input) {
  const Ran ran = newsroom.index({"--plan", "--format", "json", input});
  EXPECT_EQ(ran.exit, 0) << ran;
  return json::parse(ran.out);
}

TEST(Plan, OfTheFirstNightMakesNoArchive) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5) + "{\"id\": broken\n");
  const json plan = plan_of(newsroom, "a.jsonl");
  EXPECT_EQ(plan.at("new").at("count"), 5);
  EXPECT_EQ(plan.at("unreadable").at("count"), 1);
  EXPECT_EQ(plan.at("generation"), 0);
  EXPECT_GT(plan.at("disk").at("needed"), 0);
  EXPECT_FALSE(fs::exists(newsroom.archive()));
}

TEST(Plan, SaysWhatTheRunThenDoes) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", records("a", 4) + record("a4", "Another text.") + records("b", 3) +
                               record("b0", "A later text of the same."));
  const json plan = plan_of(newsroom, "b.jsonl");
  EXPECT_EQ(plan.at("records").at("count"), 9);
  EXPECT_EQ(plan.at("unchanged").at("count"), 4);
  EXPECT_EQ(plan.at("changed").at("count"), 1);
  EXPECT_EQ(plan.at("new").at("count"), 3);
  EXPECT_EQ(plan.at("repeated").at("count"), 1);
  EXPECT_EQ(newsroom.status().at("generation"), 1);
  const Did did = newsroom.add({"b.jsonl"});
  EXPECT_EQ(did.updated, 1U);
  EXPECT_EQ(did.added, 3U);
  EXPECT_EQ(plan_of(newsroom, "b.jsonl").at("new").at("count"), 0);
}

TEST(Plan, CountsWhatGoesAndWhatIsOlderWithBytesAndWritesNothing) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 40) + R"({"id":"r","version":2,"body":"Later text."})");
  newsroom.add({"a.jsonl"});
  const std::string older = R"({"id":"r","version":1,"body":"Former text."})";
  newsroom.dump("b.jsonl", records("a", 39) + older);
  const auto files = [&] {
    std::map<fs::path, std::pair<std::string, fs::file_time_type>> all;
    for (const auto& entry : fs::recursive_directory_iterator(newsroom.path()))
      all[entry.path()] = {entry.is_regular_file() ? read_file(entry.path()) : "",
                           entry.last_write_time()};
    return all;
  };
  const auto before = files();
  const Ran ran = newsroom.index({"--plan", "--mirror", "--format", "json", "b.jsonl"});
  const Ran text = newsroom.index({"--plan", "b.jsonl"});
  EXPECT_TRUE(files() == before);
  EXPECT_EQ(ran.exit, 0) << ran;
  const json plan = json::parse(ran.out);
  EXPECT_EQ(plan.at("withdrawn").at("count"), 1);
  const auto bytes = plan.at("withdrawn").at("bytes").get<std::size_t>();
  EXPECT_GE(bytes, newsroom.body("a39").size());
  EXPECT_LT(bytes, newsroom.body("a39").size() + 1000);
  EXPECT_EQ(plan.at("older"), (json{{"count", 1}, {"bytes", older.size()}}));
  for (const char* line : {"\nnew           ", "\nchanged       ", "\nunchanged     ",
                           "\nwithdrawn                0                0 bytes\n",
                           "\nolder                    1 ", "\nunreadable    ", "\ndisk needed "})
    EXPECT_TRUE(contains(text.out, line));
}

TEST(Plan, SaysThatAChangedAliasFileWouldBeApplied) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.index({"--plan"}).exit, 2);
  EXPECT_FALSE(plan_of(newsroom, "a.jsonl").at("new_aliases"));
  newsroom.dump("news.morgue/aliases.tsv", "James Smith\tperson\tJimmy Smith\n");
  const Ran ran = newsroom.index({"--plan"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(contains(ran.out, "\naliases.tsv   changed: would be applied\n")) << ran;
  EXPECT_TRUE(plan_of(newsroom, "a.jsonl").at("new_aliases"));
  EXPECT_EQ(newsroom.index({}).exit, 0);
  EXPECT_EQ(newsroom.index({"--plan"}).exit, 2);
  newsroom.dump("news.morgue/aliases.tsv", "James Smith\n");
  EXPECT_EQ(newsroom.index({"--plan"}).exit, 2);
  EXPECT_TRUE(contains(newsroom.index({"--plan"}).err, "aliases.tsv:1: "));
}

// /proc has no room for anybody, and needs neither root nor a disk to fill.
TEST(Plan, EndsWith4WhereTheDiskWouldNotDo) {
  std::error_code error;
  if (fs::space("/proc", error).available != 0 || error)
    GTEST_SKIP() << "this machine has no /proc that says it is full";
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5));
  const std::string dump = (newsroom / "a.jsonl").string();
  for (const char* format : {"text", "json"}) {
    const Ran ran = run_index({"-a", "/proc/no.morgue", "--plan", "--format", format, dump});
    EXPECT_EQ(ran.exit, 4) << ran;
    EXPECT_TRUE(
        contains(ran.out, format == std::string_view("text") ? "NOT ENOUGH" : "\"fits\": false"));
    EXPECT_TRUE(contains(ran.err, "bytes and 0 are free")) << ran;
  }
}

TEST(Metrics, KeepTheTimeOfTheLastSuccess) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 5));
  newsroom.add({"a.jsonl", "--metrics", "m.prom"});
  const std::string good = read_file(newsroom / "m.prom");
  EXPECT_TRUE(contains(good, "morgue_last_run_success{archive=")) << good;
  EXPECT_TRUE(contains(good, "result=\"added\"} 5\n")) << good;
  EXPECT_TRUE(contains(good, "result=\"older\"} 0\n")) << good;
  EXPECT_TRUE(contains(good, "\nmorgue_last_run_killed{archive=")) << good;
  EXPECT_TRUE(contains(good, "morgue_articles")) << good;
  newsroom.dump("bad.jsonl", "{\"id\": broken\n");
  EXPECT_EQ(newsroom.index({"bad.jsonl", "--metrics", "m.prom"}).exit, 5);
  const std::string bad = read_file(newsroom / "m.prom");
  const std::string name = "\nmorgue_last_success_timestamp_seconds{";
  ASSERT_TRUE(contains(bad, name)) << bad;
  const auto line = [&](const std::string& text) {
    const std::size_t at = text.find(name);
    return text.substr(at, text.find('\n', at + 1) - at);
  };
  EXPECT_EQ(line(bad), line(good));
  EXPECT_FALSE(fs::exists(newsroom / "m.prom.new"));
}

TEST(Metrics, ThatCannotBeWrittenAreAWarning) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a"));
  const Ran ran = newsroom.index({"a.jsonl", "--metrics", "nowhere/m.prom"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(contains(ran.err, "--metrics")) << ran;
  EXPECT_EQ(newsroom.ids(), std::vector<std::string>{"a"});
}

TEST(Notification, HasOutcomeAndReceiptInItsEnvironment) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a"));
  newsroom.dump("bad.jsonl", "{\"id\": broken\n");
  const std::string command =
      "echo \"$MORGUE_OUTCOME $MORGUE_EXIT_CODE\" > told; "
      "cp \"$MORGUE_RECEIPT\" receipt.json";
  EXPECT_EQ(newsroom.index({"a.jsonl", "--notify-cmd", command}).exit, 0);
  EXPECT_EQ(read_file(newsroom / "told"), "published 0\n");
  const json receipt = json::parse(read_file(newsroom / "receipt.json"));
  EXPECT_EQ(receipt.at("outcome"), "published");
  EXPECT_GT(receipt.at("stages").size(), 3U);
  EXPECT_EQ(newsroom.index({"bad.jsonl", "--notify-cmd", command}).exit, 5);
  EXPECT_TRUE(contains(read_file(newsroom / "told"), " 5\n"));
  const Ran ran = newsroom.index({"a.jsonl", "--notify-cmd", "exit 9"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(contains(ran.err, "--notify-cmd ended with 9")) << ran;
}

TEST(LogFormat, JsonLinesOrPriorities) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a"));
  const Ran lines = newsroom.index({"a.jsonl", "--log-format", "json"});
  const json line = json::parse(lines.err);
  EXPECT_EQ(line.at("level"), "info");
  EXPECT_EQ(line.at("program"), "morgue-index");
  EXPECT_TRUE(contains(line.at("message").get<std::string>(), "read 1: 1 added"));
  const Ran journal = newsroom.index({"a.jsonl", "--log-format", "journal"});
  EXPECT_TRUE(journal.err.starts_with("<6>morgue-index: read 1: ")) << journal;
  const Ran error = newsroom.index({"--rollback", "77", "--log-format", "journal"});
  EXPECT_EQ(error.exit, 7);
  EXPECT_TRUE(error.err.starts_with("<3>morgue-index: ")) << error;
  EXPECT_TRUE(contains(error.err, "\n<3>  hint: ")) << error;
  const Ran failed = newsroom.index({"--rollback", "77", "--log-format", "json"});
  EXPECT_TRUE(json::parse(failed.err).contains("hint")) << failed;
}

}  // namespace
