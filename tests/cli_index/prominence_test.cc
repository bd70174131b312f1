// Prominence from a dump to the answers: what --tag says of an article is what queries and counts
// go by; an archive of before says that it knows none, and a rebuild brings it.
#include <map>
#include <set>

#include "common/archive/part.h"
#include "tests/archive/old_columns.h"
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

const fs::path kSample = fs::path(MORGUE_SOURCE_DIR) / "corpora/sample/politics.jsonl";

class ProminentNames : public testing::Test {
 protected:
  ProminentNames() { newsroom_.add({kSample.string()}); }

  json counted(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json", "--limit", "1000"});
    const Ran ran = newsroom_.search(arguments);
    EXPECT_LE(ran.exit, 1) << ran;  // 1: none found
    return json::parse(ran.out);
  }
  std::set<std::string> ids(const std::string& query) const {
    std::set<std::string> ids;
    const json found = counted({query});
    for (const json& hit : found.at("hits")) ids.insert(hit.at("id"));
    return ids;
  }
  // The articles in which --tag gives the place so much, or more.
  static std::set<std::string> tagged(const std::string& place, int least) {
    const Ran ran = run_index({"--tag", "--quiet", kSample.string()});
    std::set<std::string> ids;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) {
      const json document = json::parse(line);
      for (const json& entity : document.at("entities"))
        if (entity.at("type") == "place" && entity.at("name") == place &&
            entity.at("prominence") >= least)
          ids.insert(document.at("id"));
    }
    return ids;
  }

  Newsroom newsroom_;
};

TEST_F(ProminentNames, AreFoundAsTheyAreTagged) {
  for (const int least : {1, 40, 50, 82, 84, 100})
    EXPECT_EQ(ids("place:Scotland>=" + std::to_string(least) + "%"), tagged("Scotland", least))
        << least;
  EXPECT_EQ(ids("place:Scotland>=1%"), ids("place:Scotland"));
  EXPECT_GT(ids("place:Scotland").size(), ids("place:Scotland>=50%").size());
}

TEST_F(ProminentNames, AreCountedAsTheyAreFound) {
  const json result =
      counted({"*", "--facet", "person:0,org:0,place:0,topic:0", "--prominent", "50%"});
  EXPECT_EQ(result.at("prominent"), 50);
  int checked = 0;
  for (const char* dimension : {"person", "org", "place"})
    for (const json& value : result.at("facets").at(dimension)) {
      if (++checked % 7 != 0) continue;  // one search each
      const std::string name = value.at("value");
      EXPECT_EQ(ids(std::string(dimension) + ":\"" + name + "\">=50%").size(), value.at("count"))
          << name;
    }
  EXPECT_GT(checked, 50);
  const json all = counted({"*", "--facet", "place:0,topic:0"});
  EXPECT_FALSE(all.contains("prominent"));
  EXPECT_GT(all.at("facet_totals").at("place").at("distinct"),
            result.at("facet_totals").at("place").at("distinct"));
  EXPECT_EQ(all.at("facets").at("topic"), result.at("facets").at("topic"));
}

TEST_F(ProminentNames, OfAnArchiveOfBeforeAreUnknownUntilItIsBuiltAgain) {
  const std::set<std::string> known = ids("place:Scotland>=50%");
  const Ran verified = newsroom_.index({"--verify"});
  EXPECT_EQ(verified.exit, 0) << verified;
  for (const auto& part : fs::directory_iterator(newsroom_.archive() / "parts"))
    make_facets_old(part.path() / kFacetsFile);
  const Ran old = newsroom_.search({"place:Scotland>=50%"});
  EXPECT_EQ(old.exit, 1) << old;
  EXPECT_TRUE(contains(old.err, "--rebuild")) << old;
  EXPECT_EQ(ids("place:Scotland>=2").size(), 4U) << "mentions were counted then, too";
  const Ran rebuilt = newsroom_.index({"--rebuild"});
  EXPECT_EQ(rebuilt.exit, 0) << rebuilt;
  EXPECT_EQ(ids("place:Scotland>=50%"), known);
  EXPECT_FALSE(contains(newsroom_.search({"place:Scotland>=50%"}).err, "--rebuild"));
}

TEST_F(ProminentNames, WithoutCountsNothingIsLeftOut) {
  const Ran ran = newsroom_.search({"scotland", "--prominent", "50"});
  EXPECT_EQ(ran.exit, 0) << ran;
  EXPECT_TRUE(contains(ran.err, "--prominent has no effect")) << ran;
  EXPECT_EQ(newsroom_.search({"scotland", "--facet", "place", "--prominent", "101"}).exit, 2);
}

}  // namespace
