#include "common/text/possible_name.h"

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(PossibleName, IsKnownByItsEnd) {
  EXPECT_EQ(possible_value("Angela Merkel", "de"), "Angela Merkel ⟨de⟩");
  EXPECT_EQ(possible_name(Dimension::person, "Angela Merkel ⟨de⟩"), "Angela Merkel");
  EXPECT_EQ(possible_name(Dimension::person, possible_value("Jo (Fox)", "zh-Hant")), "Jo (Fox)");
  for (const char* other :
       {"Angela Merkel", "Angela Merkel (de)", "Angela Merkel⟨de⟩", "Who ⟨is it⟩", "⟨de⟩", ""})
    EXPECT_EQ(possible_name(Dimension::person, other), "");
  EXPECT_EQ(possible_name(Dimension::topic, "Angela Merkel ⟨de⟩"), "");
}

}  // namespace
}  // namespace morgue
