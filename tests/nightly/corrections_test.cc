#include "indexer/nightly/corrections.h"

#include <gtest/gtest.h>

namespace morgue::nightly {
namespace {

using Names = std::set<std::string>;

TEST(ChangedNames, AreThoseOfLinesThatCameOrWent) {
  EXPECT_EQ(changed_names("", ""), Names{});
  EXPECT_EQ(changed_names("A\tperson\tB\n", "# note\n\nA\tperson\tB\r\n"), Names{});
  EXPECT_EQ(changed_names("", "Mark Esper\tperson\tMark Esber\n"),
            (Names{"mark esber", "mark esper"}));
  EXPECT_EQ(changed_names("A One\torg\tB\n", "A One\torg\tC\n"), (Names{"a one", "b", "c"}));
}

TEST(ChangedNames, WhatIsNoEntityIsOne) {
  EXPECT_EQ(changed_names("-\tperson\tHe\n", ""), (Names{"he"}));
}

TEST(FreedNames, AreThoseOfLinesThatWent) {
  EXPECT_EQ(freed_names("-\tperson\tHe\n-\tplace\tUSA\nA\tperson\tB\n", "-\tperson\tHe\n"),
            (Names{"usa"}));
  EXPECT_EQ(freed_names("", "-\tplace\tUSA\n"), Names{});
}

// As names are compared where they are hidden and found (indexer/entities/name_key.h).
TEST(ChangedNames, HaveOneKindOfApostropheAndHyphen) {
  EXPECT_EQ(changed_names("", "-\tperson\tO’Brien, Conan\n"), (Names{"o'brien, conan"}));
  EXPECT_EQ(freed_names("-\tperson\tJean‐Luc\n", ""), (Names{"jean-luc"}));
}

TEST(ChangedNames, OfTwoThatAreDifferentBoth) {
  EXPECT_EQ(changed_names("", "Ann Lee\tperson\t!Lee"), (Names{"ann lee", "lee"}));
}

TEST(ChangedNames, LinesThatAreNoneAreLeftOut) {
  EXPECT_EQ(changed_names("", "only one field\nA\tperson\n"), Names{});
}

}  // namespace
}  // namespace morgue::nightly
