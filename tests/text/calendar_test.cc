#include "common/text/calendar.h"

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(Calendar, DayNumbersAndBack) {
  EXPECT_EQ(day_number({1970, 1, 1}), 0);
  EXPECT_EQ(day_number({1969, 12, 31}), -1);
  for (std::int32_t day = -800000; day < 800000; day += 997) {
    const Civil date = civil_of(day);
    EXPECT_TRUE(is_valid(date));
    EXPECT_EQ(day_number(date), day);
  }
}

TEST(Calendar, TheDayIsTheOneInTheArticlesOwnZone) {
  const Published late{day_number({2008, 9, 13}) * std::int64_t{86400} + 2 * 3600, -240, false};
  EXPECT_EQ(local_day(late), day_number({2008, 9, 12}));
  EXPECT_EQ(local_day({-1, 0, false}), -1);
  EXPECT_EQ(local_day({-86400, 0, false}), -1);
  EXPECT_EQ(local_day({-86401, 0, false}), -2);
  EXPECT_EQ(local_day({0, 0, false}), 0);
}

}  // namespace
}  // namespace morgue
