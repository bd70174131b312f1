#include "indexer/entities/country_names.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include "indexer/entities/name_key.h"

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

CountryNames::CountryNames(const char* language) {
  NameKeys keys;
  for (const char* const* region = uloc_getISOCountries(); *region != nullptr; ++region) {
    const std::string english = region_name(*region, "en");
    const KnownName* known = KnownNames::get().find(keys.key(english), english);
    const std::string name = region_name(*region, language);
    if (known == nullptr || !known->country || name.empty()) continue;
    const auto number = static_cast<std::uint32_t>(names_.size());
    if (index_.add(keys.key(name), number) == number) names_.push_back(known);
  }
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

const KnownName* CountryNames::find(std::string_view key) const {
  const std::uint32_t number = index_.find(key);
  return number == PhraseIndex::kNone ? nullptr : names_[number];
}

}  // namespace morgue::entities
