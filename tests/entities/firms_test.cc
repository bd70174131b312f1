// Firms: that a share code stands behind them, that they end with 's, that a place is called so
// too; two names that the tagger took for one; persons whom only their office shows.
#include <gtest/gtest.h>

#include "indexer/entities/finder.h"
#include "tests/entities/marked.h"

namespace morgue::entities::test {
namespace {

// By the tagger that is part of the program: "org:Acme|place:Kabul", in order of the text.
std::string found(std::string_view body) {
  Article article;
  article.language = "en";
  article.body = body;
  Entities entities;
  Finder(nullptr).find(article, entities);
  std::string out;
  for (const Entity& entity : entities.entities)
    out += (out.empty() ? "" : "|") + std::string(type_name(entity.type)) + ":" + entity.name;
  return out;
}

TEST(ListedFirms, TheTaggerFindsThemByTheCode) {
  EXPECT_EQ(found("A plant of Rosewind ( RWND.O ) burnt down."), "org:Rosewind");
  EXPECT_EQ(found("Sugar maker Velde Mutual Inc ( VM.N ) lost money."), "org:Velde Mutual");
}

TEST(ListedFirms, TheTaggerFindsThemByACodeWithoutBrackets) {
  EXPECT_EQ(found("A plant of Rosewind RWND.O burnt down."), "org:Rosewind");
  EXPECT_EQ(found("It lent Velde Mutual Inc VM.N Chief Executive Mary Jones a car."),
            "org:Velde Mutual|person:Mary Jones");
  EXPECT_EQ(found("Shares of Ford Motor Co F.N fell."), "org:Ford Motor");
}

TEST(ListedFirms, TheirCodesAreNoNames) {
  EXPECT_EQ(found("It fell ( ROK.N ), it ( GM.N, GE.N ) too, so did RWND.N and WYNN.O then."), "");
}

TEST(ListedFirms, AcronymsThatLackABlankBehindTheFullStopAreNoCodes) {
  EXPECT_EQ(found("He went to NATO.A day later he left."), "org:NATO");
  EXPECT_EQ(found("She called the FDA.A spokesman answered."), "org:Food and Drug Administration");
  EXPECT_EQ(found("He works for the BBC.N Ireland is next."), "org:BBC|place:Ireland");
}

TEST(ListedFirms, BeginWhereTheCapitalsDo) {
  EXPECT_EQ(resolve("Its rival Dean [O.4 Foods Co] ( DF.N ) fell.").orgs(), "Dean Foods");
  EXPECT_EQ(resolve("A rival, Bed Bath & [O.4 Beyond Inc] ( BBBY.O ) fell.").orgs(),
            "Bed Bath & Beyond");
  EXPECT_EQ(found("Shares of it fell. Rival Hellmoor Holdings ( HMH.N ) rose."),
            "org:Hellmoor Holdings");
  EXPECT_EQ(resolve("President Jones [O.4 Widgets Co] ( W.N ) fell.").orgs(), "Jones Widgets");
  EXPECT_EQ(resolve("Its rival Dean [O.4 Foods Co] fell.").orgs(), "");
}

TEST(ListedFirms, TakeUpWhatTheTaggerSetApart) {
  EXPECT_EQ(resolve("Its rival [O LG] [O.4 Display Co] ( 034220.KS ) fell.").orgs(), "LG Display");
  EXPECT_EQ(resolve("[L China] [O Unicom Ltd] ( 0762.HK ) rose.").orgs(), "China Unicom");
  EXPECT_EQ(resolve("The online broker E*[O.4 Trade Corp] ( ETFC.O ) fell.").orgs(), "E*Trade");
  EXPECT_EQ(resolve("The retailer Pier 1 [O.4 Imports Inc] ( PIR.N ) fell.").orgs(),
            "Pier 1 Imports");
  EXPECT_EQ(resolve("The [O Goldman Sachs] [O Group Inc] ( GS.N ) fell.").orgs(), "Goldman Sachs");
}

TEST(ListedFirms, ButNotWhereTheyAreAtHome) {
  const auto german = resolve("The [L German] [O Hellmoor AG] ( HMH.DE ) rose.");
  EXPECT_EQ(german.orgs(), "Hellmoor");
  EXPECT_EQ(german.places(), "Germany");
  EXPECT_EQ(resolve("It bought [L U.S.] [O Alcoa Inc] ( AA.N ) then.").orgs(), "Alcoa");
  EXPECT_EQ(resolve("It left Former [O Hellmoor AG] ( HMH.DE ) then.").orgs(), "Hellmoor");
  EXPECT_EQ(resolve("It fell (LEH.N) and BSC.N [O UBS] ( UBS.N ) rose.").orgs(), "UBS");
}

TEST(ListedFirms, NorWhereTheTablesKnowThemWhole) {
  EXPECT_EQ(found("In London Barclays ( BARC.L ) fell."), "place:London|org:Barclays");
  EXPECT_EQ(found("Ohio-based Hellmoor ( HMH.N ) fell."), "place:Ohio|org:Hellmoor");
}

TEST(ListedFirms, BeginBehindWhatSaysWhereTheyAre) {
  EXPECT_EQ(found("Belgian-Dutch Fortis FOR.BR fell. New Jersey-based Acme Bancorp ACB.N rose."),
            "place:Belgium|place:Netherlands|org:Fortis|place:New Jersey|org:Acme Bancorp");
  EXPECT_EQ(
      resolve("The [O British-Irish Council] met the [O Asian-American Bar Association].").orgs(),
      "Asian-American Bar Association|British-Irish Council");
  const auto home = resolve("The [O Antigua-based Stanford Bank] and [P St. Louis-based Velde].");
  EXPECT_EQ(home.orgs(), "Stanford Bank|Velde");
  EXPECT_EQ(home.places(), "Antigua and Barbuda|St. Louis");
  EXPECT_EQ(home.persons(), "");
  const auto others = resolve("[O Asia-focused Velde Bank] and [O Foo-backed Acme Bank] rose.");
  EXPECT_EQ(others.orgs(), "Acme Bank|Velde Bank");
  EXPECT_EQ(others.places(), "Asia");
  EXPECT_EQ(resolve("It told [P London-based Jane Smith] so.").persons(), "Jane Smith");
  EXPECT_EQ(resolve("He left [O Dai-ichi Life].").orgs(), "Dai-ichi Life");
}

TEST(Names, BeginBehindTheSmallWordsOfASentence) {
  EXPECT_EQ(resolve("[L Many Wall Street] analysts said so.").places(), "Wall Street");
  EXPECT_EQ(resolve("[O Most of Wall Street] said so.").places(), "Wall Street");
  EXPECT_EQ(resolve("[P Besides Volcker] he met [P Paul Volcker].").persons(), "Paul Volcker");
  EXPECT_EQ(resolve("[O Retailer Velde Stores] said. [O Under Armour] rose.").orgs(),
            "Under Armour|Velde Stores");
  EXPECT_EQ(resolve("A principal with [O Brewer Investment Group] left.").orgs(),
            "Brewer Investment Group");
}

TEST(Names, BeginBehindASubheadInCapitals) {
  EXPECT_EQ(found("It fell. REFINERY BOTTLENECKS Refiners in Kabul are busy."), "place:Kabul");
  EXPECT_EQ(found("It fell. BREAKFAST McDonald's sales rose."), "org:McDonald's");
  EXPECT_EQ(found("It fell. UNANIMOUS BACKING MPS Group's board met."), "org:MPS Group");
  EXPECT_EQ(found("It fell. CHALLENGE FOR VELDE James Hall left."), "person:James Hall");
  EXPECT_EQ(found("It fell. FED For Wall Street it is late."),
            "org:Federal Reserve|place:Wall Street");
  EXPECT_EQ(found("It fell. US Airways rose."), "org:US Airways");
  EXPECT_EQ(found("It fell. BBC News said so."), "org:BBC News");
}

TEST(Names, OfSpeakersInASubheadInCapitals) {
  for (const char* office : {"ANALYST,", "PRESIDENT,", "STRATEGIST,", "CHIEF EXECUTIVE OF"})
    EXPECT_EQ(found("It fell. JANE DOE, " + std::string(office) +
                    " DOE SECURITIES The firm is in trouble, she said."),
              "person:Jane Doe|org:Doe Securities")
        << office;
}

TEST(Names, AloneInASubheadInCapitals) {
  EXPECT_EQ(found("HILLARY CLINTON The senator, 60, met her husband, Bill Clinton."),
            "person:Hillary Clinton|person:Bill Clinton");
  EXPECT_EQ(found("JOHN VELDE, REPUBLICAN The senator said so."), "person:John Velde");
  EXPECT_EQ(found("BARACK OBAMA The senator, 47, left. Obama said so."), "person:Barack Obama");
  EXPECT_EQ(found("GEORGE W. BUSH The president said so."), "person:George W. Bush");
  EXPECT_EQ(found("APPLE BOOSTS NASDAQ The shares rose. The Nasdaq said so."), "org:Nasdaq");
  EXPECT_EQ(found("DAVID VS WARREN The investor said so. Warren Velde left."),
            "person:Warren Velde");
  EXPECT_EQ(found("GRACE PERIOD The firm said so."), "");
  EXPECT_EQ(found("SHARES FALL The firm said so. Shares rose."), "");
}

TEST(ListedFirms, OfAPersonInOfficeTheCodeIsTheFirms) {
  EXPECT_EQ(found("Its chairman is Chairman Rupert Murdoch ( NWSA.O ) today."),
            "person:Rupert Murdoch");
}

TEST(ListedFirms, WithTwoCodesAreTwo) {
  EXPECT_EQ(resolve("[O Acme] ( ACM.N ) rose while [O Acme Packet] ( APKT.O ) fell.").orgs(),
            "Acme|Acme Packet");
  EXPECT_EQ(resolve("[O Acme] ( ACM.N ) rose while [O Acme Packet] ( ACM.AX ) fell.").orgs(),
            "Acme Packet");
}

TEST(ListedFirms, NeverBecomeWhatTheTaggerThinksElsewhere) {
  EXPECT_EQ(resolve("[P Ahold] rose. [O.6 Ahold] ( AHLN.AS ) fell. [P Ahold] slept.").orgs(),
            "Ahold");
  EXPECT_EQ(resolve("[P Ahold] rose. [O.6 Ahold] fell. [P Ahold] slept.").orgs(), "");
}

TEST(PossessiveFirms, WithCorpOnceAndWithoutAfterwards) {
  const auto r = resolve(
      "KOLB'S UP\n\n[O.3 Kolb's Corp] rose. At Kolb's, sales fell, and [P Kolb]'s shares rose.");
  EXPECT_EQ(r.orgs(), "Kolb's");
  EXPECT_EQ(r.persons(), "");
  EXPECT_EQ(r.variants("Kolb's"), "KOLB'S*1 normalised|Kolb's Corp*1 normalised|Kolb's*2 same");
}

TEST(PossessiveFirms, OfTheTablesAreOneWithCorpAndWithout) {
  const auto r = resolve("[O McDonald's Corp] spoke. McDonald's rose. [O McDonald's] fell.");
  EXPECT_EQ(r.orgs(), "McDonald's");
  EXPECT_EQ(r.variants("McDonald's"), "McDonald's Corp*1 normalised|McDonald's*2 same");
}

TEST(PossessiveFirms, ElseItBelongsToSomebody) {
  const auto r = resolve("[P Helmut Kolb]'s party lost. [P Kolb]'s friends wept.");
  EXPECT_EQ(r.orgs(), "");
  EXPECT_EQ(r.persons(), "Helmut Kolb");
  EXPECT_EQ(found("McDonald's shares rose."), "org:McDonald's");
  EXPECT_EQ(resolve("[P Wendy Smith] died. [P Wendy]'s mother wept.").orgs(), "");
  EXPECT_EQ(resolve("[P Wendy Smith] died. Papa John's mother wept.").orgs(), "Papa John's");
}

// This took a minute if each firm looked at all persons.
TEST(PossessiveFirms, AreLinearInThePersonsBesideThem) {
  std::string text;
  for (int i = 0; i < 40'000; ++i)
    text += "They went to McDonald's with [P John Smith] on Friday and it was good. ";
  const auto r = resolve(text);
  EXPECT_EQ(r.orgs(), "McDonald's");
  EXPECT_EQ(r.persons(), "John Smith");
}

TEST(FirmsAndPlaces, AShortNameOfTheTablesStandsBeforeTheFirmToo) {
  EXPECT_EQ(resolve("[L Berkshire] rises\n\nBerkshire Hathaway rose.").places(), "");
  EXPECT_EQ(resolve("[L Berkshire] rises\n\nBerkshire Hathaway rose.").orgs(),
            "Berkshire Hathaway");
  EXPECT_EQ(resolve("A farm in [L Berkshire]. Berkshire Hathaway rose.").places(), "Berkshire");
  EXPECT_EQ(resolve("[L Berkshire] is green.").places(), "Berkshire");
}

TEST(TwoNames, OfOrganisationsJoinedByAnd) {
  EXPECT_EQ(resolve("The [O World Bank and International Monetary Fund] met.").orgs(),
            "International Monetary Fund|World Bank");
  EXPECT_EQ(resolve("The [O Securities and Exchange Commission] met.").orgs(),
            "Securities and Exchange Commission");
  EXPECT_EQ(resolve("The [O World Bank] met.").orgs(), "World Bank");
  EXPECT_EQ(
      resolve("[O Velde] and [O Acme Inc] talk. The talks of [O Acme and Velde] go on.").orgs(),
      "Acme|Velde");
  EXPECT_EQ(resolve("[O Velde] talks. The firm of [O Acme and Velde] goes on.").orgs(),
            "Acme and Velde|Velde");
  EXPECT_EQ(resolve("The [O House and Senate] met.").orgs(), "Senate");
}

TEST(TwoNames, OfFirmsJoinedByAnd) {
  EXPECT_EQ(found("Permira and Macquarie Bank are to bid."), "org:Permira|org:Macquarie Bank");
  EXPECT_EQ(resolve("[O Velde Capital Partners and Thomas H. Lee Partners] bid.").orgs(),
            "Thomas H. Lee Partners|Velde Capital Partners");
  for (const char* one : {"Smith and Wesson Holdings", "Velde Trade and Development Bank",
                          "Food and Drug Partners", "Ministry of Trade and Velde Bank"})
    EXPECT_EQ(resolve("The [O " + std::string(one) + "] met.").orgs(), one);
}

TEST(Firms, OfLettersAndACountryAreBranches) {
  EXPECT_EQ(resolve("[O KFV] rose. [O KFV Japan] fell.").orgs(), "KFV|KFV Japan");
  EXPECT_EQ(resolve("[O KFV] rose. [O KFV Chicken] fell.").orgs(), "KFV Chicken");
}

TEST(Names, OfMedicinesIndicesAndCurrenciesAreNone) {
  const auto none = resolve("[L Lipitor], [P Vioxx], [L Medicare], [O Yuan], [O MBS], [O Energy].");
  EXPECT_EQ(none.orgs() + none.persons() + none.places(), "");
  EXPECT_EQ(resolve("The [L Nikkei], by [L Reuters Estimates], in [O HK].").places(), "");
}

TEST(PersonsInOffice, WhateverWordTheSurnameIs) {
  EXPECT_EQ(resolve("Its Chief Executive Charles Prince left. Prince was tired.").persons(),
            "Charles Prince");
  EXPECT_EQ(found("Chrysler Vice Chairman Jim Press left on Monday."),
            "org:Chrysler|person:Jim Press");
  EXPECT_EQ(resolve("Governor [P.4 Satoshi Sumita] left.").persons(), "Satoshi Sumita");
  EXPECT_EQ(resolve("He met [P.4 Satoshi Sumita] there.").persons(), "");
  EXPECT_EQ(resolve("Its Chief Executive Charles River left.").persons(), "");
  EXPECT_EQ(resolve("The [O St. Louis Fed] spoke.").persons(), "");
}

TEST(PersonsInOffice, WhoBearTheNamesOfFirms) {
  EXPECT_EQ(found("Chief Executive Charles Schwab spoke on Monday."), "person:Charles Schwab");
  EXPECT_EQ(found("Shares of discount broker Charles Schwab fell."), "org:Charles Schwab");
  EXPECT_EQ(found("An analyst Piper Jaffray has left."), "org:Piper Jaffray");
  EXPECT_EQ(found("Industry leader Morgan Stanley said so."), "org:Morgan Stanley");
  EXPECT_EQ(found("The market leader Eli Lilly said so."), "org:Eli Lilly");
  EXPECT_EQ(found("Former director Morgan Stanley said so."), "org:Morgan Stanley");
  EXPECT_EQ(found("The managing director Charles Schwab said so."), "person:Charles Schwab");
}

TEST(Persons, WhomTheTaggerHasNotSeenWhole) {
  EXPECT_EQ(found("Its embattled predecessor, Charles Prince, has left."), "person:Charles Prince");
  EXPECT_EQ(found("The firm makes the controversial Big Brother show."), "");
  EXPECT_EQ(found("Bank of France Governor Christian Noyer said so on Monday."),
            "org:Bank of France|person:Christian Noyer");
  EXPECT_EQ(found("It is similar to the proposal, OTS Director John Reich said."),
            "person:John Reich");
}

TEST(Persons, CalledBenAreNobodysSons) {
  EXPECT_EQ(resolve("[P.7 Ben Bernanke] spoke. Later [P.7 Bernanke] left.").persons(),
            "Ben Bernanke");
  EXPECT_EQ(resolve("[P Zine Ben Ali] spoke. Later [P Ben Ali] left.").persons(), "Zine Ben Ali");
}

}  // namespace
}  // namespace morgue::entities::test
