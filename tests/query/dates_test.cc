// The date grammar: which days a date covers.
#include "searcher/query/dates.h"

#include <gtest/gtest.h>

#include "common/text/calendar.h"

namespace morgue::query {
namespace {

std::string days(std::string_view text) {
  DateRange range;
  if (const DateProblem problem = parse_dates(text, range); problem != DateProblem::none)
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
