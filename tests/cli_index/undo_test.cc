// Every merge that --merges lists is undone by the line of aliases.tsv that says so of its name and
// form: one example of each rule, in an archive that then equals one made with the line from the
// beginning.
#include <algorithm>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "indexer/entities/mention.h"
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue::test;
using morgue::entities::MergeRule;
using morgue::entities::rule_name;

std::string article(std::string_view id, std::string_view body,
                    const std::vector<std::string>& persons = {},
                    const std::vector<std::string>& places = {}, std::string_view lang = "en") {
  const nlohmann::json json = {{"id", id},     {"headline", "A report"}, {"body", body},
                               {"lang", lang}, {"persons", persons},     {"places", places}};
  return json.dump() + "\n";
}

std::string dump() {
  std::string lines =
      article("table", "WASHINGTON (AP) - The U.S. sent two envoys on Monday, the Fed said.") +
      article("normalised", "Shares of Ford Motor Co rose. Ford Motor said it would hire more.") +
      article("esper", "Defence Secretary Mark Esper spoke in Brussels. Later Esper flew home.") +
      article("bracketed", "The Northern Wind Agency (NWA) met in Oslo. The NWA will meet again.") +
      article("prefix", "Hanson Trust PLC rose on Monday. Analysts at Hanson said so.") +
      article("esber", "Mark Esber announced it. The Esper announcement came late.") +
      article("provider", "Secretary of State Mike Pompeo spoke on Monday.", {"Pompeo, Mike"}) +
      article("user", "Chief Executive Jimmy Kolb spoke in Brussels on Monday.") +
      article("k1", "Nothing.", {"John F. Kennedy"}) +
      article("k2", "Nothing.", {"John F. Kennedy"}) + article("k3", "Nothing.", {"John Kennedy"}) +
      article("place", "Nothing.", {}, {"Warren Buffett"}) +
      article("paulson", "The Treasury's Paulson says he will not resign.") +
      article("german", "Das sagte James Baker.", {}, {}, "de") +
      article("alert", "The Treasury's Baker says he will not resign.");
  for (int i = 0; i < 9; ++i) {
    const std::string number = std::to_string(i);
    lines += article("b" + number, "Nothing.", {"Warren Buffett"}) +
             article("j" + number, "Treasury Secretary James Baker spoke in Brussels.") +
             article("h" + number, "Senator Howard Baker spoke in Brussels.");
  }
  return lines;
}

constexpr std::string_view kFile = "news.morgue/aliases.tsv";
constexpr std::string_view kUsers = "James Kolb\tperson\tJimmy Kolb\n";

struct Merge {
  MergeRule rule;
  std::string_view type, name, form;

  std::string row() const {
    return std::string(type) + "\t" + std::string(name) + "\t" + std::string(form) + "\t";
  }
  std::string line() const {
    return std::string(name) + "\t" + std::string(type) + "\t!" + std::string(form) + "\n";
  }
};

const Merge kMerges[] = {
    {MergeRule::same, "person", "Paulson", "Paulson (treasury)"},
    {MergeRule::normalised, "org", "Ford Motor", "Ford Motor Co"},
    {MergeRule::table, "place", "United States", "U.S."},
    {MergeRule::table, "org", "Federal Reserve", "Fed"},
    {MergeRule::surname, "person", "Mark Esper", "Esper"},
    {MergeRule::acronym, "org", "Northern Wind Agency", "NWA"},
    {MergeRule::prefix, "org", "Hanson Trust", "Hanson"},
    {MergeRule::spelling, "person", "Mark Esper", "Mark Esber"},
    {MergeRule::dateline, "org", "Associated Press", "AP"},
    {MergeRule::provider, "person", "Mike Pompeo", "Pompeo, Mike"},
    {MergeRule::initial, "person", "John F. Kennedy", "John Kennedy"},
    {MergeRule::other_type, "place", "Warren Buffett", "Warren Buffett"},
    {MergeRule::office, "person", "James Baker", "Baker (treasury)"},
    {MergeRule::known, "person", "James Baker", "James Baker ⟨de⟩"},
};

