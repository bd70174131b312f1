#include "common/text/possible_name.h"

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(PossibleName, IsKnownByItsEnd) {
  EXPECT_EQ(possible_value("Angela Merkel", "de"), "Angela Merkel (de?)");
  EXPECT_EQ(possible_name("Angela Merkel (de?)"), "Angela Merkel");
  EXPECT_EQ(possible_name(possible_value("Jo (Fox)", "zh-Hant")), "Jo (Fox)");
  for (const char* other :
       {"Angela Merkel", "Angela Merkel (de)", "Who?", "Who (is it?)", "(de?)", ""})
    EXPECT_EQ(possible_name(other), "");
}

}  // namespace
}  // namespace morgue
