// The provider's tags: which entity of an article each is, and what the article then calls whom.
#include "indexer/entities/provider.h"

#include <gtest/gtest.h>

#include "indexer/entities/finder.h"
#include "indexer/entities/tokenizer.h"

namespace morgue::entities {
namespace {

std::string names(const Entities& found, EntityType type) {
  std::string out;
  for (const Entity& entity : found.entities)
    if (entity.type == type) out += (out.empty() ? "" : "|") + entity.name;
  return out;
}

Entities find(const Article& article, const Aliases* aliases = nullptr) {
  Entities found;
  Finder(aliases).find(article, found);
  return found;
}

// "Mike Pompeo 2|John Doe 0": persons with their mentions.
std::string persons(const std::string& body, std::vector<std::string> tags,
                    std::string_view aliases = {}) {
  Article article;
  article.language = "en";
  article.body = body;
  article.persons = std::move(tags);
  const Aliases users(aliases, "aliases.tsv");
  std::string out;
  for (const Entity& entity : find(article, &users).entities)
    if (entity.type == EntityType::person)
      out += (out.empty() ? "" : "|") + entity.name + " " + std::to_string(entity.mentions);
  return out;
}

TEST(Provider, TheSameWordsAreTheSameName) {
  for (const char* tag : {"Pompeo, Mike", "MIKE POMPEO", "mike-pompeo", "Mike Pompeo"}) {
    Article article;
    article.body = "Secretary of State Mike Pompeo said so on Monday.";
    article.persons = {tag};
    const Entities found = find(article);
    EXPECT_EQ(names(found, EntityType::person), "Mike Pompeo") << tag;
    EXPECT_EQ(found.entities.front().p, 1);
  }
}

TEST(Provider, ASurnameIsTheOnePersonWhoHasIt) {
  Article article;
  article.body = "Afghan President Ashraf Ghani said so on Monday.";
  article.persons = {"ghani"};
  EXPECT_EQ(names(find(article), EntityType::person), "Ashraf Ghani");
  article.body = "Bill Clinton and Hillary Clinton were in Paris on Monday, officials said.";
  article.persons = {"clinton"};
  EXPECT_EQ(names(find(article), EntityType::person), "Bill Clinton|Hillary Clinton|clinton");
}

TEST(Provider, AnythingElseStaysAsItIs) {
  Article article;
  article.body = "Afghan President Ashraf Ghani said so on Monday.";
  article.persons = {"karzai", "Doe, John", "King, Jr.", " "};
  const Entities found = find(article);
  EXPECT_EQ(names(found, EntityType::person), "Ashraf Ghani|karzai|John Doe|King, Jr.");
  EXPECT_EQ(found.entities.back().mentions, 0U);
  ASSERT_EQ(found.entities.back().variants.size(), 1U);
  EXPECT_EQ(found.entities.back().variants[0].rule, MergeRule::provider);
}

TEST(Provider, NamesOfTheTables) {
  Article article;
  article.body = "The U.S. said so.";
  article.places = {"usa", "west-germany", "Nowhere"};
  article.orgs = {"imf"};
  const Entities found = find(article);
  EXPECT_EQ(names(found, EntityType::place), "United States|West Germany|Nowhere");
  EXPECT_EQ(names(found, EntityType::org), "International Monetary Fund");
}

TEST(Provider, NamesOfTheTablesInTheArticlesLanguage) {
  Article article;
  article.body = "…";
  article.language = "de";
  article.places = {"Deutschland", "FRANKREICH", "Vereinigtes Königreich"};
  article.orgs = {"Vereinte Nationen"};
  EXPECT_EQ(names(find(article), EntityType::place), "Germany|France|United Kingdom");
  EXPECT_EQ(names(find(article), EntityType::org), "United Nations");
  article.language = "fr";
  article.places = {"États-Unis", "Royaume-Uni"};
  article.orgs = {"OTAN", "ONU"};
  EXPECT_EQ(names(find(article), EntityType::place), "United States|United Kingdom");
  EXPECT_EQ(names(find(article), EntityType::org), "NATO|United Nations");
  article.language = "en";
  EXPECT_EQ(names(find(article), EntityType::org), "OTAN|ONU");
}

TEST(Provider, AFirmIsOneWhateverItsLegalForm) {
  Article article;
  article.language = "en";
  article.body = "Shares of Kolbworks Interactive Inc. rose. Nutrisystem Inc. fell 5 percent.";
  article.orgs = {"Kolbworks Interactive Inc", "NutriSystem Inc", "Kolb Group"};
  EXPECT_EQ(names(find(article), EntityType::org), "Kolbworks Interactive|Nutrisystem|Kolb Group");
}

TEST(Provider, ItsTypeWins) {
  Article article;
  article.body = "Shares of Angela Merkel rose, and Angela Merkel said why.";
  article.orgs = {"Angela Merkel"};
  const Entities found = find(article);
  EXPECT_EQ(names(found, EntityType::person), "");
  EXPECT_EQ(names(found, EntityType::org), "Angela Merkel");
  for (const ResolvedMention& mention : found.mentions) EXPECT_EQ(mention.type, EntityType::org);
}

TEST(Provider, ATagThatTheUserSaysToDifferStaysAsItIs) {
  const std::string_view body = "Secretary of State Mike Pompeo said so on Monday.";
  EXPECT_EQ(persons(std::string(body), {"Pompeo, Mike"}, "Mike Pompeo\tperson\t!Pompeo, Mike\n"),
            "Mike Pompeo 1|Pompeo, Mike 0");
  EXPECT_EQ(persons(std::string(body), {"pompeo"}, "Mike Pompeo\tperson\t!pompeo\n"),
            "Mike Pompeo 1|pompeo 0");
  EXPECT_EQ(persons(std::string(body), {"Pompeo, M."}, "Mike Pompeo\tperson\t!Pompeo, M.\n"),
            "Mike Pompeo 1|M. Pompeo 0");
  Article article;
  article.places = {"usa"};
  const Aliases users("United States\tplace\t!usa\n", "aliases.tsv");
  EXPECT_EQ(names(find(article, &users), EntityType::place), "usa");
}

TEST(Provider, ButTheUsersFileWins) {
  const Aliases aliases("James Smith\tperson\tsmith-j\n-\tperson\tDoe, John\n", "aliases.tsv");
  Article article;
  article.body = "Nobody was there.";
  article.persons = {"smith-j", "Doe, John"};
  EXPECT_EQ(names(find(article, &aliases), EntityType::person), "James Smith");
}

TEST(Provider, WhomATagNamesInFullTheTextMayCallBySurname) {
  const std::string body =
      "WASHINGTON (Reuters) - Pompeo spoke on Monday. Mr Pompeo met reporters.";
  for (const char* tag : {"Mike Pompeo", "Pompeo, Mike", "mike-pompeo", "mike pompeo",
                          "MIKE POMPEO", "Pompeo,\u00A0Mike"})
    EXPECT_EQ(persons(body, {tag}), "Mike Pompeo 2") << tag;
  EXPECT_EQ(persons(body, {"Mike Pompeo", "Pompeo, Mike"}), "Mike Pompeo 2");
  Article article;
  article.body = body;
  article.persons = {"Pompeo, Mike"};
  const Entities found = find(article);
  for (const Entity& entity : found.entities) {
    if (entity.type != EntityType::person) continue;
    ASSERT_EQ(entity.variants.size(), 2U);
    EXPECT_EQ(entity.variants[0].form, "Pompeo");
    EXPECT_EQ(entity.variants[0].rule, MergeRule::surname);
    EXPECT_EQ(entity.variants[1].form, "Pompeo, Mike");
    EXPECT_EQ(entity.variants[1].rule, MergeRule::provider);
    EXPECT_EQ(entity.prominence, 100);
  }
}

TEST(Provider, TheLongerNameIsTheName) {
  const std::string body = "George Bush spoke on Monday. Mr Bush met reporters.";
  EXPECT_EQ(persons(body, {"George H. W. Bush"}), "George H. W. Bush 2");
  EXPECT_EQ(persons("George W. Bush spoke on Monday. Mr Bush met reporters.", {"George Bush"}),
            "George W. Bush 2");
}

TEST(Provider, CodesAreReadAsNames) {
  EXPECT_EQ(persons("Mr. Cuellar met reporters on Monday.", {"javier-perez-de-cuellar"}),
            "Javier Perez de Cuellar 1");
  EXPECT_EQ(persons("Richard von Weizsaecker met reporters on Monday.", {"von-weizsaecker"}),
            "Richard von Weizsaecker 1");
}

TEST(Provider, AlsoWhereTheTaggerHasPassedOverIt) {
  const std::string body = "It was for Quuxman to decide. Mr. Quuxman did.";
  EXPECT_EQ(persons(body, {"Foo Quuxman"}), "Foo Quuxman 2");
}

TEST(Provider, ASurnameThatTwoHaveIsNobodys) {
  EXPECT_EQ(
      persons("Pompeo spoke on Monday. Mr Pompeo met reporters.", {"Mike Pompeo", "Susan Pompeo"}),
      "Mike Pompeo 0|Susan Pompeo 0");
  EXPECT_EQ(persons("Clinton spoke. Hillary Clinton came on Monday. Later Clinton left for home.",
                    {"Bill Clinton"}),
            "Hillary Clinton 1|Bill Clinton 0");
}

TEST(Provider, ATagThatCallsOneOfTheTextOtherwiseTakesNothing) {
  EXPECT_EQ(persons("Pompeo spoke. Michael Pompeo came on Monday. Later Pompeo left for home.",
                    {"Mike Pompeo"}),
            "Michael Pompeo 3|Mike Pompeo 0");
  EXPECT_EQ(persons("Pompeo spoke. Mike R. Pompeo came on Monday. Later Pompeo left for home.",
                    {"Pompeo, Mike"}),
            "Mike R. Pompeo 3");
}

TEST(Provider, APlaceIsNobodysSurname) {
  EXPECT_EQ(
      persons("WASHINGTON (Reuters) - Talks in Washington ended on Monday.", {"Denzel Washington"}),
      "Denzel Washington 0");
  EXPECT_EQ(persons("Jordan is poor, said those who live in Jordan.", {"Vernon Jordan"}),
            "Vernon Jordan 0");
}

TEST(Provider, NorIsOneThatTheTaggerHasPassedOver) {
  Document document;
  document.text = "They said that Washington agreed. It was for Pompeo to decide.";
  std::vector<Token> tokens;
  tokenize(document, tokens);
  std::vector<OutsideName> tags;
  outside_names(std::vector<std::string>{"Denzel Washington", "Mike Pompeo"}, tags);
  Entities found;
  Resolver().resolve(document, tokens, {}, found, {}, tags);
  EXPECT_EQ(names(found, EntityType::person), "Mike Pompeo");
}

TEST(Provider, ATagOfATextInAnotherLanguageIsFoundBySurname) {
  Article article;
  article.language = "fr";
  article.body = "Le ministre est venu lundi, et Dupont a parl\u00E9.";
  article.persons = {"Jean Dupont"};
  EXPECT_EQ(names(find(article), EntityType::person), "Jean Dupont");
  EXPECT_EQ(find(article).entities.front().mentions, 1U);
}

TEST(Provider, TheUsersFileRenamesWhomATagNames) {
  const std::string body = "MIAMI (Reuters) - Clay won on Monday. Mr Clay left. Mr Ali stayed.";
  EXPECT_EQ(persons(body, {"Cassius Clay"}, "Muhammad Ali\tperson\tCassius Clay\n"),
            "Muhammad Ali 3");
  EXPECT_EQ(persons(body, {"Cassius Clay"}, "-\tperson\tCassius Clay\n").find("Cassius"),
            std::string::npos);
}

}  // namespace
}  // namespace morgue::entities
