// Names over many nights: canonical names, the user's corrections, and what --merges tells of them.
#include <map>

#include <gtest/gtest.h>

#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue::test;

using Counts = std::map<std::string, int>;

// An article whose provider names these persons and organisations.
std::string tagged(std::string_view id, const std::vector<std::string>& persons,
                   const std::vector<std::string>& orgs = {}, std::string_view body = "Nothing.") {
  nlohmann::json json = {{"id", id},     {"headline", "A report"}, {"body", body},
                         {"lang", "en"}, {"persons", persons},     {"orgs", orgs}};
  return json.dump() + "\n";
}

Counts values(const Newsroom& newsroom, const std::string& dimension) {
  const Ran ran =
      newsroom.search({"--format", "json", "--limit", "0", "--facet", dimension + ":0", "report"});
  Counts counts;
  const auto json = nlohmann::json::parse(ran.out);
  for (const auto& value : json["facets"][dimension])
    counts[value["value"].get<std::string>()] = value["count"].get<int>();
  return counts;
}

std::vector<std::string> found(const Newsroom& newsroom, const std::string& query) {
  const Ran ran = newsroom.search({"--format", "ids", "--sort", "oldest", query});
  std::vector<std::string> ids;
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) ids.push_back(line);
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST(Names, SpellingsOfOneNameAreOneValueOverTheArchive) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                tagged("1", {}, {"Al Shifa Works"}) + tagged("2", {}, {"Al Shifa Works"}));
  newsroom.add({"a.jsonl"});
  newsroom.dump("b.jsonl", tagged("3", {}, {"Al-Shifa Works"}) +
                               tagged("4", {}, {"Al-Shifa Works", "Al Shifa Works"}));
  newsroom.add({"b.jsonl"});
  EXPECT_EQ(values(newsroom, "org"), (Counts{{"Al Shifa Works", 4}})) << "an article counts once";
  const std::vector<std::string> all = {"1", "2", "3", "4"};
  EXPECT_EQ(found(newsroom, "org:\"al shifa works\""), all);
  EXPECT_EQ(found(newsroom, "org:\"al-shifa works\""), all);
}

TEST(Names, AFormThatArticlesUseFindsTheName) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                tagged("1", {}, {},
                       "Ministers of the North Atlantic Treaty Organization (NATO) met in "
                       "Brussels on Thursday, and the U.S. sent two envoys."));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(found(newsroom, "org:nato").size(), 1U);
  EXPECT_EQ(found(newsroom, "org:\"north atlantic treaty organization\"").size(), 1U);
  EXPECT_EQ(found(newsroom, "place:\"united states\"").size(), 1U);
  EXPECT_EQ(found(newsroom, "place:u.s.").size(), 1U);
}

TEST(Names, TheUsersCorrectionsAreAppliedByTheNextRun) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", tagged("1", {"Kim Chong-un"}, {"Brexit"}) +
                               tagged("2", {"Kim Jong Un"}, {"BP"}) + tagged("3", {"Kim Jong Un"}));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"Kim Jong Un", 2}, {"Kim Chong-un", 1}}));

  newsroom.dump("news.morgue/aliases.tsv",
                "# ours\nKim Jong Un\tperson\tKim Chong-un\n-\torg\tBrexit\n");
  EXPECT_EQ(newsroom.add({"a.jsonl"}), (Did{.read = 3, .unchanged = 3}));
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"Kim Jong Un", 3}}));
  EXPECT_EQ(values(newsroom, "org"), (Counts{{"BP", 1}}));
  EXPECT_EQ(found(newsroom, "person:\"kim chong-un\"").size(), 3U) << "either name means all";

  newsroom.dump("news.morgue/aliases.tsv", "");
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"Kim Jong Un", 2}, {"Kim Chong-un", 1}}));
  EXPECT_EQ(values(newsroom, "org"), (Counts{{"BP", 1}, {"Brexit", 1}}));
}

