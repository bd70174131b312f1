// Dates as the wire writes them.
#include "indexer/formats/wire_date.h"

#include <cmath>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "common/text/calendar.h"

namespace morgue::formats {
namespace {

// "1987-02-26 15:01:01 +00:00", in the zone given; without the time where only a day is known.
std::string shown(const std::optional<Published>& date) {
  if (!date) return "none";
  const Civil day = civil_of(local_day(*date));
  std::string text = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  if (date->day_only) return text;
  const std::int64_t local = date->seconds + date->zone_minutes * 60;
  const std::int64_t s = ((local % 86400) + 86400) % 86400;
  text += fmt::format(" {:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
  return text + fmt::format(" {:+}", date->zone_minutes);
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(WireDate, EverySpelling) {
  const Case cases[] = {
      {"2006-10-20T18:15:00Z", "2006-10-20 18:15:00 +0"},
      {"2006-10-20T18:15:00.123+02:00", "2006-10-20 18:15:00 +120"},
      {"2006-10-20T18:15-0500", "2006-10-20 18:15:00 -300"},
      {"2006-10-20 18:15:00", "2006-10-20 18:15:00 +0"},
      {"2006-10-20 18:15:00 EST", "2006-10-20 18:15:00 -300"},
      {"2006-10-20", "2006-10-20"},
      {"2006-10-20+02:00", "2006-10-20"},
      {"2006/10/20", "2006-10-20"},
      {"20061020T181500Z", "2006-10-20 18:15:00 +0"},
      {"20021018T120000+0200", "2002-10-18 12:00:00 +120"},
      {"20061020", "2006-10-20"},
      {"20061020181500", "2006-10-20 18:15:00 +0"},
      {"870301", "1987-03-01"},
      {"Fri, 20 Oct 2006 18:15:00 +0200", "2006-10-20 18:15:00 +120"},
      {"Fri, 20 Oct 06 18:15:00 GMT", "2006-10-20 18:15:00 +0"},
      {"Fri Oct 20 18:15:00 2006", "2006-10-20 18:15:00 +0"},
      {"26-FEB-1987 15:01:01.79", "1987-02-26 15:01:01 +0"},
      {" 3-APR-1987 07:09:06.48\t\t\tV RM", "1987-04-03 07:09:06 +0"},
      {"Fri Oct 20, 2006 6:15pm EDT", "2006-10-20 18:15:00 -240"},
      {"Sat Oct 31, 2009 12:11am EDT", "2009-10-31 00:11:00 -240"},
      {"Sat Oct 31, 2009 12:11pm EST", "2009-10-31 12:11:00 -300"},
      {"October 20, 2006", "2006-10-20"},
      {"Sunday, Oct. 1st, 2006 at 6 p.m. CET", "2006-10-01 18:00:00 +60"},
      {"January 1, 1989, Sunday, Home Edition", "1989-01-01"},
      {"14 MAY 91", "1991-05-14"},
      {"4 March 1994", "1994-03-04"},
      {"1st of May 1886", "1886-05-01"},
      {"01/04/63", "1963-01-04"},
      {"1/4/1963", "1963-01-04"},
      {"24/12/1963", "1963-12-24"},
      {"20.10.2006", "2006-10-20"},
      {"01/04/49", "2049-01-04"},
      {"01/04/50", "1950-01-04"},
      {"2006-10-20T24:00:00Z", "2006-10-21 00:00:00 +0"},
      {"2006-10-20T25:00:00Z", "2006-10-20"},
      {"1161382500", "2006-10-20 22:15:00 +0"},
      {"1161382500000", "2006-10-20 22:15:00 +0"},
      {"1701-02-03", "1701-02-03"},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(parse_date(c.text)), c.expected) << c.text;
}

TEST(WireDate, WhatIsNoDate) {
  for (const char* text : {"",
                           "soon",
                           "2006",
                           "2006-10",
                           "October 2006",
                           "0000-01-01",
                           "99999-01-01",
                           "0000-00-00",
                           "2006-02-30",
                           "2006-13-01",
                           "31 June 2006",
                           "12345678901234567890",
                           "20 October 12345",
                           "May",
                           "12:30",
                           "1-2",
                           "9999-01-01",
                           "-1",
                           "00000000",
                           "2006-10-2006",
                           "// ::",
                           "+02:00"})
    EXPECT_EQ(shown(parse_date(text)), "none") << text;
}

TEST(WireDate, TheInstantIsRight) {
  EXPECT_EQ(parse_date("1970-01-01T00:00:00Z")->seconds, 0);
  EXPECT_EQ(parse_date("1970-01-01T01:00:00+01:00")->seconds, 0);
  EXPECT_EQ(parse_date("1969-12-31T23:59:59Z")->seconds, -1);
  EXPECT_EQ(parse_date("Thu Jan 1, 1970 6:15pm EST")->seconds, 18 * 3600 + 15 * 60 + 5 * 3600);
}

TEST(WireDate, BareDatesHaveNothingElseAroundThem) {
  EXPECT_TRUE(parse_bare_date("Friday, October 20, 2006"));
  EXPECT_TRUE(parse_bare_date("2006-10-20T18:15:00Z"));
  EXPECT_FALSE(parse_bare_date("On 20 October 2006 the talks began"));
  EXPECT_FALSE(parse_bare_date("2006-10-20 was a Friday"));
}

TEST(WireDate, Numbers) {
  EXPECT_EQ(shown(parse_date_number(1161382500)), "2006-10-20 22:15:00 +0");
  EXPECT_EQ(shown(parse_date_number(1161382500123)), "2006-10-20 22:15:00 +0");
  EXPECT_EQ(shown(parse_date_number(1161382500123456)), "2006-10-20 22:15:00 +0");
  EXPECT_EQ(shown(parse_date_number(20061020)), "2006-10-20");
  EXPECT_EQ(shown(parse_date_number(-86400)), "1969-12-31 00:00:00 +0");
  EXPECT_EQ(shown(parse_date_number(1e300)), "none");
  EXPECT_EQ(shown(parse_date_number(std::nan(""))), "none");
}

TEST(WireDate, AnythingIsSurvived) {
  std::string text;
  for (unsigned seed = 1; seed < 20000; ++seed) {
    static constexpr std::string_view kPieces[] = {"2006", "-", "10", "/", " ", "Oct", ":", "99",
                                                   "pm",   "Z", "+",  ".", "T", "EST", ",", "1"};
    text.clear();
    for (unsigned rest = seed * 2654435761U, i = 0; i < 8; ++i, rest >>= 4)
      text += kPieces[rest & 15];
    parse_date(text);
  }
}

}  // namespace
}  // namespace morgue::formats
