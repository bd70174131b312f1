#include "indexer/formats/iptc/codes.h"

#include <algorithm>
#include <array>
#include <vector>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "indexer/formats/clean_text.h"

namespace morgue::formats::iptc {
namespace {

constexpr std::array<std::string_view, 17> kTop{"arts, culture and entertainment",
                                                "crime, law and justice",
                                                "disaster and accident",
                                                "economy, business and finance",
                                                "education",
                                                "environment",
                                                "health",
                                                "human interest",
                                                "labour",
                                                "lifestyle and leisure",
                                                "politics",
                                                "religion and belief",
                                                "science and technology",
                                                "society",
                                                "sport",
                                                "conflict, war and peace",
                                                "weather"};

struct Country {
  std::string two;  // letters of ISO 3166, upper case
  std::string three;
  std::string name;  // in English
};

const std::vector<Country>& countries() {
  static const std::vector<Country> all = [] {
    std::vector<Country> made;
    for (const char* const* each = icu::Locale::getISOCountries(); *each != nullptr; ++each) {
      const icu::Locale locale("", *each);
      icu::UnicodeString name;
      locale.getDisplayCountry(icu::Locale::getEnglish(), name);
      Country& one = made.emplace_back(Country{*each, locale.getISO3Country(), {}});
      name.toUTF8String(one.name);
    }
    return made;
  }();
  return all;
}

}  // namespace

std::string_view top_subject(std::string_view code) {
  if (code.size() != 8 || !std::all_of(code.begin(), code.end(), is_digit)) return {};
  const int number = (code[0] - '0') * 10 + (code[1] - '0');
  return number >= 1 && number <= 17 ? kTop[static_cast<std::size_t>(number - 1)]
                                     : std::string_view();
}

std::string country(std::string_view code) {
  if (code.empty()) return {};
  for (const Country& each : countries())
    if (same_word(each.two, code) || same_word(each.three, code)) return each.name;
  return {};
}

std::string country_beginning(std::string_view letters) {
  constexpr std::size_t kEnough = 5;
  std::string found;
  for (const Country& each : countries()) {
    const std::string_view name = each.name;
    if (letters.empty() || !same_word(name.substr(0, letters.size()), letters)) continue;
    if (name.size() == letters.size()) return each.name;
    if (letters.size() < kEnough || !found.empty()) return {};
    found = each.name;
  }
  return found;
}

}  // namespace morgue::formats::iptc
