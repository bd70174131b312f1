// Statuses, embargoes, kills and orders as users meet them: at the command line, in every way in
// which an article could show.
#include "tests/cli_index/newsroom.h"
#include "tests/support/json_schema.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using Ids = std::vector<std::string>;
using nlohmann::json;

std::string line(const std::string& id, const std::string& body, const json& more = {}) {
  json object{{"id", id}, {"headline", "Headline of " + id}, {"body", body}};
  object["source"] = "Source of " + id;
  object["language"] = "en";
  if (more.is_object()) object.update(more);
  return object.dump() + "\n";
}

constexpr const char* kFar = "2190-01-01T00:00:00Z";

void expect_not_found(const Newsroom& newsroom, const std::string& id, const std::string& word) {
  SCOPED_TRACE(id);
  EXPECT_EQ(newsroom.search({word, "--count"}).out, "0\n");
  EXPECT_EQ(newsroom.search({word + "*", "--count"}).out, "0\n");
  EXPECT_EQ(newsroom.search({"\"" + word + " text\"", "--count"}).out, "0\n");
  EXPECT_EQ(newsroom.search({"--show", id}).exit, 1);
  const Ran facets =
      newsroom.search({"*", "--facet", "source:0", "--histogram", "year", "--unusual", "source",
                       "--format", "json", "--limit", "1000"});
  EXPECT_FALSE(contains(facets.out, "of " + id + "\"")) << facets.out;
  EXPECT_FALSE(contains(newsroom.search({"*", "--format", "jsonl"}).out, word));
}

TEST(LifeCycle, WithheldAndEmbargoedArticlesAreStoredAndNotFound) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", line("free", "freeword text") +
                               line("held", "heldword text", {{"pubStatus", "stat:withheld"}}) +
                               line("early", "earlyword text", {{"embargoed", kFar}}) +
                               line("late", "lateword text", {{"embargoed", "2001-01-01"}}));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.ids(), (Ids{"free", "late"}));
  expect_not_found(newsroom, "held", "heldword");
  expect_not_found(newsroom, "early", "earlyword");
  const json receipt = newsroom.receipt();
  EXPECT_EQ(receipt.at("counts").at("withheld"), 1);
  EXPECT_EQ(receipt.at("counts").at("embargoed"), 1);
  EXPECT_EQ(receipt.at("changes").at("withheld")[0].at("id"), "held");
  EXPECT_EQ(newsroom.status().at("withheld"), 1);
  EXPECT_EQ(newsroom.status().at("embargoed"), 1);
  EXPECT_EQ(newsroom.index({"--release", "held", "--release", "early"}).exit, 0);
  EXPECT_EQ(newsroom.ids(), (Ids{"early", "free", "held", "late"}));
  EXPECT_EQ(newsroom.status().at("embargoed"), 0);
}

TEST(LifeCycle, AKilledArticleIsGoneForEver) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", line("k", "killword text") + line("f", "freeword text"));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.index({"--kill", "k"}).exit, 2);  // no reason
  EXPECT_EQ(newsroom.index({"--kill", "k", "--reason", "court order"}).exit, 0);
  expect_not_found(newsroom, "k", "killword");
  EXPECT_EQ(newsroom.receipt().at("changes").at("killed")[0],
            (json{{"id", "k"}, {"reason", "court order"}}));
  EXPECT_EQ(newsroom.status().at("generations").size(), 1U);
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.ids(), Ids{"f"});
  EXPECT_EQ(newsroom.receipt().at("counts").at("of_killed"), 1);
  EXPECT_EQ(newsroom.index({"--release", "k"}).exit, 2);
  for (const auto& entry : fs::recursive_directory_iterator(newsroom.archive())) {
    if (!entry.is_regular_file()) continue;
    EXPECT_FALSE(contains(morgue::test::read_file(entry.path()), "killword")) << entry.path();
  }
}

std::vector<fs::path> files_with(const fs::path& folder, std::string_view text) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && contains(morgue::test::read_file(entry.path()), text))
      found.push_back(entry.path());
  return found;
}

// Withdrawn or replaced, built away, and only then killed: no part has them any more, but the
// dictionaries were learnt from them.
TEST(LifeCycle, DictionariesForgetWhatIsKilledLongAfterItWasMergedAway) {
  std::string before;
  std::string after;
  for (int i = 0; i < 60; ++i) {
    const std::string id = "id" + std::to_string(i);
    before += line(id, "plain text of the day", {{"version", 1}});
    after += line(id, "other text of the next day", {{"version", 2}});
  }
  const std::string gone = "withdrawnword the cellar key lies under the third pot of thyme";
  const std::string old = "replacedword the cellar key hangs on the second nail of the barn";
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", before + line("g", gone + ". " + gone + ". " + gone) +
                               line("r", old + ". " + old + ". " + old, {{"version", 1}}));
  newsroom.dump("b.jsonl", after + line("r", "harmless text", {{"version", 2}}));
  newsroom.add({"a.jsonl"});
  newsroom.add({"--mirror", "b.jsonl"});
  ASSERT_EQ(newsroom.index({"--merge", "--keep", "1"}).exit, 0);
  ASSERT_EQ(newsroom.status().at("articles"), 61);
  ASSERT_EQ(newsroom.status().at("dead"), 0) << "a part still has them";
  ASSERT_FALSE(files_with(newsroom.archive(), "withdrawnword").empty()) << "nothing to forget";
  ASSERT_FALSE(files_with(newsroom.archive(), "replacedword").empty());
  EXPECT_EQ(newsroom.index({"--kill", "g", "--reason", "court order"}).exit, 0);
  EXPECT_EQ(files_with(newsroom.archive(), "withdrawnword"), std::vector<fs::path>{});
  EXPECT_EQ(files_with(newsroom.archive(), "pot of thyme"), std::vector<fs::path>{});
  EXPECT_EQ(newsroom.index({"--kill", "r", "--reason", "court order"}).exit, 0);
  EXPECT_EQ(files_with(newsroom.archive(), "replacedword"), std::vector<fs::path>{});
  EXPECT_EQ(newsroom.ids().size(), 60U);
  EXPECT_EQ(newsroom.add({"a.jsonl"}).added, 0U);
  const auto generation = newsroom.status().at("generation");
  newsroom.add({"b.jsonl"});
  EXPECT_EQ(newsroom.status().at("generation"), generation) << "built again every night";
}

