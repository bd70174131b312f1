// Organisations and places: acronyms, prefixes, suffixes, countries and their adjectives.
#include <gtest/gtest.h>

#include "tests/entities/marked.h"

namespace morgue::entities::test {
namespace {

TEST(Places, OneCountryWhateverItIsCalled) {
  const auto r = resolve(
      "The US, the U.S., the USA, America and the United States. An American "
      "woman met two Americans.");
  EXPECT_EQ(r.places(), "United States");
  EXPECT_EQ(r.variants("United States"),
            "America*1 table|American*1 table|Americans*1 table|"
            "U.S.*1 table|US*1 table|USA*1 table|United States*1 same");
}

TEST(Places, AdjectivesGiveTheCountry) {
  EXPECT_EQ(resolve("The Afghan government and Sri Lankan troops met.").places(),
            "Afghanistan|Sri Lanka");
  EXPECT_EQ(resolve("They flew with Canadian Pacific to Air China headquarters.").places(), "");
}

TEST(Places, CapitalsAreTheirOwn) {
  EXPECT_EQ(resolve("A bomb in Kabul.").places(), "Kabul");
  EXPECT_EQ(resolve("[L Washington] is silent.").places(), "Washington");
}

TEST(Places, NamesThatArePersonsToo) {
  EXPECT_EQ(resolve("[P Michael Jordan] scored, said Chad.").places(), "");
  EXPECT_EQ(resolve("[L Jordan] and [L Chad] agreed.").places(), "Chad|Jordan");
  EXPECT_EQ(resolve("[P Michael Jordan] scored. [L Jordan] smiled.").places(), "");
  EXPECT_EQ(
      resolve("WASHINGTON, March 3 - [P Denzel Washington] came. [L Washington] slept.").places(),
      "Washington");
}

TEST(Places, BeforeAHyphen) {
  EXPECT_EQ(resolve("The U.S.-led talks with a Doha-based firm.").variants("United States"),
            "U.S.*1 table");
}

TEST(Places, OnBothSidesOfAHyphen) {
  EXPECT_EQ(resolve("The U.S.-Japan talks failed.").places(), "Japan|United States");
  EXPECT_EQ(resolve("A U.S.-West German accord.").places(), "United States|West Germany");
  EXPECT_EQ(resolve("The France-Mudville line.").places(), "");
}

TEST(Places, AbbreviationsOfStates) {
  EXPECT_EQ(resolve("RICHMOND, Va., March 3 - It rains.").places(), "Richmond|Virginia");
  EXPECT_EQ(resolve("LARGO, Fla, March 3 - It rains.").places(), "Florida|Largo");
  EXPECT_EQ(resolve("A plant in [L W. Germany].").places(), "West Germany");
  EXPECT_EQ(resolve("Iron Ore. He drinks Wash. Virginia smiled.").places(), "");
}

TEST(Types, TheLastWordKnowsBetter) {
  const auto r =
      resolve("[L Acme Widgets Corp] bought [O Mudville Stadium] and the [O Foo Prize].");
  EXPECT_EQ(r.orgs(), "Acme Widgets");
  EXPECT_EQ(r.places(), "Mudville Stadium");
}

TEST(Places, TeamsNamedAfterCities) {
  EXPECT_EQ(resolve("Yesterday the Chicago Bulls won.").places(), "");
  EXPECT_EQ(resolve("[O Chicago Bulls] won in Chicago yesterday.").places(), "Chicago");
}

TEST(Organisations, AcronymsInBrackets) {
  const auto r =
      resolve("The [O Afghan Relief Committee] (ARC) met. [O.7 ARC] wants more. ARC left.");
  EXPECT_EQ(r.orgs(), "Afghan Relief Committee");
  EXPECT_EQ(r.variants("Afghan Relief Committee"), "ARC*3 acronym|Afghan Relief Committee*1 same");
  EXPECT_EQ(resolve("The [O Relief Committee] (Kabul) met.").orgs(), "Relief Committee");
}

TEST(Places, TheNameEndsBeforeAParticiple) {
  const auto r = resolve("The [L North Carolina-based] bank and a [L Mudville-led] fund.");
  EXPECT_EQ(r.places(), "Mudville|North Carolina");
  EXPECT_EQ(r.variants("Mudville"), "Mudville*1 same");
  EXPECT_EQ(resolve("[L Stoke-on-Trent] is far.").places(), "Stoke-on-Trent");
}

TEST(Places, WhatIsShortForAFirm) {
  const auto r =
      resolve("[O Mudmine Tinto] fell. A stake in [L.6 Mudmine] fell, [L.6 Mudmine] said.");
  EXPECT_EQ(r.places(), "");
  EXPECT_EQ(r.variants("Mudmine Tinto"), "Mudmine Tinto*1 same|Mudmine*2 prefix");
  EXPECT_EQ(resolve("[O Mudmine Tinto] has a plant in [L.6 Mudmine].").places(), "Mudmine");
  EXPECT_EQ(resolve("[O Mudmine Tinto] left [L.6 Mudmine], [L Ohio].").places(), "Mudmine|Ohio");
  EXPECT_EQ(resolve("[L.6 Paris] bought [O Paris Tinto].").places(), "Paris");
  EXPECT_EQ(resolve("[O Tinto] left for [L Tinto Grande].").places(), "Tinto Grande");
}

TEST(Organisations, WhatLooksLikeOne) {
  EXPECT_EQ(resolve("Its [O EPS] fell before the [O IPO].").orgs(), "");
  EXPECT_EQ(resolve("Worst since the [O Great Depression].").orgs(), "");
  EXPECT_EQ(resolve("Worst since the [P Great Depression].").persons(), "");
  EXPECT_EQ(resolve("[O Mudville]\n[O Co Inc] and [O Stores Inc] fell.").orgs(), "Mudville");
  EXPECT_EQ(resolve("China's [O Acme] ( 600600.[O SS] ) and ( .[O XYZ] ) fell.").orgs(), "Acme");
}

TEST(Places, WhatLooksLikeOne) {
  EXPECT_EQ(resolve("In the [L April-June] quarter.").places(), "");
  EXPECT_EQ(resolve("It fell. [L With Mudville Street] closed, it rose.").places(),
            "Mudville Street");
}

TEST(Organisations, EndingsOfFirms) {
  EXPECT_EQ(resolve("[P Mudville Ratings] and [L Mudville Fed] fell.").orgs(),
            "Mudville Fed|Mudville Ratings");
  EXPECT_EQ(resolve("[O Acme Capital Management] fell. [O Acme] rose.").orgs(),
            "Acme Capital Management");
}

TEST(Organisations, AcronymsOfTheTable) {
  const auto r = resolve("The UN and [O the North Atlantic Treaty Organization] met the IMF.");
  EXPECT_EQ(r.orgs(), "International Monetary Fund|NATO|United Nations");
}

TEST(Organisations, TheArabicArticle) {
  EXPECT_EQ(resolve("It was al Qaeda, al-Qaida and Al-Qaeda.").variants("al-Qaida"),
            "Al-Qaeda*1 table|al Qaeda*1 table|al-Qaida*1 same");
}

TEST(Organisations, SmallWordsAreNoAcronyms) {
  EXPECT_EQ(resolve("Tell us who is at the eu pub, said Who.").orgs(), "");
}

TEST(Organisations, WithoutWhatTheyAreRegisteredAs) {
  const auto r = resolve("[O Ford Motor Co] and [O Ford Motor] and [O Volvo AB].");
  EXPECT_EQ(r.orgs(), "Ford Motor|Volvo");
  EXPECT_EQ(r.variants("Ford Motor"), "Ford Motor Co*1 normalised|Ford Motor*1 same");
  EXPECT_EQ(resolve("[O Time Inc] and [O News Corp] differ.").orgs(), "News Corp|Time");
}

TEST(Organisations, TheBeginningOfALongerName) {
  const auto r = resolve("[O Acme Widgets Corp] rose. [O Acme] fell.");
  EXPECT_EQ(r.orgs(), "Acme Widgets");
  EXPECT_EQ(r.variants("Acme Widgets"), "Acme Widgets Corp*1 normalised|Acme*1 prefix");
}

TEST(Organisations, ButNotOfSomethingElse) {
  EXPECT_EQ(resolve("[O Acme Motor] and [O Acme Foundation]. [O Acme] fell.").orgs(),
            "Acme|Acme Foundation|Acme Motor");
  EXPECT_EQ(resolve("The [O Senate Banking Committee] met. The [O Senate] did not.").orgs(),
            "Senate|Senate Banking Committee");
  EXPECT_EQ(resolve("[O Hamas Council] met. [O Hamas] did not.").orgs(), "Hamas|Hamas Council");
}

TEST(Organisations, AFirmsSuffixTellsItsType) {
  const auto r = resolve("[P Lear] rose. [P Lear] fell. [O.6 Lear Corp] sat. [P Fred Lear] left.");
  EXPECT_EQ(r.orgs(), "Lear");
  EXPECT_EQ(r.persons(), "Fred Lear");
}

TEST(Organisations, WithASuffixTheyAreWhole) {
  EXPECT_EQ(resolve("[O Acme Widgets Cable] rose. [O Acme Widgets Inc] fell.").orgs(),
            "Acme Widgets|Acme Widgets Cable");
}

TEST(Organisations, SingleNamesOfFirmsAreNoPersons) {
  const auto r = resolve("[O Merrill Lynch] rose. [P Merrill] fell.");
  EXPECT_EQ(r.persons(), "");
  EXPECT_EQ(r.variants("Merrill Lynch"), "Merrill Lynch*1 same|Merrill*1 prefix");
}

TEST(Organisations, GenericWordsAndShareCodes) {
  EXPECT_EQ(resolve("The [O.99 Bank] and [O.99 MSFT] .O and [O.99 Government].").orgs(), "MSFT");
  EXPECT_EQ(resolve("Shares of it ([O.99 MSFT].O, [O.99 F.N]) fell.").orgs(), "");
  EXPECT_EQ(resolve("Shares of [O Acme Widgets ACM].N fell.").orgs(), "Acme Widgets");
}

TEST(Organisations, NeedMoreCertaintyThanPlaces) {
  EXPECT_EQ(resolve("[O.55 Acme] rose in [L.55 Foobarton].").orgs(), "");
  EXPECT_EQ(resolve("[O.55 Acme] rose in [L.55 Foobarton].").places(), "Foobarton");
}

TEST(Types, TheMajorityDecides) {
  const auto r =
      resolve("[O.9 Acme Widgets] rose. [O.9 Acme Widgets] fell. [P.9 Acme Widgets] sat.");
  EXPECT_EQ(r.orgs(), "Acme Widgets");
  EXPECT_EQ(r.persons(), "");
  EXPECT_EQ(r.found.mentions[2].type, EntityType::org);
}

TEST(Dateline, GivesPlaceAndAgency) {
  const auto r = resolve("KABUL, Feb 13 (Reuters) - Nothing happened in [L Kabul].");
  EXPECT_EQ(r.places(), "Kabul");
  EXPECT_EQ(r.orgs(), "Reuters");
  EXPECT_EQ(r.variants("Kabul"), "KABUL*1 dateline|Kabul*1 same");
  EXPECT_EQ(resolve("MUDVILLE, Ohio (AP) -- No joy.").places(), "Mudville|Ohio");
}

TEST(Dateline, ComesAfterTheHeadline) {
  const auto r = resolve("KABUL, Feb 13 (Reuters) - Rain in Paris.", "", "Dry day in London");
  EXPECT_EQ(r.places(), "Kabul|London|Paris");
  EXPECT_EQ(r.found.entities.front().name, "London");
}

TEST(Dateline, InAPlainTextAfterItsFirstLine) {
  EXPECT_EQ(resolve("Quiet day\n\nKABUL, Feb 13 (Reuters) - Nothing happened.").orgs(), "Reuters");
}

}  // namespace
}  // namespace morgue::entities::test
