// Days of the Gregorian calendar as numbers (day 0 is 1970-01-01) and ISO 8601 text. Nothing here
// knows the time zone or the clock of the machine: dumps must not depend on them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace morgue::generator {

struct Date {
  int year = 1970;
  unsigned month = 1;
  unsigned day = 1;
};

std::int64_t days_from_date(const Date& date);
Date date_from_days(std::int64_t days);

// Accepts YYYY-MM-DD, of a day that exists.
std::optional<std::int64_t> parse_day(std::string_view text);

// "Feb" for 2.
std::string_view month_abbreviation(unsigned month);

// Appends `value` with leading zeros to at least `width` digits.
void append_padded(std::uint64_t value, unsigned width, std::string& out);

// Appends YYYY-MM-DD.
void append_date(const Date& date, std::string& out);

}  // namespace morgue::generator
