// read_date_words(): dates with words in them, or with the numbers in an order other than ISO's.
#include "indexer/formats/clean_text.h"
#include "indexer/formats/date_parts.h"

namespace morgue::formats {
namespace {

class WordDate {
 public:
  explicit WordDate(std::string_view text) : cursor_{text} {}

  DateParts read() {
    while (!cursor_.rest.empty()) {
      const char c = cursor_.peek();
      if (is_digit(c)) {
        number();
      } else if (is_letter(c)) {
        word();
      } else if ((c == '+' || c == '-') && parts_.hour && !parts_.zone_minutes) {
        parts_.zone_minutes = read_numeric_zone(cursor_);
        if (!parts_.zone_minutes) cursor_.rest.remove_prefix(1);
      } else {
        cursor_.rest.remove_prefix(1);
      }
    }
    return parts_;
  }

 private:
  void number() {
    const std::size_t digits = cursor_.digits();
    if (digits <= 2 && !parts_.hour) {
      if (time()) return;
      if (!parts_.day && !parts_.month && triple()) return;
    }
    if (digits > 4) {
      cursor_.rest.remove_prefix(digits);
      ++parts_.strangers;
      return;
    }
    const int value = *cursor_.number(digits);
    if (digits <= 2 && !parts_.day && value >= 1 && value <= 31) {
      parts_.day = value;
    } else if (!parts_.year && (digits == 4 || (digits == 2 && parts_.month))) {
      parts_.year = full_year(value, digits);
    } else {
      ++parts_.strangers;
    }
    ordinal();
  }

  // "6:15pm", "18:15:01.79", "6 p.m."
  bool time() {
    DateCursor ahead = cursor_;
    const int hour = *ahead.number(ahead.digits());
    DateParts found = parts_;
    const bool minutes = read_minutes(ahead, found);
    const int half = half_day(ahead);
    if (!minutes && half < 0) return false;
    if (half >= 0 && (hour < 1 || hour > 12)) return false;
    parts_ = found;
    parts_.hour = half < 0 ? hour : hour % 12 + half;
    cursor_ = ahead;
    return true;
  }

  // 0 after "am", 12 after "pm", -1 if neither stands there.
  static int half_day(DateCursor& cursor) {
    DateCursor ahead = cursor;
    while (ahead.eat(' ')) continue;
    const char half = lower(ahead.peek());
    if (half != 'a' && half != 'p') return -1;
    ahead.rest.remove_prefix(1);
    ahead.eat('.');
    if (lower(ahead.peek()) != 'm') return -1;
    ahead.rest.remove_prefix(1);
    if (is_letter(ahead.peek())) return -1;
    ahead.eat('.');
    cursor = ahead;
    return half == 'a' ? 0 : 12;
  }

  // "01/04/63", "1-4-1963", "20.10.2006"
  bool triple() {
    DateCursor ahead = cursor_;
    const int first = *ahead.number(ahead.digits());
    const char separator = ahead.peek();
    if (separator != '/' && separator != '-' && separator != '.') return false;
    ahead.eat(separator);
    const std::size_t second_digits = ahead.digits();
    if (second_digits < 1 || second_digits > 2) return false;
    const int second = *ahead.number(second_digits);
    const std::size_t year_digits = ahead.eat(separator) ? ahead.digits() : 0;
    if (year_digits != 2 && year_digits != 4) return false;
    parts_.year = full_year(*ahead.number(year_digits), year_digits);
    const bool day_first = separator == '.' || first > 12;
    parts_.month = day_first ? second : first;
    parts_.day = day_first ? first : second;
    cursor_ = ahead;
    return true;
  }

  void ordinal() {  // "1st"
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
      if (same_word(cursor_.rest.substr(0, 2), ending)) {
        if (cursor_.rest.size() > 2 && is_letter(cursor_.rest[2])) return;
        return cursor_.rest.remove_prefix(2);
      }
  }

  void word() {
    std::size_t length = 0;
    while (length < cursor_.rest.size() && is_letter(cursor_.rest[length])) ++length;
    const std::string_view word = cursor_.rest.substr(0, length);
    cursor_.rest.remove_prefix(length);
    if (is_weekday(word)) return;
    const int month = parts_.month ? 0 : month_of(word);
    if (month != 0) {
      parts_.month = month;
      return;
    }
    const auto zone = parts_.hour && !parts_.zone_minutes ? zone_of(word) : std::nullopt;
    if (zone) {
      parts_.zone_minutes = zone;
      if (const auto offset = read_numeric_zone(cursor_)) parts_.zone_minutes = *zone + *offset;
    } else if (!same_word(word, "at") && !same_word(word, "of")) {
      ++parts_.strangers;
    }
  }

  DateCursor cursor_;
  DateParts parts_;
};

}  // namespace

DateParts read_date_words(std::string_view text) {
  return WordDate(text).read();
}

}  // namespace morgue::formats