TEST(LifeCycle, HistoryTellsWhatBecameOfAnArticle) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", line("a", "one", {{"version", 1}, {"date", "2001-01-01T00:00:00Z"}}));
  newsroom.dump("b.jsonl", line("a", "two", {{"version", 2}}) + line("b", "other"));
  newsroom.add({"a.jsonl"});
  newsroom.add({"b.jsonl"});
  const auto states = [&] {
    const Ran ran = newsroom.search({"--history", "a", "--format", "json"});
    std::string all;
    const json history = json::parse(ran.out);
    EXPECT_EQ(schema_errors(history, schema("history-v1.schema.json")), std::vector<std::string>{});
    for (const json& each : history.at("revisions"))
      all += std::to_string(each.at("revision").get<int>()) + " " +
             each.at("state").get<std::string>() + "; ";
    return all;
  };
  EXPECT_EQ(states(), "1 replaced; 2 live; ");
  newsroom.index({"--withhold", "a", "--reason", "in doubt"});
  EXPECT_EQ(states(), "1 replaced; 2 withheld; ");
  newsroom.index({"--kill", "a", "--reason", "false"});
  EXPECT_EQ(states(), "1 killed; 2 killed; ");
  const Ran text = newsroom.search({"--history", "a"});
  EXPECT_TRUE(contains(text.out, "by the operator: false"));
  EXPECT_TRUE(contains(text.out, "published 2001-01-01T00:00:00Z"));
  EXPECT_EQ(newsroom.search({"--history", "nobody"}).exit, 1);
}

TEST(LifeCycle, AMirrorIsGuarded) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", records("a", 40));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", records("a", 39));
  newsroom.dump("c.jsonl", records("a", 5));
  EXPECT_EQ(newsroom.index({"--mirror", "c.jsonl"}).exit, 5);
  EXPECT_EQ(newsroom.ids().size(), 40U);
  EXPECT_EQ(newsroom.index({"--mirror", "b.jsonl", "missing.jsonl"}).exit, 5);
  EXPECT_EQ(newsroom.ids().size(), 40U);
  EXPECT_EQ(newsroom.index({"--mirror", "b.jsonl"}).exit, 0);
  EXPECT_EQ(newsroom.ids().size(), 39U);
  EXPECT_EQ(newsroom.receipt().at("changes").at("withdrawn")[0].at("id"), "a39");
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.ids().size(), 40U);
}

TEST(LifeCycle, OrdersAreChecked) {
  const Newsroom newsroom;
  EXPECT_EQ(newsroom.index({"--withhold", "a"}).exit, 7);  // no archive
  newsroom.dump("a.jsonl", records("a", 2));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(newsroom.index({"--withhold", "a0", "--release", "a0"}).exit, 2);
  EXPECT_EQ(newsroom.index({"--withhold", "a0", "a.jsonl"}).exit, 2);
  EXPECT_EQ(newsroom.index({"--reason", "none", "a.jsonl"}).exit, 2);
  const Ran unknown = newsroom.index({"--withhold", "nobody"});
  EXPECT_EQ(unknown.exit, 0);
  EXPECT_TRUE(contains(unknown.err, "no article has the id nobody now"));
}

TEST(LifeCycle, WhatIsShownTellsItsStatusAndEmbargo) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", line("a", "one", {{"status", "withheld"}}) +
                               line("b", "two", {{"embargo", "2001-01-01T00:00:00Z"}}) +
                               line("c", "three"));
  newsroom.add({"a.jsonl"});
  EXPECT_TRUE(newsroom.article("a").is_null());
  newsroom.index({"--release", "a"});
  EXPECT_EQ(newsroom.article("a").at("status"), "withheld");
  EXPECT_TRUE(contains(newsroom.search({"--show", "a"}).out, "Status:     withheld"));
  EXPECT_EQ(newsroom.article("b").at("status"), "usable");
  EXPECT_EQ(newsroom.article("b").at("embargo"), "2001-01-01T00:00:00Z");
  EXPECT_TRUE(newsroom.article("c").at("embargo").is_null());
}

}  // namespace