TEST(Names, ALineReachesATagWithAnotherApostrophe) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", tagged("1", {"O’Brien, Conan"}) + tagged("2", {"Kim Jong Un"}));
  newsroom.add({"a.jsonl"});
  const Counts both{{"Conan O’Brien", 1}, {"Kim Jong Un", 1}};
  EXPECT_EQ(values(newsroom, "person"), both);
  newsroom.dump("news.morgue/aliases.tsv", "-\tperson\tO'Brien, Conan\n");
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"Kim Jong Un", 1}}));
  newsroom.dump("news.morgue/aliases.tsv", "");
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), both);
}

TEST(Names, AMergeOverTheArchiveIsListedAndUndone) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", tagged("1", {"John F. Kennedy"}) + tagged("2", {"John F. Kennedy"}) +
                               tagged("3", {"John Kennedy"}));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"John F. Kennedy", 3}}));
  EXPECT_EQ(newsroom.index({"--merges"}).out,
            "person\tJohn F. Kennedy\tJohn Kennedy\tinitial\tarchive\t1\n");

  newsroom.dump("news.morgue/aliases.tsv", "John F. Kennedy\tperson\t!John Kennedy\n");
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"John F. Kennedy", 2}, {"John Kennedy", 1}}));
  EXPECT_EQ(newsroom.index({"--merges"}).out, "");
}

// Two of one surname, one of whom alerts name by his office.
TEST(Names, ASurnameIsTheOneWhoHoldsTheOfficeBeforeIt) {
  std::string dump = tagged("alert", {}, {}, "The Treasury's Baker says he will not resign.");
  for (int i = 0; i < 5; ++i) {
    const std::string id = std::to_string(i);
    dump += tagged("j" + id, {}, {}, "Treasury Secretary James Baker spoke in Brussels.");
    dump += tagged("h" + id, {}, {}, "Senator Howard Baker spoke in Brussels.");
  }
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", dump);
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"James Baker", 6}, {"Howard Baker", 5}}));
  EXPECT_EQ(found(newsroom, "person:\"james baker\"").front(), "alert");
  EXPECT_EQ(newsroom.index({"--merges"}).out,
            "person\tJames Baker\tBaker (treasury)\toffice\tarchive\t1\n");
  EXPECT_EQ(newsroom.search({"person:baker"}).exit, 2) << "a surname alone is both of them";

  newsroom.dump("news.morgue/aliases.tsv", "James Baker\tperson\t!Baker\n");
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"),
            (Counts{{"James Baker", 5}, {"Howard Baker", 5}, {"Baker", 1}}));
}

// Who holds an office is what the articles say that can be found, not what their old versions said.
TEST(Names, AnOfficeThatOldVersionsGaveIsNobodys) {
  std::string dump = tagged("alert", {}, {}, "The Treasury's Baker says he will not resign.");
  std::string changed;
  for (int i = 0; i < 6; ++i) {
    const std::string id = std::to_string(i);
    dump += tagged("j" + id, {}, {}, "Treasury Secretary James Baker spoke in Brussels.");
    if (i > 1) changed += tagged("j" + id, {}, {}, "It rained in Brussels.");
    for (const char* other : {"h", "g", "f"})
      dump += tagged(other + id, {}, {}, "Senator Howard Baker spoke in Brussels.");
  }
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", dump);
  newsroom.add({"a.jsonl"});
  ASSERT_EQ(values(newsroom, "person"), (Counts{{"James Baker", 7}, {"Howard Baker", 18}}));
  newsroom.dump("b.jsonl", changed);
  newsroom.add({"b.jsonl"});
  EXPECT_EQ(values(newsroom, "person"),
            (Counts{{"James Baker", 2}, {"Howard Baker", 18}, {"Baker", 1}}));
}

