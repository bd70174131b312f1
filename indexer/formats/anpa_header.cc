#include "indexer/formats/anpa_header.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text/calendar.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/date_parts.h"

namespace morgue::formats {
namespace {

using Words = std::vector<std::string_view>;

// What stands between blanks and control characters.
Words words_of(std::string_view text) {
  Words words;
  const auto is_gap = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_gap(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && !is_gap(text[at])) ++at;
    if (at > begin) words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool all_letters(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_letter);
}

// "11-13"
bool is_day(std::string_view word) {
  return word.size() == 5 && word[2] == '-' && all_digits(word.substr(0, 2)) &&
         all_digits(word.substr(3));
}

// A priority, a category, then a slug in capitals and small letters, a day and a number of words.
void read_anpa_line(const Words& words, AnpaHeader& header) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (is_day(word)) {
      header.day = word;
      break;
    }
    if (word.size() == 1 && is_letter(word[0]) && header.slug.empty()) {
      header.category = lowered(word);
    } else if (word.size() > 1) {
      header.slug.append(header.slug.empty() ? "" : " ").append(word);
    }
  }
}

// "3 i 93 dpa 1888": priority, category, words, anything, agency and its number.
void read_iptc_line(const Words& words, AnpaHeader& header) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (i <= 3 && words[i].size() <= 2 && all_letters(words[i]) && header.category.empty())
      header.category = lowered(words[i]);
    if (i + 1 == words.size() && all_digits(words[i]) && all_letters(words[i - 1]) && i > 3)
      header.agency = words[i - 1];
  }
}

std::optional<Published> date_of(int year, int month, int day, int clock) {
  DateParts parts;
  parts.year = full_year(year, 2);
  parts.month = month;
  parts.day = day;
  parts.hour = clock / 100;
  parts.minute = clock % 100;
  return to_published(parts);
}

// "...-02-13-20" and "1003GMT"
std::optional<Published> anpa_date(std::string_view date, std::string_view clock) {
  if (date.size() < 8 || clock.size() < 4 || !all_digits(clock.substr(0, 4))) return std::nullopt;
  DateCursor cursor{date.substr(date.size() - 8)};
  const auto month = cursor.number(2);
  if (!month || !cursor.eat('-')) return std::nullopt;
  const auto day = cursor.number(2);
  if (!day || !cursor.eat('-')) return std::nullopt;
  const auto year = cursor.number(2);
  return year ? date_of(*year, *month, *day, *DateCursor{clock}.number(4)) : std::nullopt;
}

// "131003 GMT Feb 20"
std::optional<Published> iptc_date(const Words& words, std::size_t at) {
  if (at + 3 >= words.size() || words[at].size() != 6 || !all_digits(words[at]))
    return std::nullopt;
  const int month = month_of(words[at + 2]);
  const std::string_view year = words[at + 3];
  if (month == 0 || year.size() != 2 || !all_digits(year)) return std::nullopt;
  DateCursor cursor{words[at]};
  const int day = *cursor.number(2);
  return date_of(*DateCursor{year}.number(2), month, day, *cursor.number(4));
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kCategories{
    {{"a", "national"},
     {"e", "entertainment"},
     {"f", "business"},
     {"i", "international"},
     {"l", "lifestyle"},
     {"n", "regional"},
     {"o", "weather"},
     {"p", "politics"},
     {"q", "sports results"},
     {"s", "sports"},
     {"t", "travel"},
     {"v", "advisories"},
     {"w", "washington"}}};

std::string section_of(const std::string& category) {
  const auto* found = std::ranges::find(kCategories, category,
                                        &std::pair<std::string_view, std::string_view>::first);
  return found == kCategories.end() ? category : std::string(found->second);
}

// What tells an article from the story of the same name and day.
std::string beside_story(const AnpaHeader& header, const AnpaSlug& slug) {
  std::string words = slug.part;
  const auto add = [&](const std::string& word) { words += (words.empty() ? "" : " ") + word; };
  if (slug.is_top || (slug.is_take && slug.version > 0)) add(fmt::format("ld {}", slug.version));
  if (slug.is_take)
    add(slug.take == AnpaSlug::kNoNumber ? "add " + header.number
                                         : fmt::format("add {}", slug.take));
  return words;
}

}  // namespace

AnpaHeader read_anpa_header(std::string_view bytes) {
  AnpaHeader header;
  const Words words = words_of(bytes);
  if (words.empty()) return header;
  const std::string_view first = words.front();
  const std::size_t letters = std::min(first.find_first_of("0123456789"), first.size());
  header.service = clean_line(first.substr(0, letters));
  header.number = clean_line(first.substr(letters));
  const std::size_t unit = bytes.find('\x1f');  // ANPA: routing codes up to the end of the line
  if (unit == std::string_view::npos) {
    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    read_iptc_line(words_of(bytes.substr(0, line)), header);
    header.keywords = one_line(bytes.substr(line));
    return header;
  }
  const std::size_t line = std::min(bytes.find('\n', unit), bytes.size());
  read_anpa_line(words_of(bytes.substr(line)), header);
  return header;
}

void read_anpa_trailer(std::string_view bytes, AnpaHeader& header) {
  const Words words = words_of(bytes);
  for (std::size_t i = 0; i + 1 < words.size() && !header.published; ++i) {
    header.published = anpa_date(words[i], words[i + 1]);
    if (header.published) header.agency = words[i].substr(0, words[i].find('-'));
    if (!header.published) header.published = iptc_date(words, i);
  }
}

void finish_anpa(const AnpaHeader& header, const AnpaSlug& slug, Article& article) {
  article.published = header.published;
  article.section = clean_line(section_of(header.category));
  if (slug.is_take) article.type = "take";
  if (header.category == "v") article.type = kAdvisoryType;
  article.source = clean_line(header.agency);
  std::string day = clean_line(header.day);
  if (header.published) {
    const Civil civil = civil_of(local_day(*header.published));
    day = fmt::format("{:04}{:02}{:02}", civil.year, civil.month, civil.day);
  }
  article.id = fmt::format("anpa-{}-{}", header.service, day);
  if (header.has_slug_line && !slug.name.empty()) {
    const std::string beside = beside_story(header, slug);
    article.id += "-" + slug.name + (beside.empty() ? "" : ", " + beside);
    article.revision = slug.is_top || slug.is_take ? 0 : slug.version;
  } else if (!header.number.empty() && !day.empty()) {
    article.id += "-" + header.number;
  } else {
    article.id.clear();  // sequences begin again every day
  }
  if (!article.headline.empty()) return;
  article.headline = clean_line(header.slug);
  while (article.headline.ends_with(',')) article.headline.pop_back();
}

}  // namespace morgue::formats
