#include "indexer/entities/country_names.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include "common/text/countries.h"
#include "common/text/utf8.h"
#include "indexer/entities/letters.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/tables/foreign_names.h"

namespace morgue::entities {
namespace {

constexpr std::int32_t kMaxName = 128;  // UTF-16 units

// The name of a region (ISO 3166) in a language; empty: ICU has none.
std::string region_name(const std::string& region, const char* language) {
  const std::string locale = "und_" + region;
  char16_t buffer[kMaxName];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      uloc_getDisplayCountry(locale.c_str(), language, buffer, kMaxName, &status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || length <= 0) return {};
  std::string name;
  icu::UnicodeString(buffer, length).toUTF8String(name);
  return name;
}

bool is_language(std::string_view code) {
  return code.size() == 2 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

// The table first: what it says is no place is none.
CountryNames::CountryNames(const char* language) {
  NameKeys keys;
  for (const tables::ForeignName& place : tables::foreign_names()) {
    if (place.language != language) continue;
    const KnownName* known =
        place.name.empty() ? nullptr : KnownNames::get().find_any_case(keys.key(place.name));
    for_each_item(place.forms,
                  [&](std::string_view form) { add_inflected(language, form, known); });
  }
  add_countries(language);
  if (std::string_view(language) == "zh") add_countries("zh_Hant");
}

void CountryNames::add_countries(const char* locale) {
  NameKeys keys;
  for (const char* const* region = uloc_getISOCountries(); *region != nullptr; ++region) {
    const std::string english = region_name(*region, "en");
    const KnownName* known = KnownNames::get().find(keys.key(english), english);
    if (known != nullptr && known->country)
      add_inflected(std::string_view(locale).substr(0, 2), region_name(*region, locale), known);
  }
}

void CountryNames::add_inflected(std::string_view language, std::string_view form,
                                 const KnownName* known) {
  add(form, known);
  if (known == nullptr || form.find(' ') != form.npos) return;
  for (const tables::Ending& rule : tables::endings()) {
    if (rule.language != language || !form.ends_with(rule.ending)) continue;
    const std::string stem(form.substr(0, form.size() - rule.ending.size()));
    for_each_item(rule.others,
                  [&](std::string_view other) { add(stem + std::string(other), known); });
    return;
  }
}

void CountryNames::add(std::string_view form, const KnownName* known) {
  NameKeys keys;
  const auto number = static_cast<std::uint32_t>(names_.size());
  if (form.empty()) return;
  const bool exact = known != nullptr && known->type == EntityType::org && !has_small_letter(form);
  const std::uint32_t taken = index_.add(keys.key(form), number);
  if (taken == number) names_.push_back({known, exact});
  names_[taken].exact = names_[taken].exact && exact;  // "ONU" and "Onu": any case will do
}

const CountryNames* CountryNames::of(std::string_view language) {
  if (!is_language(language) || language == "en") return nullptr;
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const CountryNames>, std::less<>> made;
  const std::lock_guard lock(mutex);
  auto found = made.find(language);
  if (found == made.end()) {
    const std::string code(language);
    found = made.emplace(code, std::unique_ptr<const CountryNames>(new CountryNames(code.c_str())))
                .first;
  }
  return found->second->names_.empty() ? nullptr : found->second.get();
}

std::optional<bool> CountryNames::holds(std::string_view key) const {
  const std::uint32_t number = index_.find(key);
  if (number == PhraseIndex::kNone) return std::nullopt;
  return names_[number].known != nullptr;
}

const KnownName* CountryNames::find_any_case(std::string_view key) const {
  const std::uint32_t number = index_.find(key);
  return number == PhraseIndex::kNone ? nullptr : names_[number].known;
}

const KnownName* CountryNames::find(std::string_view key, std::string_view written) const {
  const std::uint32_t number = index_.find(key);
  if (number == PhraseIndex::kNone) return nullptr;
  const auto first = static_cast<UChar32>(decode_utf8(written, 0).value);
  if (u_islower(first) != 0 || (names_[number].exact && has_small_letter(written))) return nullptr;
  return names_[number].known;
}

}  // namespace morgue::entities
