// The user's file: its grammar, and that it beats every rule.
#include "indexer/entities/aliases.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/entities/marked.h"

namespace morgue::entities::test {
namespace {

std::string error_of(std::string_view text) {
  try {
    const Aliases aliases(text, "aliases.tsv");
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::usage);
    EXPECT_FALSE(error.hint().empty());
    return error.what();
  }
  return "";
}

TEST(Aliases, ErrorsNameTheLine) {
  EXPECT_EQ(error_of("# ok\n\nA\tperson\tB\r\n-\torg\tC\nA\tperson\t!D"), "");
  EXPECT_TRUE(error_of("# ok\nA person B\n").starts_with("aliases.tsv:2: "));
  EXPECT_TRUE(error_of("A\tpeople\tB\n").find("'people' is no type") != std::string::npos);
  EXPECT_TRUE(error_of("A\tperson\t\n").find("empty") != std::string::npos);
  EXPECT_TRUE(error_of("A\tperson\t!\n").find("empty") != std::string::npos);
  EXPECT_TRUE(error_of("A\tperson\tb\tc\n").find("more than three") != std::string::npos);
  EXPECT_TRUE(error_of("A\tperson\tb\x01\n").find("control") != std::string::npos);
  EXPECT_TRUE(error_of("A\tperson\t\xFF\n").find("UTF-8") != std::string::npos);
  EXPECT_TRUE(
      error_of("A\tperson\tB\nC\tperson\tB\n").starts_with("aliases.tsv:2: 'B' is already"));
  EXPECT_TRUE(error_of("A\tperson\t" + std::string(600, 'x')).find("512") != std::string::npos);
}

TEST(Aliases, LinesThatContradictEachOtherAreRefused) {
  const auto refused = [](std::string_view text, std::string_view line, std::string_view other) {
    const std::string error = error_of(text);
    return error.starts_with(line) && error.find(other) != std::string::npos;
  };
  EXPECT_TRUE(refused("A\tperson\tB\n\nA\tperson\t!B\n", "aliases.tsv:3: ", "line 1"));
  EXPECT_TRUE(refused("B\tperson\t!A\nA\tperson\tB\n", "aliases.tsv:2: ", "line 1"));
  EXPECT_TRUE(refused("A\torg\tB\nA\torg\tC\nB\torg\t!C\n", "aliases.tsv:3: ", "line 2"));
  EXPECT_TRUE(refused("A\tperson\tA\n-\tperson\tA\n", "aliases.tsv:2: ", "line 1"));
  EXPECT_TRUE(refused("-\tperson\ta\nA\tperson\tB\n", "aliases.tsv:2: ", "line 1"));
  EXPECT_TRUE(refused("A\torg\tB\nC\torg\tB\n", "aliases.tsv:2: ", "line 1"));
  EXPECT_EQ(error_of("A\tperson\tB\nA\torg\t!B\n-\tplace\tA\n"), "") << "of other types";
  EXPECT_EQ(error_of("A\tperson\tA\nA\tperson\t!A\n"), "") << "other types are not he";
}

TEST(Aliases, ANameIsNotDifferentFromItselfInOtherCaseOrAccents) {
  for (const char* form : {"MARK ESPER", "Mark \u00C9sper", "mark  esper"})
    EXPECT_TRUE(error_of("# ok\nMark Esper\tperson\t!" + std::string(form) + "\n")
                    .starts_with("aliases.tsv:2: '" + std::string(form) + "' is 'Mark Esper' but"))
        << form;
  EXPECT_EQ(error_of("Mark Esper\tperson\t!Mark Esper\n"), "") << "other types";
}

TEST(Aliases, VariantsBecomeTheCanonicalName) {
  const auto r = resolve("[P Jimmy Smith] met [P J. R. Smith] in Mudburg.",
                         "James Smith\tperson\tJimmy Smith\nJames Smith\tperson\tJ. R. Smith\n"
                         "Mudville\tplace\tMudburg\n");
  EXPECT_EQ(r.persons(), "James Smith");
  EXPECT_EQ(r.variants("James Smith"), "J. R. Smith*1 user|Jimmy Smith*1 user");
  EXPECT_EQ(r.places(), "Mudville");
}

TEST(Aliases, BeatTablesAndTypes) {
  EXPECT_EQ(resolve("In Burma.", "Burma\tplace\tMyanmar\n").places(), "Burma");
  const auto r = resolve("[P Jim Beam] rose.", "Jim Beam\torg\tBeam\n");
  EXPECT_EQ(r.orgs(), "Jim Beam");
  EXPECT_EQ(r.persons(), "");
}

TEST(Aliases, SurnamesGoToTheUsersFullName) {
  const auto r =
      resolve("[P Jimmy Smith] left. [P Smith] slept.", "James Smith\tperson\tJimmy Smith\n");
  EXPECT_EQ(r.persons(), "James Smith");
}

TEST(Aliases, NeverAnEntity) {
  EXPECT_EQ(resolve("[P.99 John Doe] and [P Ann Lee].", "-\tperson\tJohn Doe\n").persons(),
            "Ann Lee");
  EXPECT_EQ(resolve("A bomb in Kabul.", "-\tplace\tKabul\n").places(), "");
  EXPECT_EQ(resolve("[P Ann Lee] and [P Lee].", "-\tperson\tLee\n").variants("Ann Lee"),
            "Ann Lee*1 same");
}

TEST(Aliases, DifferentNamesAreNotJoined) {
  const std::string_view text = "[O Acme Widgets] rose. [O Acme] fell.";
  EXPECT_EQ(resolve(text).orgs(), "Acme Widgets");
  EXPECT_EQ(resolve(text, "Acme\torg\t!Acme Widgets\n").orgs(), "Acme|Acme Widgets");
  EXPECT_EQ(resolve(text, "Acme Widgets\torg\t!Acme\n").orgs(), "Acme|Acme Widgets");
}

TEST(Aliases, WhatIsDifferentIsNeitherOfATableNorWithoutItsEnd) {
  const auto fed = resolve("The Fed met. The [O Federal Reserve] met, and the FED, too.",
                           "Federal Reserve\torg\t!Fed\n");
  EXPECT_EQ(fed.orgs(), "Fed|Federal Reserve");
  EXPECT_EQ(fed.variants("Fed"), "FED*1 normalised|Fed*1 same");
  EXPECT_EQ(resolve("The ECB met. The [O European Central Bank] ( ECB ) met.",
                    "European Central Bank\torg\t!ECB\n")
                .orgs(),
            "ECB|European Central Bank");
  const auto states = resolve("The U.S. won. The United States won. A U.S.-Japan deal.",
                              "United States\tplace\t!U.S.\n");
  EXPECT_EQ(states.places(), "Japan|U.S.|United States");
  EXPECT_EQ(states.variants("U.S."), "U.S.*2 same");
  EXPECT_EQ(resolve("WASHINGTON (AP) - It rained.", "Associated Press\torg\t!AP\n").orgs(), "AP");
  const auto ford =
      resolve("[O Ford Motor Co] rose. [O Ford Motor] fell.", "Ford Motor\torg\t!Ford Motor Co\n");
  EXPECT_EQ(ford.orgs(), "Ford Motor|Ford Motor Co");
  EXPECT_EQ(resolve("[O Exxon Mobil Corp] rose. [O Exxon Mobil] fell.",
                    "Exxon Mobil\torg\t!Exxon Mobil Corp\n")
                .orgs(),
            "Exxon Mobil|Exxon Mobil Corp");
  EXPECT_EQ(resolve("[O Acme Widgets] rose. [O Acme Corp] fell.", "Acme Widgets\torg\t!Acme Corp\n")
                .orgs(),
            "Acme|Acme Widgets")
      << "nor by way of another form";
  EXPECT_EQ(resolve("[O Acme Corp] rose. [O Acme Inc] fell.", "Acme Corp\torg\t!Acme Inc\n").orgs(),
            "Acme|Acme Inc");
}

TEST(Aliases, WhatIsNotTheCountryIsNoPlace) {
  EXPECT_EQ(resolve("American troops left Iraq.", "United States\tplace\t!American\n").places(),
            "Iraq");
  const auto places = [](std::string_view text) {
    return resolve(text, "United States\tplace\t!American\n").places();
  };
  EXPECT_EQ(places("An American-Japanese deal was near."), "Japan");
  EXPECT_EQ(places("A Japanese-American deal was near."), "Japan");
  EXPECT_EQ(places("An American-led force left Iraq."), "Iraq");
  EXPECT_EQ(places("An American-American deal was near."), "");
}

TEST(Aliases, NeverAnEntityThoughATableKnowsTheForm) {
  EXPECT_EQ(resolve("The U.S. left Iraq.", "-\tplace\tU.S.\n").places(), "Iraq");
  EXPECT_EQ(resolve("WASHINGTON (AP) - It rained.", "-\torg\tAP\n").orgs(), "");
}

TEST(Aliases, ASurnameIsNoneOfADifferentPersons) {
  const std::string_view file = "Henry Kolb\tperson\t!Kolb\n";
  EXPECT_EQ(resolve("[P Henry Kolb] left. Mr. [P Kolb] slept.", file).variants("Henry Kolb"),
            "Henry Kolb*1 same");
  const auto two = resolve(
      "[P Henry Kolb] left. [P Kolb] slept. Then [P John Kolb] spoke. [P Kolb] slept. Kolb fell.",
      file);
  EXPECT_EQ(two.variants("Henry Kolb"), "Henry Kolb*1 same");
  EXPECT_EQ(two.variants("John Kolb"), "John Kolb*1 same|Kolb*3 surname");
}

TEST(Aliases, AMisspelledNameThatIsDifferentMakesNoNewOne) {
  const std::string_view text = "[P Mark Esber] announced it. The [P Esper] announcement came.";
  EXPECT_EQ(resolve(text, "Mark Esper\tperson\t!Mark Esber\n").persons(), "Esper|Mark Esber");
  EXPECT_EQ(resolve(text, "Mark Esper\tperson\t!Esper\n").persons(), "Esper|Mark Esber");
}

TEST(Aliases, APersonIsNotTheFirmThatBearsHisName) {
  const std::string_view file = "John Kolb\tperson\tKolb\n";
  const auto r = resolve(
      "[P Kolb] spoke. [O.7 Kolb & Co] rose. Kolb Holdings fell. [P Kolb] Capital Inc closed.",
      file);
  EXPECT_EQ(r.persons(), "John Kolb");
  EXPECT_EQ(r.variants("John Kolb"), "Kolb*1 user");
  EXPECT_EQ(r.orgs(), "Kolb|Kolb Capital|Kolb Holdings");
  EXPECT_EQ(resolve("[O Kolb Inc] rose.", "Kolb Works\torg\tKolb\n").orgs(), "Kolb Works");
}

TEST(Aliases, ASurnameOfTheFileIsWhoseTheTextSays) {
  const std::string_view file = "Anna Kolb\tperson\tKolb\n";
  EXPECT_EQ(resolve("Mr. [P Kolb] left.", file).persons(), "Anna Kolb");
  const auto other = resolve("[P Tom Kolb] spoke. Mr. [P Kolb] left. Kolb slept.", file);
  EXPECT_EQ(other.persons(), "Tom Kolb");
  EXPECT_EQ(other.variants("Tom Kolb"), "Kolb*2 surname|Tom Kolb*1 same");
  EXPECT_EQ(resolve("[P Tom Kolb] met [P Anna Kolb]. [P Kolb] left.", file).variants("Anna Kolb"),
            "Anna Kolb*1 same|Kolb*1 user");
  const auto two = resolve("[P Tom Kolb] met [P Bill Kolb]. [P Kolb] left.", file);
  EXPECT_EQ(two.persons(), "Bill Kolb|Tom Kolb");
  EXPECT_EQ(two.found.mentions.back().entity, kNoEntity);
}

TEST(Aliases, SurnamesOfEitherNameAreThePersons) {
  const std::string_view file = "Muhammad Ali\tperson\tCassius Clay\n";
  const auto r = resolve(
      "[P Cassius Clay] won. [P Clay] said he was happy. Then Mr. [P Clay] left. [P.6 Ali] slept.",
      file);
  EXPECT_EQ(r.persons(), "Muhammad Ali");
  EXPECT_EQ(r.variants("Muhammad Ali"), "Ali*1 surname|Cassius Clay*1 user|Clay*2 surname");
  const auto two = resolve("[P Cassius Clay] met [P Lucius Clay]. Then [P Clay] left.", file);
  EXPECT_EQ(two.persons(), "Lucius Clay|Muhammad Ali");
  EXPECT_EQ(two.found.mentions.back().entity, kNoEntity);
}

}  // namespace
}  // namespace morgue::entities::test