TEST(Names, AMergeWithinAnArticleIsListedAndUndoneWithoutTheDump) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                tagged("1", {}, {},
                       "Defence Secretary Mark Esper spoke in Brussels on Thursday. Later Esper "
                       "flew home.\n\nReporters asked Esper about the talks."));
  newsroom.add({"a.jsonl"});
  ASSERT_EQ(values(newsroom, "person"), (Counts{{"Mark Esper", 1}}));
  EXPECT_EQ(found(newsroom, "person:\"mark esper\">=2").size(), 1U);
  EXPECT_EQ(found(newsroom, "person:\"mark esper\">=9").size(), 0U);
  const std::string merges = newsroom.index({"--merges", "mark esper"}).out;
  EXPECT_TRUE(contains(merges, "person\tMark Esper\tEsper\tsurname\tarticle\t1\n")) << merges;

  newsroom.dump("news.morgue/aliases.tsv", "Mark Esper\tperson\t!Esper\n");
  newsroom.dump("b.jsonl", tagged("2", {}));
  newsroom.add({"b.jsonl"});
  EXPECT_EQ(newsroom.receipt()["counts"]["corrected"], 1);
  EXPECT_TRUE(lacks(newsroom.index({"--merges", "Mark Esper"}).out, "surname"));
  EXPECT_EQ(found(newsroom, "report").size(), 2U);
}

// As in an archive that had the corrections from the beginning: a surname alone is no longer his.
TEST(Names, ACorrectionOfANameReachesWhatElseTheArticleCallsHim) {
  const std::string text =
      "Omar Shibai spoke in Brussels on Thursday. Later Shibai flew home.\n\nReporters asked "
      "Shibai "
      "about the talks.";
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", tagged("1", {"Omar Shibai"}, {}, text));
  newsroom.add({"a.jsonl"});
  const Counts before = values(newsroom, "person");
  ASSERT_EQ(before, (Counts{{"Omar Shibai", 1}}));

  const std::string alias = "Leila Shaw\tperson\tOmar Shibai\n";
  newsroom.dump("news.morgue/aliases.tsv", alias);
  newsroom.add({"a.jsonl"});
  const Newsroom fresh;
  fresh.dump("a.jsonl", tagged("1", {"Omar Shibai"}, {}, text));
  fs::create_directory(fresh.archive());
  fresh.dump("news.morgue/aliases.tsv", alias);
  fresh.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), values(fresh, "person"));

  newsroom.dump("news.morgue/aliases.tsv", "");
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), before);
}

TEST(Names, PersonsWithOneSurnameStayApart) {
  const Newsroom newsroom;
  newsroom.dump(
      "a.jsonl",
      tagged("1", {}, {},
             "President Bill Clinton met reporters on Monday. Mr Clinton left early.") +
          tagged("2", {}, {},
                 "Senator Hillary Clinton won in New York. Mrs Clinton thanked voters.") +
          tagged("3", {}, {},
                 "Bill Clinton and Hillary Clinton were in Paris on Monday, officials said."));
  newsroom.add({"a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"Bill Clinton", 2}, {"Hillary Clinton", 2}}));
  EXPECT_EQ(found(newsroom, "person:\"bill clinton\""), (std::vector<std::string>{"1", "3"}));
}

TEST(Names, AMalformedFileOfCorrectionsStopsTheRun) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl", tagged("1", {"Ann Lee"}));
  newsroom.add({"a.jsonl"});
  newsroom.dump("news.morgue/aliases.tsv", "Ann Lee\tpersn\tA. Lee\n");
  const Ran ran = newsroom.index({"a.jsonl"});
  EXPECT_EQ(ran.exit, 2) << ran;
  EXPECT_TRUE(contains(ran.err, "aliases.tsv:1")) << ran;
  EXPECT_EQ(found(newsroom, "report").size(), 1U);
}

TEST(Names, NobodyLooksForThemIfToldSo) {
  const Newsroom newsroom;
  newsroom.dump("a.jsonl",
                tagged("1", {"Ann Lee"}, {}, "Mark Esper spoke in Brussels on Thursday."));
  newsroom.add({"--entities", "off", "a.jsonl"});
  EXPECT_EQ(values(newsroom, "person"), (Counts{{"Ann Lee", 1}}));
  EXPECT_EQ(values(newsroom, "place"), Counts{});
}

}  // namespace
