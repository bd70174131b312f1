// Persons: what is one person, and above all what is not.
#include <gtest/gtest.h>

#include "tests/entities/marked.h"

namespace morgue::entities::test {
namespace {

TEST(Persons, SurnamesGoToTheFullName) {
  const auto r = resolve(
      "[P Mike Pompeo] spoke first. Later [P Pompeo] left, and [P Pompeo] 's aides with him.");
  EXPECT_EQ(r.persons(), "Mike Pompeo");
  EXPECT_EQ(r.variants("Mike Pompeo"), "Mike Pompeo*1 same|Pompeo*2 surname");
}

TEST(Persons, AlsoWhenTheFullNameComesLater) {
  const auto r = resolve("[P.6 Trump] agreed. President [P Donald Trump] said so himself.");
  EXPECT_EQ(r.persons(), "Donald Trump");
}

TEST(Persons, AlsoWhenTheTaggerHasNotSeenThem) {
  const auto r = resolve("[P Jens Stoltenberg] warned them. It was for Stoltenberg to decide.");
  EXPECT_EQ(r.variants("Jens Stoltenberg"), "Jens Stoltenberg*1 same|Stoltenberg*1 surname");
}

TEST(Persons, AnUntaggedSurnameWithinAnotherNameIsNone) {
  const auto r = resolve("[P Ann Rice] wrote. She studied at Rice University in May.");
  EXPECT_EQ(r.variants("Ann Rice"), "Ann Rice*1 same");
}

TEST(Persons, TitlesAreNoPartOfNames) {
  const auto r = resolve("[P Afghan President Ashraf Ghani] met [P Mr. Ghani] 's rival.");
  EXPECT_EQ(r.persons(), "Ashraf Ghani");
  EXPECT_EQ(r.variants("Ashraf Ghani"), "Ashraf Ghani*1 same|Ghani*1 surname");
}

TEST(Persons, ATitleMakesThem) {
  EXPECT_EQ(resolve("The Bank of Japan's Governor Satoshi Sumita spoke.").persons(),
            "Satoshi Sumita");
  EXPECT_EQ(resolve("Secretary of [O Defense Mark Esper] spoke.").persons(), "Mark Esper");
  EXPECT_EQ(resolve("The [O General Wesley Clark] spoke.").persons(), "Wesley Clark");
  const auto apart = resolve("[O Bank of Japan Deputy Governor Satoshi Sumita] spoke.");
  EXPECT_EQ(apart.persons(), "Satoshi Sumita");
  EXPECT_EQ(apart.orgs(), "Bank of Japan");
  EXPECT_EQ(resolve("[O Acme Coach Leather Group] spoke.").persons(), "");
  EXPECT_EQ(resolve("The president Foreign Office staff met. Chairman Acme Bank.").persons(), "");
}

TEST(Persons, WhomEverybodyKnowsNeedsNoFullName) {
  EXPECT_EQ(resolve("[P.6 Volcker] spoke. So did [P.6 Widgetson].").persons(), "Volcker");
  EXPECT_EQ(resolve("[P Jane Bush] wept. [P.6 Bush] had lost.").persons(), "Jane Bush");
}

TEST(Persons, WhoSpeaksOfHimselfIsOne) {
  EXPECT_EQ(resolve("[P.6 Widgetson] says he will go.").persons(), "Widgetson");
  EXPECT_EQ(resolve("[P.6 Widgetson] says it will go.").persons(), "");
}

TEST(Persons, TwoWithOneSurnameStayApart) {
  const auto r = resolve(
      "[P Bill Clinton] spoke. [P Clinton] smiled. Then [P Hillary Clinton] came, and [P Clinton] "
      "left.");
  EXPECT_EQ(r.persons(), "Bill Clinton|Hillary Clinton");
  EXPECT_EQ(r.variants("Bill Clinton"), "Bill Clinton*1 same|Clinton*1 surname");
  EXPECT_EQ(r.variants("Hillary Clinton"), "Hillary Clinton*1 same");
  EXPECT_EQ(r.found.mentions.back().entity, kNoEntity);  // which Clinton left?
}

TEST(Persons, MiddleNamesAndInitials) {
  const auto r = resolve("[P George W. Bush] and, again, [P George Bush] and [P G. Bush].");
  EXPECT_EQ(r.persons(), "George W. Bush");
  const auto two = resolve("[P George W. Bush], [P George H.W. Bush] and [P George Bush].");
  EXPECT_EQ(two.persons(), "George Bush|George H.W. Bush|George W. Bush");
}

TEST(Persons, FatherAndSon) {
  const auto r = resolve("[P Robert Kennedy] and [P Robert Kennedy Jr.] were seen.");
  EXPECT_EQ(r.persons(), "Robert Kennedy|Robert Kennedy Jr.");
}

TEST(Persons, AnOfficeOfHisOwnIsSomebodyElse) {
  const auto r = resolve("Talks ended. President [P.8 Bush] left with his wife [P Laura Bush].");
  EXPECT_EQ(r.persons(), "Bush|Laura Bush");
}

TEST(Persons, SingleNamesNeedToBeSure) {
  EXPECT_EQ(resolve("Then [P.8 Waldo] came.").persons(), "");
  EXPECT_EQ(resolve("Then [P.95 Waldo] came.").persons(), "Waldo");
  EXPECT_EQ(resolve("Then President [P.8 Waldo] came.").persons(), "Waldo");
  EXPECT_EQ(resolve("Then [P.4 John Waldo] came.").persons(), "");
}

TEST(Persons, RoyalsKeepTheirTitle) {
  const auto r =
      resolve("[P Pope Francis] spoke in Rome. Pope [P Francis] left. [P.6 Francis] ate.");
  EXPECT_EQ(r.persons(), "Pope Francis");
  EXPECT_EQ(resolve("King [P Juan Carlos] spoke.").persons(), "Juan Carlos");
}

TEST(Persons, Pronouns) {
  EXPECT_EQ(resolve("[P.99 He] said that [P.99 She] knew.").persons(), "");
}

TEST(Persons, ArabicArticlesAndParticles) {
  const auto r = resolve(
      "[P Nuri al-Maliki] spoke. [P Maliki] left; [P al-Maliki] rested. "
      "[P Osama bin Laden] and [P.7 bin Laden].");
  EXPECT_EQ(r.persons(), "Nuri al-Maliki|Osama bin Laden");
}

TEST(Persons, CapitalsAndAccentsDoNotMatter) {
  const auto r = resolve("[P RECEP ERDOGAN] AGREES. Turkey's [P Recep Erdo\u011fan] agreed.");
  EXPECT_EQ(r.persons(), "Recep Erdo\u011fan");
}

TEST(Persons, FirmsNamedAfterPeopleAreFirms) {
  const auto r =
      resolve("[P Merrill Lynch] and [P Morgan Stanley] said. [P Smith Barney Inc] too.");
  EXPECT_EQ(r.persons(), "");
  EXPECT_EQ(r.orgs(), "Merrill Lynch|Morgan Stanley|Smith Barney");
}

TEST(Persons, AFirmKeepsItsFoundersNameToItself) {
  const auto r = resolve("[P Michael Dell] spoke for [O Dell]. Shares of [O Dell] fell.");
  EXPECT_EQ(r.persons(), "Michael Dell");
  EXPECT_EQ(r.orgs(), "Dell");
}

TEST(Misspelt, ALoneSurnameWinsOverAFullNameThatNeverComesBack) {
  const auto r = resolve("[P Mark Esber] announced it. The [P Esper] announcement came late.");
  EXPECT_EQ(r.persons(), "Mark Esper");
  EXPECT_EQ(r.variants("Mark Esper"), "Esper*1 surname|Mark Esber*1 spelling");
}

TEST(Misspelt, AlsoWhereTheTaggerHasPassedOverIt) {
  const auto r = resolve("[P Mark Esber] announced it. The Esper announcement came late.");
  EXPECT_EQ(r.variants("Mark Esper"), "Esper*1 surname|Mark Esber*1 spelling");
}

TEST(Misspelt, NeverJoinsTwoPersons) {
  const auto r =
      resolve("Secretary [P Donald Regan] met President [P Reagan]. [P Regan] told [P Reagan] so.");
  EXPECT_EQ(r.persons(), "Donald Regan|Reagan");
  const auto bare = resolve("[P Donald Regan] spoke. [P Reagan] did not.");
  EXPECT_EQ(bare.persons(), "Donald Regan|Reagan");
  const auto known = resolve("[P Mark Esber] met [P John Esper]. [P Esper] spoke.");
  EXPECT_EQ(known.persons(), "John Esper|Mark Esber");
  const auto titled = resolve("[P Mark Esber] met President [P Esper].");
  EXPECT_EQ(titled.persons(), "Esper|Mark Esber");
}

TEST(Misspelt, ARareFullNameGoesToTheFrequentOne) {
  const auto r = resolve(
      "[P Ashraf Ghani] spoke. [P Ghani] left. [P Ghani] slept. [P Ashraf Ghanni] woke up.");
  EXPECT_EQ(r.persons(), "Ashraf Ghani");
  const auto even = resolve("[P Peter Hansen] spoke. [P Peter Hanson] left.");
  EXPECT_EQ(even.persons(), "Peter Hansen|Peter Hanson");
  const auto others = resolve(
      "[P Eva Hansen] spoke. [P Hansen] left. [P Hansen] slept. "
      "[P Peter Hanson] woke.");
  EXPECT_EQ(others.persons(), "Eva Hansen|Peter Hanson");
}

}  // namespace
}  // namespace morgue::entities::test