std::string counted(const Newsroom& newsroom) {
  return newsroom
      .search({"--format", "json", "--limit", "0", "--facet", "person:0", "--facet", "org:0",
               "--facet", "place:0", "report"})
      .out;
}

std::string merges(const Newsroom& newsroom) {
  return newsroom.index({"--merges"}).out;
}

nlohmann::json facets(const Newsroom& newsroom) {
  return nlohmann::json::parse(counted(newsroom))["facets"];
}

void build(const Newsroom& newsroom, std::string_view aliases) {
  fs::create_directory(newsroom.archive());
  newsroom.dump(kFile, aliases);
  newsroom.dump("a.jsonl", dump());
  newsroom.add({"a.jsonl"});
}

TEST(Undo, EveryRuleHasAnExample) {
  std::set<std::string_view> rules = {rule_name(MergeRule::user)};  // it goes with its line
  for (const Merge& merge : kMerges) rules.insert(rule_name(merge.rule));
  for (int i = 0; rule_name(static_cast<MergeRule>(i)) != "?"; ++i)
    EXPECT_EQ(rules.count(rule_name(static_cast<MergeRule>(i))), 1U)
        << rule_name(static_cast<MergeRule>(i));
}

TEST(Undo, EveryMergeByItsOwnLine) {
  const Newsroom newsroom;
  build(newsroom, kUsers);
  const std::string before = merges(newsroom);
  for (const Merge& merge : kMerges) {
    SCOPED_TRACE(merge.row());
    EXPECT_TRUE(contains(before, merge.row() + std::string(rule_name(merge.rule)))) << before;
    const std::string lines = std::string(kUsers) + merge.line();
    newsroom.dump(kFile, lines);
    newsroom.add({});
    EXPECT_TRUE(lacks(merges(newsroom), merge.row())) << merges(newsroom);
    const Newsroom fresh;
    build(fresh, lines);
    EXPECT_EQ(merges(newsroom), merges(fresh));
    EXPECT_EQ(facets(newsroom), facets(fresh));
  }
  newsroom.dump(kFile, kUsers);
  newsroom.add({});
  EXPECT_EQ(merges(newsroom), before);
}

TEST(Undo, TheUsersOwnByTakingTheLineOut) {
  const Newsroom newsroom;
  build(newsroom, kUsers);
  const std::string row = "person\tJames Kolb\tJimmy Kolb\tuser\t";
  EXPECT_TRUE(contains(merges(newsroom), row)) << merges(newsroom);
  newsroom.dump(kFile, "");
  newsroom.add({});
  EXPECT_TRUE(lacks(merges(newsroom), row));
  const Newsroom fresh;
  build(fresh, "");
  EXPECT_EQ(facets(newsroom), facets(fresh));
}

// What is hidden in the articles themselves is a value of none.
TEST(Undo, HiddenNamesAreListed) {
  const Newsroom newsroom;
  build(newsroom, "-\torg\tFord Motor\n");
  EXPECT_TRUE(contains(merges(newsroom), "org\t-\tFord Motor\tuser\tarchive\t0\n"))
      << merges(newsroom);
  EXPECT_TRUE(contains(newsroom.index({"--merges", "ford motor"}).out, "org\t-\tFord Motor\t"));
}

TEST(Undo, WithoutAChangeThereIsNothingToDo) {
  const Newsroom newsroom;
  EXPECT_EQ(newsroom.index({}).exit, 2);
  build(newsroom, kUsers);
  EXPECT_EQ(newsroom.index({}).exit, 2);
  newsroom.dump(kFile, "");
  EXPECT_EQ(newsroom.index({"--mirror"}).exit, 2) << "of nothing";
  EXPECT_EQ(newsroom.index({}).exit, 0);
  EXPECT_EQ(newsroom.index({}).exit, 2);
}

}  // namespace
