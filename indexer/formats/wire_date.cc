#include "indexer/formats/wire_date.h"

#include <cmath>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/date_parts.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMaxText = 128;  // what is longer is no date

std::optional<Published> from_seconds(double seconds) {
  constexpr double kFirst = -14830974000;  // 1500
  constexpr double kLast = 7258118400;     // 2200
  if (!(seconds >= kFirst && seconds < kLast)) return std::nullopt;
  Published published;
  published.seconds = static_cast<std::int64_t>(std::floor(seconds));
  return published;
}

// "20061020", "061020", "20061020181500", "200610201815", or a count since 1970.
std::optional<Published> from_digits(std::string_view digits) {
  DateCursor cursor{digits};
  DateParts parts;
  switch (digits.size()) {
    case 6:
      parts.year = full_year(*cursor.number(2), 2);
      break;
    case 8:
    case 12:
    case 14:
      parts.year = cursor.number(4);
      break;
    case 10:
    case 13:
    case 16: {
      double value = 0;
      for (const char c : digits) value = value * 10 + (c - '0');
      return parse_date_number(value);
    }
    default:
      return std::nullopt;
  }
  parts.month = cursor.number(2);
  parts.day = cursor.number(2);
  if (!cursor.rest.empty()) {
    parts.hour = cursor.number(2);
    parts.minute = cursor.number(2).value_or(0);
    parts.second = cursor.number(2).value_or(0);
  }
  return to_published(parts);
}

// "HH[:MM[:SS[.f]]]" or "HHMM[SS[.f]]", then a zone.
void read_iso_time(DateCursor& cursor, DateParts& parts) {
  const std::size_t digits = cursor.digits();
  if (digits != 2 && digits != 4 && digits != 6) return;
  parts.hour = cursor.number(2);
  if (digits == 2) {
    read_minutes(cursor, parts);
  } else {
    parts.minute = cursor.number(2).value_or(0);
    if (digits == 6) parts.second = cursor.number(2).value_or(0);
    if ((cursor.peek() == '.' || cursor.peek() == ',') && cursor.rest.size() > 1) {
      cursor.rest.remove_prefix(1);
      cursor.rest.remove_prefix(cursor.digits());
    }
  }
  while (cursor.eat(' ')) continue;
  parts.zone_minutes = read_numeric_zone(cursor);
  std::size_t word = 0;
  while (word < cursor.rest.size() && is_letter(cursor.rest[word])) ++word;
  if (parts.zone_minutes || word == 0) return;
  parts.zone_minutes = zone_of(cursor.rest.substr(0, word));
  if (parts.zone_minutes) cursor.rest.remove_prefix(word);
}

// ISO 8601 and its near relatives ("2006/10/20 18:15"); nothing if it is not that.
std::optional<DateParts> read_iso(std::string_view text) {
  DateCursor cursor{text};
  DateParts parts;
  if (cursor.digits() == 8) {
    parts.year = cursor.number(4);
    parts.month = cursor.number(2);
    parts.day = cursor.number(2);
  } else {
    if (cursor.digits() != 4) return std::nullopt;
    parts.year = cursor.number(4);
    const char separator = cursor.peek();
    if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
    for (std::optional<int>* part : {&parts.month, &parts.day}) {
      if (!cursor.eat(separator)) return std::nullopt;
      const std::size_t digits = cursor.digits();
      if (digits != 1 && digits != 2) return std::nullopt;
      *part = cursor.number(digits);
    }
  }
  if (cursor.eat('T') || cursor.eat('t') || cursor.eat(' ')) {
    while (cursor.eat(' ')) continue;
    read_iso_time(cursor, parts);
  } else if (!cursor.rest.empty()) {
    parts.zone_minutes = read_numeric_zone(cursor);  // an XML Schema day may carry a zone
  }
  if (!trimmed(cursor.rest).empty()) ++parts.strangers;
  return parts;
}

std::optional<Published> parse(std::string_view text, bool bare) {
  text = trimmed(text);
  if (text.empty() || text.size() > kMaxText) return std::nullopt;
  if (DateCursor{text}.digits() == text.size()) return from_digits(text);
  const std::optional<DateParts> iso = read_iso(text);
  const DateParts parts = iso ? *iso : read_date_words(text);
  if (bare && parts.strangers > 0) return std::nullopt;
  return to_published(parts);
}

}  // namespace

std::optional<Published> parse_date(std::string_view text) {
  return parse(text, false);
}

std::optional<Published> parse_bare_date(std::string_view text) {
  return parse(text, true);
}

std::optional<Published> parse_date_number(double number) {
  if (!std::isfinite(number) || std::fabs(number) > 1e17) return std::nullopt;
  if (number >= 15000101 && number <= 21991231 && number == std::floor(number)) {
    char digits[9] = {};
    auto rest = static_cast<std::int64_t>(number);
    for (int i = 7; i >= 0; --i, rest /= 10) digits[i] = static_cast<char>('0' + rest % 10);
    if (const auto day = from_digits({digits, 8})) return day;
  }
  if (std::fabs(number) >= 1e14) return from_seconds(number / 1e6);
  if (std::fabs(number) >= 1e11) return from_seconds(number / 1e3);
  return from_seconds(number);
}

}  // namespace morgue::formats
