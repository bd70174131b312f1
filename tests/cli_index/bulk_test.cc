// --export-bulk and its mapping: what OpenSearch and Elasticsearch would be given. No server is
// asked: lines are compared with what their bulk interface and strict mappings allow.
#include <gtest/gtest.h>

#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

std::vector<json> lines(const std::string& text) {
  std::vector<json> all;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) all.push_back(json::parse(line));
  return all;
}

std::string records() {
  const json first = {{"id", "1"},
                      {"headline", "Talks"},
                      {"body", "The talks went on."},
                      {"published", "2020-02-13T23:30:00-05:00"},
                      {"lang", "en"},
                      {"persons", {"Ann Lee"}},
                      {"topics", {"peace"}},
                      {"revision", 3}};
  const json long_id = {{"id", std::string(512, 'x')}, {"body", "Long."}};
  const json under = {{"id", "2"}, {"body", "Second."}};
  const json held = {{"id", "held"}, {"body", "Later."}, {"status", "withheld"}};
  std::string all;
  for (const json& record : {first, long_id, under, held}) all += record.dump() + "\n";
  return all;
}

class Bulk : public testing::Test {
 protected:
  Bulk() {
    newsroom_.dump("a.jsonl", records());
    newsroom_.add({"a.jsonl"});
  }
  Ran index(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"-a", newsroom_.archive().string()});
    return run_index(arguments);
  }
  Newsroom newsroom_;
};

TEST_F(Bulk, TwoLinesAnArticleThatMayBeFound) {
  const Ran ran = index({"--export-bulk", "news"});
  ASSERT_TRUE(clean(ran));
  const std::vector<json> all = lines(ran.out);
  ASSERT_EQ(all.size(), 6U) << ran.out;
  std::set<std::string> ids;
  for (std::size_t i = 0; i < all.size(); i += 2) {
    EXPECT_EQ(all[i]["index"]["_index"], "news");
    const auto id = all[i]["index"]["_id"].get<std::string>();
    EXPECT_LE(id.size(), 512U);
    ids.insert(id);
  }
  EXPECT_EQ(ids.size(), 3U);
  EXPECT_TRUE(ids.contains("1"));
  EXPECT_TRUE(lacks(ran.out, "Later."));
}

TEST_F(Bulk, DocumentsAreEnriched) {
  for (const json& line : lines(index({"--export-bulk", "news"}).out)) {
    if (line.value("id", "") != "1") continue;
    EXPECT_EQ(line["published"], 1581654600);
    EXPECT_EQ(line["day"], "2020-02-13") << "the article's own day";
    EXPECT_EQ(line["persons"], json::array({"Ann Lee"}));
    EXPECT_EQ(line["topics"], json::array({"peace"}));
    EXPECT_EQ(line["revision"], 3);
    EXPECT_EQ(line["body"], "The talks went on.");
    return;
  }
  FAIL() << "no such article";
}

TEST_F(Bulk, TheMappingKnowsEveryMember) {
  const Ran ran = index({"--bulk-mapping"});
  ASSERT_TRUE(clean(ran));
  const json mapping = json::parse(ran.out)["mappings"];
  EXPECT_EQ(mapping["dynamic"], "strict");
  for (const json& line : lines(index({"--export-bulk", "news"}).out)) {
    if (line.contains("index")) continue;
    for (const auto& [name, value] : line.items())
      EXPECT_TRUE(mapping["properties"].contains(name)) << name;
  }
}

TEST_F(Bulk, RefusesNamesThatNoIndexMayHave) {
  for (const char* name : {"News", "a b", "_news", "", "..", "a/b"})
    EXPECT_TRUE(fails(index({"--export-bulk", name}), ExitCode::usage, "--export-bulk")) << name;
  EXPECT_TRUE(fails(index({"--export-bulk", "news", "a.jsonl"}), ExitCode::usage, "no inputs"));
}

}  // namespace
