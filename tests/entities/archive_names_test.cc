// Which names of an archive become one, and which must not.
#include "indexer/entities/archive_names.h"

#include <gtest/gtest.h>

#include "tests/entities/joined.h"

namespace morgue::entities {
namespace {

constexpr auto kPerson = EntityType::person;
constexpr auto kOrg = EntityType::org;
constexpr auto kPlace = EntityType::place;

TEST(ArchiveNames, SpellingsWithOneKeyTakeTheCommonest) {
  EXPECT_EQ(
      joined({{kOrg, "AL-QAEDA", 2}, {kOrg, "al Qaeda", 90}, {kOrg, "Al-Qaeda", 7}}),
      (Map{{"org:AL-QAEDA", "al Qaeda (normalised)"}, {"org:Al-Qaeda", "al Qaeda (normalised)"}}));
  EXPECT_EQ(joined({{kOrg, "Exxon Mobil Corp", 3}, {kOrg, "Exxon Mobil", 50}, {kOrg, "Mobil", 9}}),
            (Map{{"org:Exxon Mobil Corp", "Exxon Mobil (normalised)"}}));
  EXPECT_EQ(joined({{kPlace, "The Hague", 5}, {kPerson, "Hague", 2}}), Map{});
}

TEST(ArchiveNames, AMiddleInitialIsTheSamePersonOnlyWhereThereIsOne) {
  EXPECT_EQ(joined({{kPerson, "John F. Kennedy", 9}, {kPerson, "John Kennedy", 4}}),
            (Map{{"person:John Kennedy", "John F. Kennedy (initial)"}}));
  EXPECT_EQ(joined({{kPerson, "George W. Bush", 90},
                    {kPerson, "George H. Bush", 20},
                    {kPerson, "George Bush", 40}}),
            Map{});
  EXPECT_EQ(joined({{kPerson, "George W. Bush", 90},
                    {kPerson, "George H. W. Bush", 2},
                    {kPerson, "George Bush", 40}}),
            Map{});
  EXPECT_EQ(joined({{kPerson, "George W. Bush", 90},
                    {kPerson, "George H.W. Bush", 2},
                    {kPerson, "George Bush", 40}}),
            Map{});
  EXPECT_EQ(joined({{kPerson, "George H. W. Bush", 90}, {kPerson, "George Bush", 40}}), Map{});
}

TEST(ArchiveNames, AFirmIsWhatHoldsIt) {
  EXPECT_EQ(joined({{kOrg, "Lehman Brothers", 50},
                    {kOrg, "Lehman Brothers Holdings Inc", 20},
                    {kOrg, "Lehman Brothers Group", 1}}),
            (Map{{"org:Lehman Brothers Holdings Inc", "Lehman Brothers (normalised)"},
                 {"org:Lehman Brothers Group", "Lehman Brothers (normalised)"}}));
  EXPECT_EQ(joined({{kOrg, "Stanford", 50}, {kOrg, "Stanford Group", 20}}), Map{});
}

TEST(ArchiveNames, NamesOfDeadArticlesJoinNothing) {
  EXPECT_EQ(joined({{kOrg, "Tinbro", 0}, {kOrg, "Tinbro Corporation", 1}}), Map{});
  EXPECT_EQ(joined({{kPerson, "George W. Bush", 90},
                    {kPerson, "George H. Bush", 0},
                    {kPerson, "George Bush", 40}}),
            (Map{{"person:George Bush", "George W. Bush (initial)"}}));
}

TEST(ArchiveNames, PersonsWithOneSurnameStayApart) {
  EXPECT_EQ(joined({{kPerson, "Donald Regan", 500},
                    {kPerson, "Donald Reagan", 1},
                    {kPerson, "Ronald Reagan", 900},
                    {kPerson, "Nancy Reagan", 30},
                    {kPerson, "Mark Esper", 400},
                    {kPerson, "Mark Esber", 1}}),
            Map{});
}

TEST(ArchiveNames, ASurnameAloneIsTheOneWhoNearlyEverybodyMeans) {
  EXPECT_EQ(joined({{kPerson, "Barack Obama", 97},
                    {kPerson, "Michelle Obama", 3},
                    {kPerson, "Obama", 40},
                    {kPerson, "OBAMA", 2}}),
            (Map{{"person:OBAMA", "Barack Obama (normalised)"},
                 {"person:Obama", "Barack Obama (surname)"}}));
  EXPECT_EQ(
      joined({{kPerson, "George Bush", 90}, {kPerson, "Laura Bush", 10}, {kPerson, "Bush", 40}}),
      Map{});
  EXPECT_EQ(joined({{kPerson, "Ann Smith", 19}, {kPerson, "Smith", 4}}), Map{})
      << "too few to know";
  EXPECT_EQ(joined({{kPerson, "Barack Obama", 97}, {kPerson, "Obama", 40}}, {},
                   "Barack Obama\tperson\t!Obama\n"),
            Map{});
}

TEST(ArchiveNames, LettersBelongToTheOneNameThatExplainsThem) {
  const std::vector<NameCount> names = {{kOrg, "ESA", 40},
                                        {kOrg, "European Space Agency", 30},
                                        {kOrg, "ABC", 40},
                                        {kOrg, "American Broadcasting", 10},
                                        {kOrg, "Australian Broadcasting", 9}};
  const std::vector<FormCount> forms = {{1, "ESA", MergeRule::acronym, 12},
                                        {3, "ABC", MergeRule::acronym, 5},
                                        {4, "ABC", MergeRule::acronym, 4}};
  EXPECT_EQ(joined(names, forms), (Map{{"org:ESA", "European Space Agency (acronym)"}}));
  const std::vector<FormCount> once = {{1, "ESA", MergeRule::acronym, 1}};
  EXPECT_EQ(joined(names, once), Map{}) << "one article is not enough";
}

TEST(ArchiveNames, LettersThatHardlyAnybodySpellsOutAreTheName) {
  const std::vector<FormCount> forms = {{1, "FIMT", MergeRule::acronym, 3}};
  EXPECT_EQ(joined({{kOrg, "Fimt", 39}, {kOrg, "Fabbrica Mudville", 3}}, forms),
            (Map{{"org:Fabbrica Mudville", "Fimt (acronym)"}}));
  EXPECT_EQ(joined({{kOrg, "FIMT", 40}, {kOrg, "Fabbrica Mudville", 5}}, forms),
            (Map{{"org:FIMT", "Fabbrica Mudville (acronym)"}}));
}

TEST(ArchiveNames, ASinglePlaceIsTheFirmThatNearlyEverybodyMeans) {
  const std::vector<FormCount> forms = {{0, "Mudville", MergeRule::prefix, 60}};
  EXPECT_EQ(joined({{kOrg, "Mudville Motor", 70}, {kOrg, "Mudville", 40}, {kPlace, "Mudville", 5}},
                   forms),
            Map{})
      << "100 say Mudville, but only 60 of them mean Mudville Motor";
  EXPECT_EQ(joined({{kOrg, "Mudville Motor", 70}, {kPlace, "Mudville", 3}}, forms),
            (Map{{"place:Mudville", "Mudville Motor (other type)"}}));
  EXPECT_EQ(joined({{kOrg, "Mudville Motor", 70}, {kPlace, "Mudville", 4}}, forms), Map{});
  EXPECT_EQ(joined({{kOrg, "Paris", 300}, {kPlace, "Paris", 3}}), Map{}) << "a place of the tables";
  EXPECT_EQ(joined({{kOrg, "Mudville", 300}, {kPerson, "Mudville", 3}}), Map{});
}

TEST(ArchiveNames, AFirmThatLooksLikeAPersonIsWhatNearlyAllArticlesSay) {
  EXPECT_EQ(joined({{kPerson, "Morgan Stanley", 3}, {kOrg, "Morgan Stanley", 300}}),
            (Map{{"person:Morgan Stanley", "Morgan Stanley (other type)"}}));
  EXPECT_EQ(joined({{kPerson, "Jordan", 3}, {kPlace, "Jordan", 300}}), Map{});
  EXPECT_EQ(joined({{kPerson, "Paris Hilton", 30}, {kOrg, "Paris Hilton", 20}}), Map{});
}

TEST(ArchiveNames, TheUserDecides) {
  const std::string aliases =
      "Kim Jong Un\tperson\tKim Chong-un\n"
      "-\torg\tBrexit\n"
      "Al Qaeda\torg\t!Al-Qaeda\n"
      "Bombay Port\tplace\tMumbai Port\n";
  EXPECT_EQ(joined({{kPerson, "Kim Chong-un", 5},
                    {kPerson, "Kim Jong Un", 50},
                    {kOrg, "Brexit", 70},
                    {kOrg, "Al Qaeda", 9},
                    {kOrg, "Al-Qaeda", 7},
                    {kPlace, "Mumbai Port", 2}},
                   {}, aliases),
            (Map{{"person:Kim Chong-un", "Kim Jong Un (user)"},
                 {"org:Brexit", "-"},
                 {"place:Mumbai Port", "Bombay Port (user)"}}));
}

TEST(ArchiveNames, WhatTheUserNamedIsTheNameOfWhateverElseJoinsIt) {
  EXPECT_EQ(joined({{kOrg, "Al Qaida", 5}, {kOrg, "Al Qaeda", 2}, {kOrg, "al-Qaeda", 90}}, {},
                   "Al Qaeda\torg\tAl Qaida\n"),
            (Map{{"org:Al Qaida", "Al Qaeda (user)"}, {"org:al-Qaeda", "Al Qaeda (normalised)"}}));
}

TEST(ArchiveNames, TheUserPartsTypes) {
  const std::vector<NameCount> names = {{kPerson, "Warren Buffett", 50},
                                        {kPlace, "Warren Buffett", 1}};
  EXPECT_EQ(joined(names), (Map{{"place:Warren Buffett", "Warren Buffett (other type)"}}));
  EXPECT_EQ(joined(names, {}, "Warren Buffett\tperson\t!Warren Buffett\n"), (Map{}));
  EXPECT_EQ(joined(names, {}, "Warren Buffett\tplace\t!Warren Buffett\n"), (Map{}));
  EXPECT_EQ(joined({{kOrg, "ACME", 1}, {kOrg, "Acme", 5}}, {}, "Acme\torg\t!Acme\n"),
            (Map{{"org:ACME", "Acme (normalised)"}}))
      << "case makes no other name";
}

// What is joined to a name is not joined to what the user says it differs from.
TEST(ArchiveNames, WhatIsDifferentIsNotJoinedByWayOfAnother) {
  const std::vector<NameCount> names = {
      {kPerson, "Barack Obama", 50}, {kPerson, "Obama", 40}, {kPerson, "OBAMA.", 2}};
  const Map all = {{"person:Obama", "Barack Obama (surname)"},
                   {"person:OBAMA.", "Barack Obama (normalised)"}};
  EXPECT_EQ(joined(names), all);
  EXPECT_EQ(joined(names, {}, "Barack Obama\tperson\t!OBAMA.\n"),
            (Map{{"person:Obama", "Barack Obama (surname)"}}));
  EXPECT_EQ(joined(names, {}, "Barack Obama\tperson\t!Obama\n"),
            (Map{{"person:OBAMA.", "Obama (normalised)"}}));
}

TEST(ArchiveNames, NoChains) {
  EXPECT_EQ(joined({{kOrg, "ESA", 40},
                    {kOrg, "European Space Agency", 30},
                    {kOrg, "EUROPEAN SPACE AGENCY", 3},
                    {kOrg, "E.S.A.", 2}},
                   {{2, "ESA", MergeRule::acronym, 3}}),
            (Map{{"org:E.S.A.", "European Space Agency (normalised)"},
                 {"org:EUROPEAN SPACE AGENCY", "European Space Agency (normalised)"},
                 {"org:ESA", "European Space Agency (acronym)"}}));
}

TEST(MergeRules, HaveNames) {
  EXPECT_EQ(rule_name(MergeRule::office), "office");
  EXPECT_EQ(rule_name(static_cast<MergeRule>(14)), "?") << "what a damaged archive may have";
}

std::vector<NameCount> merkels(std::uint32_t articles, EntityType type = EntityType::person) {
  return {{type, "Angela Merkel", articles}, {EntityType::person, "Angela Merkel ⟨de⟩", 3}};
}

TEST(PossibleNames, AreWhomTheArchiveKnows) {
  EXPECT_EQ(joined(merkels(5)), (Map{{"person:Angela Merkel ⟨de⟩", "Angela Merkel (known)"}}));
  EXPECT_EQ(joined(merkels(5, EntityType::org)),
            (Map{{"person:Angela Merkel ⟨de⟩", "Angela Merkel (known)"}}));
  EXPECT_EQ(joined(merkels(4)), (Map{{"person:Angela Merkel ⟨de⟩", "-"}}));
}

TEST(PossibleNames, AreNobodysWhereArticlesDisagree) {
  const auto told = [](std::uint32_t places) {
    Map all = joined({{EntityType::person, "Jordan River", 90},
                      {EntityType::person, "Jordan River ⟨de⟩", 3},
                      {EntityType::place, "Jordan River", places}},
                     {}, "Jordan River\tperson\t!Jordan River\n");
    return all["person:Jordan River ⟨de⟩"];
  };
  EXPECT_EQ(told(4), "Jordan River (known)");
  EXPECT_EQ(told(5), "-");
}

TEST(PossibleNames, AreNoReasonToKnowAName) {
  EXPECT_EQ(joined({{EntityType::person, "Angela Merkel", 4},
                    {EntityType::person, "Angela Merkel ⟨de⟩", 90},
                    {EntityType::person, "Angela Merkel ⟨fr⟩", 90}}),
            (Map{{"person:Angela Merkel ⟨de⟩", "-"}, {"person:Angela Merkel ⟨fr⟩", "-"}}));
  // Nor whom a surname means.
  EXPECT_EQ(joined({{EntityType::person, "Merkel", 30},
                    {EntityType::person, "Angela Merkel", 19},
                    {EntityType::person, "Angela Merkel ⟨de⟩", 90}}),
            (Map{{"person:Angela Merkel ⟨de⟩", "Angela Merkel (known)"}}));
}

TEST(PossibleNames, GoWithTheNameThatIsJoined) {
  EXPECT_EQ(joined({{EntityType::person, "John F. Kerry", 60},
                    {EntityType::person, "John Kerry", 30},
                    {EntityType::person, "John Kerry ⟨es⟩", 3}}),
            (Map{{"person:John Kerry", "John F. Kerry (initial)"},
                 {"person:John Kerry ⟨es⟩", "John F. Kerry (known)"}}));
}

TEST(PossibleNames, TheUserDecides) {
  const Map nobody = {{"person:Angela Merkel ⟨de⟩", "-"}};
  EXPECT_EQ(joined(merkels(9), {}, "Angela Merkel\tperson\t!Angela Merkel ⟨de⟩\n"), nobody);
  EXPECT_EQ(joined(merkels(9), {}, "-\tperson\tAngela Merkel ⟨de⟩\n"), nobody);
  EXPECT_EQ(joined(merkels(9), {}, "-\tperson\tAngela Merkel\n"),
            (Map{{"person:Angela Merkel", "-"}, {"person:Angela Merkel ⟨de⟩", "-"}}));
  EXPECT_EQ(joined(merkels(1), {}, "Anna\tperson\tAngela Merkel ⟨de⟩\n"),
            (Map{{"person:Angela Merkel ⟨de⟩", "Anna (user)"}}));
}

}  // namespace
}  // namespace morgue::entities
