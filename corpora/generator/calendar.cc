#include "generator/calendar.h"

#include <array>
#include <charconv>

namespace morgue::generator {
namespace {

constexpr std::int64_t kDaysOfEra = 146097;    // 400 years
constexpr std::int64_t kEpochOffset = 719468;  // from 0000-03-01 to 1970-01-01

template <typename Number>
bool read_digits(std::string_view text, Number& value) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc{};
}

}  // namespace

// Both conversions count years from March, which puts the leap day at the end of a year.
std::int64_t days_from_date(const Date& date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysOfEra + day_of_era - kEpochOffset;
}

Date date_from_days(std::int64_t days) {
  days += kEpochOffset;
  const std::int64_t era = (days >= 0 ? days : days - (kDaysOfEra - 1)) / kDaysOfEra;
  const std::int64_t day_of_era = days - era * kDaysOfEra;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march_month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = static_cast<unsigned>(day_of_year - (153 * march_month + 2) / 5 + 1);
  date.month = static_cast<unsigned>(march_month < 10 ? march_month + 3 : march_month - 9);
  date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

std::optional<std::int64_t> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  Date date;
  if (!read_digits(text.substr(0, 4), date.year) || !read_digits(text.substr(5, 2), date.month) ||
      !read_digits(text.substr(8, 2), date.day)) {
    return std::nullopt;
  }
  const std::int64_t days = days_from_date(date);
  const Date again = date_from_days(days);
  if (again.year != date.year || again.month != date.month || again.day != date.day) {
    return std::nullopt;
  }
  return days;
}

std::string_view month_abbreviation(unsigned month) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"};
  return kMonths[(month - 1) % 12];
}

void append_padded(std::uint64_t value, unsigned width, std::string& out) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  const auto length = static_cast<std::size_t>(end - digits.data());
  if (length < width) out.append(width - length, '0');
  out.append(digits.data(), length);
}

void append_date(const Date& date, std::string& out) {
  append_padded(static_cast<std::uint64_t>(date.year), 4, out);
  out += '-';
  append_padded(date.month, 2, out);
  out += '-';
  append_padded(date.day, 2, out);
}

}  // namespace morgue::generator
