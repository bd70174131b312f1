#include "indexer/nightly/corrections.h"

#include <gtest/gtest.h>

namespace morgue::nightly {
namespace {

using Forms = std::vector<ChangedForm>;

TEST(ChangedForms, AreThoseOfLinesThatCameOrWent) {
  EXPECT_EQ(changed_forms("", ""), Forms{});
  EXPECT_EQ(changed_forms("A\tperson\tB\n", "# note\n\nA\tperson\tB\r\n"), Forms{});
  EXPECT_EQ(changed_forms("", "Mark Esper\tperson\tMark Esber\n"),
            (Forms{{"mark esber", "mark esper"}}));
  EXPECT_EQ(changed_forms("A One\torg\tB\n", "A One\torg\tC\n"),
            (Forms{{"b", "a one"}, {"c", "a one"}}));
}

TEST(ChangedForms, NoEntityTouchesEveryName) {
  EXPECT_EQ(changed_forms("-\tperson\tHe\n", ""), (Forms{{"he", ""}}));
}

TEST(ChangedForms, TwoThatAreDifferentAreBothTouched) {
  EXPECT_EQ(changed_forms("", "Ann Lee\tperson\t!Lee"), (Forms{{"ann lee", ""}, {"lee", ""}}));
}

TEST(ChangedForms, LinesThatAreNoneAreLeftOut) {
  EXPECT_EQ(changed_forms("", "only one field\nA\tperson\n"), Forms{});
}

}  // namespace
}  // namespace morgue::nightly
