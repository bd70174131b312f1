// morgue-index --read: what it prints of articles, of what is none and of what cannot be one.
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/cli_index/newsroom.h"
#include "tests/support/json_schema.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

// Each line, found to be as its schema says.
std::vector<json> lines_of(const std::string& out) {
  const json rules =
      json::parse(read_file(fs::path(MORGUE_SOURCE_DIR) / "docs/schema/read-v1.schema.json"));
  std::vector<json> lines;
  std::istringstream stream(out);
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(json::parse(line));
    EXPECT_EQ(schema_errors(lines.back(), rules), std::vector<std::string>{}) << line;
  }
  return lines;
}

TEST(Read, AnArticleHasAllItsFields) {
  RunOptions options;
  const json record = {{"id", "a1"},
                       {"headline", "Visit"},
                       {"published", "2020-02-13T10:00:00-05:00"},
                       {"body", "One.\n\nTwo."},
                       {"byline", "By Ann Example"},
                       {"revision", 3},
                       {"pubstatus", "withheld"},
                       {"embargoed", "2020-03-01T00:00:00Z"},
                       {"topics", {"travel"}},
                       {"people", {"Bo Example"}}};
  options.input = "\n" + record.dump() + "\n";
  const Ran ran = run_index({"--read", "--default-source", "Sample Wire", "-"}, options);
  EXPECT_TRUE(clean(ran));
  const std::vector<json> lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["kind"], "article");
  EXPECT_EQ(lines[0]["format"], "jsonl");
  EXPECT_EQ(lines[0]["source"], "stdin");
  EXPECT_EQ(lines[0]["offset"], 1);
  const json expected = {{"id", "a1"},
                         {"headline", "Visit"},
                         {"published", "2020-02-13T10:00:00-05:00"},
                         {"source", "Sample Wire"},
                         {"author", "Ann Example"},
                         {"language", nullptr},
                         {"section", nullptr},
                         {"type", nullptr},
                         {"url", nullptr},
                         {"revision", 3},
                         {"status", "withheld"},
                         {"embargo", "2020-03-01T00:00:00Z"},
                         {"dateline", nullptr},
                         {"lead", nullptr},
                         {"body", "One.\n\nTwo."},
                         {"persons", {"Bo Example"}},
                         {"orgs", json::array()},
                         {"places", json::array()},
                         {"topics", {"travel"}},
                         {"exchanges", json::array()}};
  EXPECT_EQ(lines[0]["article"], expected);
}

TEST(Read, WhatWouldGoToQuarantineIsALineToo) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", record("a1") + "{\"id\":\"bad\",\n" + record("a2"));
  newsroom.dump("b.bin", std::string(200, '\1'));
  const Ran ran = run_index({"--read", newsroom / "a.jsonl", newsroom / "b.bin"});
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.err, "");
  const std::vector<json> lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0]["article"]["id"], "a1");
  EXPECT_EQ(lines[1]["kind"], "quarantined");
  EXPECT_EQ(lines[1]["offset"], record("a1").size());
  EXPECT_TRUE(contains(lines[1]["reason"].get<std::string>(), "not a JSON object"));
  EXPECT_EQ(lines[1]["bytes"], 11);
  EXPECT_EQ(lines[2]["article"]["id"], "a2");
  EXPECT_EQ(lines[3]["format"], nullptr);
  EXPECT_TRUE(contains(lines[3]["reason"].get<std::string>(), "no known format"));
  EXPECT_FALSE(fs::exists(newsroom.archive()));
}

TEST(Read, InputsThatAreNotThere) {
  const Ran ran = run_index({"--read", "/nowhere/at/all"});
  EXPECT_EQ(ran.exit, 1);
  const std::vector<json> lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["source"], "/nowhere/at/all");
}

TEST(Read, ABrokenPipeIsQuiet) {
  RunOptions options;
  options.input = record("a1");
  options.out = Connect::broken;
  EXPECT_TRUE(clean(run_index({"--read", "-"}, options)));
}

TEST(Read, RefusesWhatMakesNoSense) {
  EXPECT_TRUE(fails(run_index({"--read"}), ExitCode::usage, "nothing to read"));
  for (const char* other : {"--tag", "--status", "--merges", "--verify"})
    EXPECT_TRUE(fails(run_index({"-a", "x.morgue", "--read", other}), ExitCode::usage, "--read"));
  EXPECT_TRUE(fails(run_index({"-a", "x.morgue", "--read", "--kill", "a", "--reason", "r"}),
                    ExitCode::usage, "--kill"));
}

}  // namespace
