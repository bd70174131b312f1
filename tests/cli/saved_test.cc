// Saved searches: kept, run again, and told what has changed.
#include <nlohmann/json.hpp>

#include "searcher/saved/lock.h"
#include "tests/cli/news.h"
#include "tests/support/json_schema.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using morgue::test::read_file;  // not the one of base/file.h
using nlohmann::json;

constexpr std::string_view kFirst =
    R"({"id":"a","headline":"Truce","body":"A truce in the north.","published":"2020-01-01","language":"en"}
{"id":"b","headline":"Talks","body":"Talks about a truce.","published":"2020-01-02","language":"en"}
{"id":"c","headline":"Wheat","body":"Wheat rose.","published":"2020-01-03","language":"en"}
)";
// b is corrected and says no more of it, a is another text, d is new.
constexpr std::string_view kSecond =
    R"({"id":"a","headline":"Truce","body":"A truce in the south.","published":"2020-01-01","language":"en"}
{"id":"b","headline":"Talks","body":"Talks about wheat.","published":"2020-01-02","language":"en"}
{"id":"d","headline":"Again","body":"Another truce.","published":"2020-01-04","language":"en"}
)";

json schema(const char* file) {
  return json::parse(read_file(fs::path(MORGUE_SOURCE_DIR) / "docs/schema" / file));
}

class Saved : public testing::Test {
 protected:
  Saved() { index(kFirst); }

  void index(std::string_view records) {
    write_file(directory_ / "records.jsonl", records);
    const Ran ran = run_index({"-q", "-a", archive(), (directory_ / "records.jsonl").string()});
    EXPECT_EQ(ran.exit, 0) << ran;
  }
  std::string archive() const { return (directory_ / "news.morgue").string(); }
  fs::path state(const char* file) const { return directory_ / "state/morgue/searches" / file; }
  Ran run(const std::vector<std::string>& arguments, Connect out = Connect::pipe) {
    RunOptions options;
    options.environment["XDG_STATE_HOME"] = (directory_ / "state").string();
    options.out = out;
    return run_search(arguments, options);
  }
  void save() {
    const Ran ran = run({"-a", archive(), "--save", "truce", "--format", "ids", "truce"});
    EXPECT_TRUE(clean(ran));
    EXPECT_EQ(ran.out.size(), 4U) << ran;
  }
  Ran changes(Connect out = Connect::pipe) {
    return run({"--since-last", "truce", "--format", "ids"}, out);
  }

  TempDir directory_;
};

TEST_F(Saved, RunsAgainAsItWasSaved) {
  save();
  EXPECT_EQ(run({"--run", "truce", "--sort", "oldest"}).out, "a\nb\n");
  EXPECT_EQ(run({"--run", "truce", "--sort", "newest", "--limit", "1"}).out, "b\n");
  EXPECT_EQ(run({"--run", "truce", "--format", "text", "--count"}).out, "2\n");
  EXPECT_TRUE(
      contains(run({"--run", "truce", "--export", "ris", "--format", "text"}).out, "TY  -"));
}

TEST_F(Saved, TellsWhatHasChangedOnce) {
  save();
  const Ran none = changes();
  EXPECT_EQ(none.exit, 1) << none;
  EXPECT_EQ(none.out, "");
  index(kSecond);
  const Ran ran = changes();
  EXPECT_TRUE(clean(ran));
  EXPECT_EQ(ran.out, "new\td\nchanged\ta\nwithdrawn\tb\n");
  EXPECT_EQ(changes().exit, 1);
}

TEST_F(Saved, JsonIsAsItsSchemaSays) {
  save();
  index(kSecond);
  const Ran ran = run({"--since-last", "truce", "--format", "json"});
  EXPECT_TRUE(clean(ran));
  const json answer = json::parse(ran.out);
  EXPECT_EQ(schema_errors(answer, schema("search-v1.schema.json")), std::vector<std::string>{});
  EXPECT_EQ(answer["changes"]["withdrawn"], 1);
  EXPECT_EQ(answer["hits"][2]["change"], "withdrawn");
  EXPECT_EQ(answer["hits"][2]["headline"], "Talks");
}

