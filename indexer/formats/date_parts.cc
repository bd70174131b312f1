#include "indexer/formats/date_parts.h"

#include <array>
#include <utility>

#include "common/text/calendar.h"
#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

constexpr int kFirstYear = 1500;
constexpr int kLastYear = 2199;
constexpr int kPivot = 50;

using Zone = std::pair<std::string_view, int>;

// Where a name means several zones (IST, CST), the one that news in English means by it.
constexpr std::array<Zone, 36> kZones = {{
    {"Z", 0},      {"UT", 0},      {"UTC", 0},     {"GMT", 0},    {"WET", 0},    {"EST", -300},
    {"EDT", -240}, {"CST", -360},  {"CDT", -300},  {"MST", -420}, {"MDT", -360}, {"PST", -480},
    {"PDT", -420}, {"AKST", -540}, {"AKDT", -480}, {"HST", -600}, {"AST", -240}, {"ADT", -180},
    {"NST", -210}, {"NDT", -150},  {"BST", 60},    {"IST", 330},  {"WEST", 60},  {"CET", 60},
    {"MEZ", 60},   {"CEST", 120},  {"MESZ", 120},  {"EET", 120},  {"EEST", 180}, {"MSK", 180},
    {"SAST", 120}, {"PKT", 300},   {"HKT", 480},   {"SGT", 480},  {"JST", 540},  {"AEST", 600},
}};

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

// Whether `word` is `name` or the beginning of it, at least three letters.
bool abbreviates(std::string_view word, std::string_view name) {
  return word.size() >= 3 && word.size() <= name.size() &&
         same_word(word, name.substr(0, word.size()));
}

bool is_day(const DateParts& parts) {
  if (!parts.year || !parts.month || !parts.day) return false;
  if (*parts.year < kFirstYear || *parts.year > kLastYear) return false;
  if (*parts.month < 1 || *parts.month > 12 || *parts.day < 1 || *parts.day > 31) return false;
  return is_valid(
      {*parts.year, static_cast<unsigned>(*parts.month), static_cast<unsigned>(*parts.day)});
}

bool is_time(const DateParts& parts) {
  const bool midnight = parts.hour == 24 && parts.minute == 0 && parts.second == 0;
  return parts.hour && (*parts.hour < 24 || midnight) && parts.minute < 60 && parts.second <= 60;
}

}  // namespace

std::optional<Published> to_published(const DateParts& parts) {
  if (!is_day(parts)) return std::nullopt;
  const auto day = day_number(
      {*parts.year, static_cast<unsigned>(*parts.month), static_cast<unsigned>(*parts.day)});
  Published published;
  published.seconds = std::int64_t{day} * 86400;
  published.day_only = !is_time(parts);
  if (published.day_only) return published;
  const int zone = parts.zone_minutes.value_or(0);
  published.zone_minutes = static_cast<std::int16_t>(zone);
  published.seconds += *parts.hour * 3600 + parts.minute * 60 + parts.second - zone * 60;
  return published;
}

std::optional<int> zone_of(std::string_view word) {
  for (const auto& [name, minutes] : kZones)
    if (same_word(word, name)) return minutes;
  return std::nullopt;
}

int month_of(std::string_view word) {
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (abbreviates(word, kMonths[i])) return static_cast<int>(i) + 1;
  return 0;
}

bool is_weekday(std::string_view word) {
  for (const std::string_view name : kWeekdays)
    if (abbreviates(word, name)) return true;
  return false;
}

int full_year(int year, std::size_t digits) {
  if (digits != 2) return year;
  return year < kPivot ? 2000 + year : 1900 + year;
}

bool read_minutes(DateCursor& cursor, DateParts& parts) {
  DateCursor ahead = cursor;
  if (!ahead.eat(':')) return false;
  const auto minute = ahead.number(2);
  if (!minute) return false;
  parts.minute = *minute;
  if (ahead.peek() == ':' && DateCursor{ahead.rest.substr(1)}.digits() >= 2) {
    ahead.eat(':');
    parts.second = ahead.number(2).value_or(0);
    if ((ahead.peek() == '.' || ahead.peek() == ',') && ahead.rest.size() > 1 &&
        is_digit(ahead.rest[1])) {
      ahead.rest.remove_prefix(1);
      ahead.rest.remove_prefix(ahead.digits());
    }
  }
  cursor = ahead;
  return true;
}

std::optional<int> read_numeric_zone(DateCursor& cursor) {
  DateCursor ahead = cursor;
  if (ahead.eat('Z') || ahead.eat('z')) {
    cursor = ahead;
    return 0;
  }
  const bool west = ahead.peek() == '-';
  if (!ahead.eat('+') && !ahead.eat('-')) return std::nullopt;
  const std::size_t digits = ahead.digits();
  if (digits != 2 && digits != 4) return std::nullopt;
  const int hours = ahead.number(2).value_or(0);
  DateCursor minutes = ahead;
  minutes.eat(':');
  int value = 0;
  if (minutes.digits() == 2) {
    value = minutes.number(2).value_or(0);
    ahead = minutes;
  }
  if (hours > 15 || value > 59) return std::nullopt;
  cursor = ahead;
  return (hours * 60 + value) * (west ? -1 : 1);
}

}  // namespace morgue::formats
