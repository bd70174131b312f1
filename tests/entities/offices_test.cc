// Which offices stand before the names of persons.
#include <gtest/gtest.h>

#include "tests/entities/marked.h"

namespace morgue::entities::test {
namespace {

Entity only_person(std::string_view marked) {
  Entity person;
  for (const Entity& entity : resolve(marked).found.entities)
    if (entity.type == EntityType::person) {
      EXPECT_EQ(person.name, "") << marked;
      person = entity;
    }
  EXPECT_NE(person.name, "") << marked;
  return person;
}

// "treasury secretary|secretary": of the only person.
std::string offices(std::string_view marked) {
  std::string all;
  for (const std::string& office : only_person(marked).offices)
    all.append(all.empty() ? "" : "|").append(office);
  return all;
}

std::string value(std::string_view marked) {
  return value_name(only_person(marked));
}

TEST(Offices, StandBeforeTheName) {
  EXPECT_EQ(offices("Then Treasury Secretary [P James Baker] spoke."), "treasury secretary");
  EXPECT_EQ(offices("Then [P Treasury Secretary James Baker] spoke."), "treasury secretary");
  EXPECT_EQ(offices("The new Secretary of State [P Ann Holt] spoke."), "secretary state");
  EXPECT_EQ(offices("Chancellor of the Exchequer [P Ann Holt] spoke."), "chancellor exchequer");
  EXPECT_EQ(offices("The ex-President, Sen. [P Ann Holt], and former President [P Holt] ."),
            "former president|sen");
  EXPECT_EQ(offices("Fed Chairman [P Ann Holt] spoke."), "fed chairman");
  EXPECT_EQ(offices("Then Ex-President [P Ann Holt] spoke."), "");
}

TEST(Offices, OfABodyWhosePossessiveStandsThere) {
  EXPECT_EQ(offices("U.S. TREASURY'S [P BAKER] SAYS"), "treasury");
  EXPECT_EQ(offices("The shop's [P Ann Holt] spoke."), "");
}

TEST(Offices, ThatManyHoldAtATimeTellNothing) {
  EXPECT_EQ(offices("Then analyst [P Ann Holt] met Mrs. [P Holt] and Chairman [P Holt] ."), "");
}

TEST(Offices, OfAnyLengthAreNotStored) {
  EXPECT_EQ(offices("The Secretary of " + std::string(50, 'x') + " [P Ann Holt] spoke."),
            "secretary " + std::string(50, 'x'));
  EXPECT_EQ(offices("The Secretary of " + std::string(60, 'x') + " [P Ann Holt] spoke."), "");
}

TEST(Offices, AllOfTheDocumentTheLongestFirst) {
  EXPECT_EQ(offices("Secretary [P James Baker] left. Treasury Secretary [P Baker] , the Treasury's "
                    "[P Baker] and Secretary [P Baker] came back."),
            "treasury secretary|secretary|treasury");
}

TEST(Offices, BelongToTheValueOfASurnameAlone) {
  EXPECT_EQ(value("Then President [P Bush] spoke."), "Bush (president)");
  EXPECT_EQ(value("Then President [P George Bush] spoke."), "George Bush");
  EXPECT_EQ(value("U.S. President [P Bush] spoke. The President [P Bush] left."),
            "Bush (president)");
  EXPECT_EQ(value("Treasury Secretary [P Holt] and Senator [P Holt] spoke."), "Holt")
      << "they may be two";
  EXPECT_EQ(value("Then President [P de Klerk] spoke."), "de Klerk (president)");
  EXPECT_EQ(value("Then Chancellor [P Ben Gurion] spoke."), "Ben Gurion") << "Ben is a name, too";
  EXPECT_EQ(value("Then Mr. [P Bush] spoke, said [P Bush] ."), "Bush");
  EXPECT_EQ(value("Then [P Jimmy Bush] spoke. President [P Bush] left."), "Jimmy Bush");
}

}  // namespace
}  // namespace morgue::entities::test