TEST_F(Saved, WhatCouldNotBeWrittenIsToldAgain) {
  save();
  index(kSecond);
  const std::string before = read_file(state("truce.jsonl"));
  EXPECT_TRUE(fails(changes(Connect::full), ExitCode::io, "No space left"));
  EXPECT_EQ(read_file(state("truce.jsonl")), before);
  EXPECT_TRUE(fails(changes(Connect::broken), ExitCode::io, "nothing is noted as seen"));
  EXPECT_EQ(read_file(state("truce.jsonl")), before);
  EXPECT_EQ(changes().out, "new\td\nchanged\ta\nwithdrawn\tb\n");
}

TEST_F(Saved, AreListedAndDeleted) {
  EXPECT_EQ(run({"--list-saved"}).exit, 1);
  save();
  EXPECT_TRUE(contains(run({"--list-saved"}).out, "truce  2 articles, "));
  const json listed = json::parse(run({"--list-saved", "--format", "json"}).out);
  EXPECT_EQ(listed["articles"], 2);
  EXPECT_EQ(schema_errors(listed, schema("saved-v1.schema.json")), std::vector<std::string>{});
  EXPECT_TRUE(clean(run({"--delete-saved", "truce"})));
  EXPECT_TRUE(fails(run({"--run", "truce"}), ExitCode::usage, "no search is saved as 'truce'"));
  EXPECT_TRUE(fails(run({"--delete-saved", "truce"}), ExitCode::usage, "no search is saved"));
}

TEST_F(Saved, WrongUsage) {
  save();
  EXPECT_TRUE(
      fails(run({"-a", archive(), "--save", "../x", "w"}), ExitCode::usage, "cannot be the name"));
  EXPECT_EQ(run({"-a", archive(), "--save", "truce", "wheat"}).exit, 2);
  EXPECT_TRUE(fails(run({"--run", "truce", "wheat"}), ExitCode::usage, "has its query already"));
  EXPECT_TRUE(
      fails(run({"--run", "truce", "-a", "/nowhere"}), ExitCode::usage, "belongs to the archive"));
  EXPECT_TRUE(fails(run({"--since-last", "truce", "--limit", "1"}), ExitCode::usage, "no place"));
  EXPECT_TRUE(fails(run({"--save", "x", "--explain", "w"}), ExitCode::usage, "--save"));
}

TEST_F(Saved, TwoRunsOfOneExcludeEachOther) {
  save();
  index(kSecond);
  {
    const saved::Lock other(state("truce.jsonl"));
    EXPECT_TRUE(fails(changes(), ExitCode::locked, "has not ended"));
    EXPECT_TRUE(fails(run({"--delete-saved", "truce"}), ExitCode::locked, "has not ended"));
  }
  EXPECT_EQ(changes().out, "new\td\nchanged\ta\nwithdrawn\tb\n");
}

TEST_F(Saved, ADamagedStateIsRefused) {
  save();
  const std::string whole = read_file(state("truce.jsonl"));
  for (const std::string& bytes : {std::string(), std::string("{}\n"), whole + "[1]\n",
                                   whole.substr(0, whole.rfind('\n', whole.size() - 2) + 1)}) {
    write_file(state("truce.jsonl"), bytes);
    EXPECT_TRUE(fails(changes(), ExitCode::io, "not a saved search")) << bytes;
  }
}

// More than fits into a buffer, so that it is not only the last flush that fails.
TEST_F(Saved, AReaderThatGoesAwayEarlyHasSeenNothing) {
  std::string records;
  for (int i = 0; i < 3000; ++i)
    records += R"({"id":"a-rather-long-name-of-an-article-)" + std::to_string(i) +
               R"(","headline":"Truce","body":"A truce.","language":"en"})" + "\n";
  const std::vector<std::string> saving = {"-a",     archive(),  "--save", "truce", "--limit",
                                           "100000", "--format", "ids",    "truce"};
  index(records);
  const Ran unread = run(saving, Connect::broken);
  EXPECT_EQ(unread.exit, 4) << unread;
  EXPECT_FALSE(fs::exists(state("truce.jsonl")));
  index(kFirst);
  EXPECT_EQ(run(saving).exit, 0);
  index(kSecond);
  std::string changed = records;
  for (std::size_t at = changed.find("A truce"); at != std::string::npos;
       at = changed.find("A truce", at + 1))
    changed.replace(at, 7, "The end");
  index(changed);
  const std::string before = read_file(state("truce.jsonl"));
  const Ran broken = changes(Connect::broken);
  EXPECT_EQ(broken.exit, 4) << broken;
  EXPECT_EQ(read_file(state("truce.jsonl")), before);
}

}  // namespace
