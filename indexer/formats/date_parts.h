// The parts of a date as a parser finds them one by one, and what they come to. Only for
// wire_date.cc and date_words.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "common/article.h"

namespace morgue::formats {

struct DateParts {
  std::optional<int> year, month, day;
  std::optional<int> hour;
  int minute = 0;
  int second = 0;
  std::optional<int> zone_minutes;
  int strangers = 0;  // words and numbers that are no part of a date
};

// Nothing if a part is missing or impossible.
std::optional<Published> to_published(const DateParts& parts);

// Minutes east of UTC of "EST", "CEST", "GMT"... (any case); nothing: not a known zone.
std::optional<int> zone_of(std::string_view word);

// 1 to 12 for an English month, also abbreviated ("Sept"); 0: none.
int month_of(std::string_view word);

bool is_weekday(std::string_view word);

int full_year(int year, std::size_t digits);  // 63 of two digits is 1963

// Text that is no plain number of a known length and not ISO 8601.
DateParts read_date_words(std::string_view text);

// A little reader of numbers and characters, which never passes the end.
struct DateCursor {
  std::string_view rest;

  bool eat(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  char peek() const { return rest.empty() ? '\0' : rest.front(); }
  std::size_t digits() const {
    std::size_t n = 0;
    while (n < rest.size() && rest[n] >= '0' && rest[n] <= '9') ++n;
    return n;
  }
  // Exactly `count` digits (at most 9) at the front.
  std::optional<int> number(std::size_t count) {
    if (digits() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (rest[i] - '0');
    rest.remove_prefix(count);
    return value;
  }
};

// ":MM[:SS[.fraction]]" after an hour; false: not a time.
bool read_minutes(DateCursor& cursor, DateParts& parts);

// "Z", "+02:00", "-0500", "+02" or nothing.
std::optional<int> read_numeric_zone(DateCursor& cursor);

}  // namespace morgue::formats
