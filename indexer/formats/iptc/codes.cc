#include "indexer/formats/iptc/codes.h"

#include <algorithm>
#include <array>

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

}  // namespace

std::string_view top_subject(std::string_view code) {
  if (code.size() != 8 || !std::all_of(code.begin(), code.end(), is_digit)) return {};
  const int number = (code[0] - '0') * 10 + (code[1] - '0');
  return number >= 1 && number <= 17 ? kTop[static_cast<std::size_t>(number - 1)]
                                     : std::string_view();
}

std::string country(std::string_view code) {
  if (code.size() != 2 && code.size() != 3) return {};
  for (const char* const* each = icu::Locale::getISOCountries(); *each != nullptr; ++each) {
    const icu::Locale locale("", *each);
    const std::string_view same = code.size() == 2 ? locale.getCountry() : locale.getISO3Country();
    if (!same_word(same, code)) continue;
    icu::UnicodeString name;
    locale.getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string utf8;
    return name.toUTF8String(utf8);
  }
  return {};
}

}  // namespace morgue::formats::iptc
