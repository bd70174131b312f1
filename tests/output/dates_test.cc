#include "searcher/output/dates.h"

#include <gtest/gtest.h>

namespace {

using morgue::iso_date;
using morgue::Published;
using morgue::output::day_column;

TEST(IsoDate, KeepsTheZoneOfTheArticle) {
  EXPECT_EQ(iso_date(Published{1221314400, -240, false}), "2008-09-13T10:00:00-04:00");
  EXPECT_EQ(iso_date(Published{1221314400, 0, false}), "2008-09-13T14:00:00Z");
  EXPECT_EQ(iso_date(Published{1221314400, 345, false}), "2008-09-13T19:45:00+05:45");
  EXPECT_EQ(iso_date(Published{1221314400, 840, false}), "2008-09-14T04:00:00+14:00");
  EXPECT_EQ(iso_date(Published{1221314400, -30, false}), "2008-09-13T13:30:00-00:30");
}

TEST(IsoDate, KnowsBareDaysAndNone) {
  EXPECT_EQ(iso_date(Published{1221264000, 0, true}), "2008-09-13");
  EXPECT_EQ(iso_date(std::nullopt), "");
}

TEST(IsoDate, BeforeTheEpochAndAtTheEdges) {
  EXPECT_EQ(iso_date(Published{-1, 0, false}), "1969-12-31T23:59:59Z");
  EXPECT_EQ(iso_date(Published{-1, 1, false}), "1970-01-01T00:00:59+00:01");
  EXPECT_EQ(iso_date(Published{0, -1, false}), "1969-12-31T23:59:00-00:01");
  EXPECT_EQ(iso_date(Published{-3773952000, 0, true}), "1850-05-30");
  EXPECT_EQ(iso_date(Published{951782400, 0, true}), "2000-02-29");
}

TEST(DayColumn, IsTenWide) {
  EXPECT_EQ(day_column(Published{1221314400, -240, false}), "2008-09-13");
  EXPECT_EQ(day_column(std::nullopt).size(), 10U);
}

}  // namespace
