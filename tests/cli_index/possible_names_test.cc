// Names in languages without a model: whom other articles of the archive know is found in them,
// whatever comes first, and nobody else.
#include <gtest/gtest.h>

#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue::test;

std::string article(const std::string& id, const std::string& language, const std::string& body) {
  const nlohmann::json json = {
      {"id", id}, {"headline", "Bericht"}, {"body", body}, {"lang", language}};
  return json.dump() + "\n";
}

// `count` English articles that name her, and the firm.
std::string english(const std::string& prefix, int count) {
  std::string all;
  for (int i = 0; i < count; ++i)
    all += article(prefix + std::to_string(i), "en",
                   "Chancellor Angela Merkel met Deutsche Quelle AG on Monday. Merkel said so.");
  return all;
}

const std::string kGerman = article(
    "de", "de", "Das sagte Bundeskanzlerin Angela Merkel der Deutschen Welle und Horst Niemand.");
const std::string kSpanish = article(
    "es", "es", "Según Angela Merkel de Alemania, dijo ayer, la Deutsche Quelle no paga a nadie.");

class PossibleNames : public testing::Test {
 protected:
  void night(const std::string& dump) {
    newsroom_.dump("night.jsonl", dump);
    newsroom_.add({"night.jsonl"});
  }
  // "es; de; ": the articles that a query finds in German and Spanish.
  std::string found(const std::string& query) {
    return newsroom_.search({query + " -lang:en", "--format", "ids", "--sort", "oldest"}).out;
  }
  // The same articles' values, with counts.
  std::string values(const std::string& dimension) {
    const Ran ran = newsroom_.search(
        {"* -lang:en", "--format", "json", "--limit", "0", "--facet", dimension + ":0"});
    std::string all;
    const auto facets = nlohmann::json::parse(ran.out).at("facets");
    for (const auto& value : facets.at(dimension))
      all += value.at("value").get<std::string>() + " " +
             std::to_string(value.at("count").get<int>()) + "; ";
    return all;
  }

  Newsroom newsroom_;
};

TEST_F(PossibleNames, AreFoundOnceTheArchiveKnowsThem) {
  night(kGerman + kSpanish + english("a", 4));
  EXPECT_EQ(found("person:\"angela merkel\""), "");
  EXPECT_EQ(values("person"), "") << "four articles are not enough";
  EXPECT_EQ(found("person:\"angela merkel ⟨de⟩\""), "");
  night(english("b", 1));
  EXPECT_EQ(found("person:\"angela merkel\""), "de\nes\n");
  EXPECT_EQ(found("person:merkel"), "de\nes\n");
  EXPECT_EQ(found("org:\"deutsche quelle\""), "es\n");
  EXPECT_EQ(values("person"), "Angela Merkel 2; ");
  EXPECT_EQ(values("org"), "Deutsche Quelle 1; ");
}

TEST_F(PossibleNames, WhatEverComesFirst) {
  night(english("a", 5));
  night(kGerman + kSpanish);
  EXPECT_EQ(found("person:\"angela merkel\""), "de\nes\n");
}

TEST_F(PossibleNames, AreForgottenWithTheArticlesThatKnewThem) {
  night(kGerman + kSpanish + english("a", 5));
  ASSERT_EQ(found("person:\"angela merkel\""), "de\nes\n");
  night(article("a0", "en", "It rained."));
  EXPECT_EQ(found("person:\"angela merkel\""), "");
  EXPECT_EQ(values("person"), "");
}

TEST_F(PossibleNames, ShowWhoIsMeantAndWhy) {
  night(kGerman + kSpanish + english("a", 5));
  const Ran ran = newsroom_.search({"lang:de", "--format", "json"});
  const auto hit = nlohmann::json::parse(ran.out).at("hits").at(0);
  EXPECT_EQ(hit.dump().find("?)"), std::string::npos) << hit;
  EXPECT_NE(hit.dump().find("Angela Merkel"), std::string::npos);
  const std::string merges = newsroom_.index({"--merges", "angela merkel"}).out;
  EXPECT_TRUE(contains(merges, "person\tAngela Merkel\tAngela Merkel ⟨de⟩\tknown\tarchive\t1\n"))
      << merges;
  EXPECT_FALSE(contains(newsroom_.index({"--merges"}).out, "Niemand"));
}

// A desk may write what it likes.
TEST_F(PossibleNames, AreNoTags) {
  const nlohmann::json json = {{"id", "tagged"},
                               {"headline", "Bericht"},
                               {"body", "Nichts."},
                               {"lang", "de"},
                               {"persons", {"Ann Lee ⟨de⟩", "Jo Fox (sp?)"}},
                               {"topics", {"Brexit (why?)", "Oil ⟨de⟩"}}};
  night(json.dump() + "\n");
  EXPECT_EQ(values("person"), "Ann Lee 1; Jo Fox (sp?) 1; ");
  EXPECT_EQ(values("topic"), "Brexit (why?) 1; Oil ⟨de⟩ 1; ");
  EXPECT_EQ(newsroom_.index({"--verify"}).exit, 0);
}

// What one archive does not know another may, for the articles of both.
TEST_F(PossibleNames, OfSeveralArchives) {
  night(kGerman + english("a", 5));
  const Newsroom other;
  other.dump("b.jsonl", kSpanish + article("de2", "de", "Das sagten Angela Merkel, Zoe Niemand."));
  other.add({"b.jsonl"});
  for (const bool swapped : {false, true}) {
    std::string first = newsroom_.archive(), second = other.archive();
    if (swapped) std::swap(first, second);
    const Ran ran = run_search({"-a", first, "-a", second, "* -lang:en", "--format", "json",
                                "--limit", "0", "--facet", "person:0"});
    EXPECT_EQ(nlohmann::json::parse(ran.out).at("facets").at("person").dump(),
              R"([{"count":2,"value":"Angela Merkel"}])")
        << "the Spanish article's name is of no German one";
  }
}

TEST_F(PossibleNames, TheUserParts) {
  night(kGerman + kSpanish + english("a", 5));
  newsroom_.dump("news.morgue/aliases.tsv", "Angela Merkel\tperson\t!Angela Merkel ⟨es⟩\n");
  night("");
  EXPECT_EQ(found("person:\"angela merkel\""), "de\n");
  newsroom_.dump("news.morgue/aliases.tsv", "");
  night("");
  EXPECT_EQ(found("person:\"angela merkel\""), "de\nes\n");
}

}  // namespace
