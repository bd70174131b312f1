// The date grammar: which days a date covers.
#include "searcher/query/dates.h"

#include <gtest/gtest.h>

#include "common/text/calendar.h"

namespace morgue::query {
namespace {

std::string days(std::string_view text, Today today = {}) {
  DateRange range;
  if (const DateProblem problem = parse_dates(text, range, today); problem != DateProblem::none)
    return std::string(describe(problem));
  if (range.undated) return "undated";
  const auto show = [](std::int32_t day) {
    DateRange one;
    one.first = one.last = day;
    return format_dates(one);
  };
  return (range.first == DateRange::kOpenFirst ? "" : show(range.first)) + " " +
         (range.last == DateRange::kOpenLast ? "" : show(range.last));
}

TEST(Dates, CoverTheDaysTheySay) {
  EXPECT_EQ(days("2008"), "2008-01-01 2008-12-31");
  EXPECT_EQ(days("2008-02"), "2008-02-01 2008-02-29");
  EXPECT_EQ(days("2007-2"), "2007-02-01 2007-02-28");
  EXPECT_EQ(days("2008-12"), "2008-12-01 2008-12-31");
  EXPECT_EQ(days("2008-02-29"), "2008-02-29 2008-02-29");
  EXPECT_EQ(days("1869-07-04"), "1869-07-04 1869-07-04");
  EXPECT_EQ(days("2008..2009-01"), "2008-01-01 2009-01-31");
  EXPECT_EQ(days("..1987-03-01"), " 1987-03-01");
  EXPECT_EQ(days("1987-03.."), "1987-03-01 ");
  EXPECT_EQ(days("none"), "undated");
}

// On Thursday, 2020-02-13.
std::string days_then(std::string_view text) {
  return days(text, day_number({2020, 2, 13}));
}

TEST(Dates, CountFromToday) {
  EXPECT_EQ(days_then("today"), "2020-02-13 2020-02-13");
  EXPECT_EQ(days_then("yesterday"), "2020-02-12 2020-02-12");
  EXPECT_EQ(days_then("2w.."), "2020-01-30 2020-02-13");
  EXPECT_EQ(days_then("..3d"), " 2020-02-10");
  EXPECT_EQ(days_then("2W..1d"), "2020-01-30 2020-02-12");
  EXPECT_EQ(days_then("1m.."), "2020-01-13 2020-02-13");
  EXPECT_EQ(days_then("4y..3y"), "2016-02-13 2017-02-13");
  EXPECT_EQ(days_then("yesterday.."), "2020-02-12 ");
  EXPECT_EQ(days_then("2019-12..today"), "2019-12-01 2020-02-13");
  EXPECT_EQ(days_then("2020-02-13+/-3d"), "2020-02-10 2020-02-16");
  EXPECT_EQ(days_then("2020-02+/-1w"), "2020-01-25 2020-03-07");
  EXPECT_EQ(days_then("today+/-1m"), "2020-01-13 2020-03-13");
  EXPECT_EQ(days("1m..", day_number({2020, 3, 31})), "2020-02-29 2020-03-31");
  EXPECT_EQ(days_then("2w"), "this is the end of a range");
  EXPECT_EQ(days_then("1d..2w"), "this range ends before it begins");
  EXPECT_EQ(days_then("2020y.."), "there is no such day");
  EXPECT_EQ(days_then("9999+/-1d"), "there is no such day");
  EXPECT_EQ(days("2w.."), "what day it is today is not known here");
  for (const char* text :
       {"2x..", "w..", "-2w..", "99999d..", "2020+/-", "2w+/-2w+/-2w", "+/-3d", "2..", "Today"})
    EXPECT_EQ(days_then(text), "this is not a date") << text;
}

TEST(Dates, RefuseWhatIsNone) {
  for (const char* text :
       {"", "-", "..", "x", "20", "20080913", "2008-", "2008-09-", "2008-09-13-1", "2008-009",
        "-2008", "2008..x", "..none", "2008...2009", "+2008", " 2008"})
    EXPECT_EQ(days(text), "this is not a date") << text;
  for (const char* text : {"2007-02-29", "2008-13", "2008-00", "2008-01-00", "0000"})
    EXPECT_EQ(days(text), "there is no such day") << text;
  EXPECT_EQ(days("2008-10..2008-09"), "this range ends before it begins");
}

TEST(Dates, AreWrittenShortest) {
  for (const char* text : {"2008", "2008-02", "2008-02-29", "..2008-02-29", "2008-02-29..",
                           "2008-02-29..2008-03-01", "none"}) {
    DateRange range;
    ASSERT_EQ(parse_dates(text, range), DateProblem::none);
    EXPECT_EQ(format_dates(range), text);
  }
}

}  // namespace
}  // namespace morgue::query
