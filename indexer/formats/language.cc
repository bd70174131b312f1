#include "indexer/formats/language.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/utf8.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/language_words.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kSample = 800;  // bytes looked at
constexpr unsigned kMinHits = 3;      // common words, before Latin script says anything

enum Script {
  latin,
  cyrillic,
  greek,
  arabic,
  hebrew,
  han,
  kana,
  hangul,
  thai,
  devanagari,
  other,
  script_count
};

Script script_of(char32_t c) {
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return latin;
  if (c >= 0x370 && c < 0x400) return greek;
  if (c >= 0x400 && c < 0x530) return cyrillic;
  if (c >= 0x590 && c < 0x600) return hebrew;
  if ((c >= 0x600 && c < 0x780) || (c >= 0xFB50 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF))
    return arabic;
  if (c >= 0x900 && c < 0x980) return devanagari;
  if (c >= 0xE00 && c < 0xE80) return thai;
  if (c >= 0x3040 && c < 0x3100) return kana;
  if ((c >= 0x3400 && c < 0xA000) || (c >= 0x20000 && c < 0x32000)) return han;
  if (c >= 0xAC00 && c < 0xD7B0) return hangul;
  return other;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> letters) {
  return std::any_of(letters.begin(), letters.end(), [&](std::string_view letter) {
    return text.find(letter) != std::string_view::npos;
  });
}

std::string_view cyrillic_language(std::string_view text) {
  if (has_any(text, {"ї", "є", "ґ"})) return "uk";
  if (has_any(text, {"ђ", "ћ", "џ", "љ", "њ"})) return "sr";
  return has_any(text, {"ы", "э"}) ? "ru" : "";
}

std::string_view arabic_language(std::string_view text) {
  if (has_any(text, {"ٹ", "ڈ", "ے"})) return "ur";
  return has_any(text, {"پ", "چ", "گ", "ی"}) ? "fa" : "ar";
}

std::string_view language_of(Script script, std::string_view text) {
  switch (script) {
    case cyrillic:
      return cyrillic_language(text);
    case arabic:
      return arabic_language(text);
    case greek:
      return "el";
    case hebrew:
      return "he";
    case han:
      return "zh";
    case kana:
      return "ja";
    case hangul:
      return "ko";
    case thai:
      return "th";
    case devanagari:
      return "hi";
    default:
      return "";
  }
}

std::string_view by_words(std::string_view text) {
  std::array<unsigned, kLanguages.size()> hits{};
  unsigned words = 0;
  std::uint64_t word = 0;  // its letters, lower case, as language_words.h packs them
  unsigned length = 0;
  for (const char c : text) {
    if (is_letter(c) || static_cast<unsigned char>(c) >= 0x80) {
      word = word << 8 | static_cast<unsigned char>(lower(c));
      ++length;
      continue;
    }
    if (length == 0) continue;
    ++words;
    if (length <= kLongestWord) count_word(word, hits);
    word = 0;
    length = 0;
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  unsigned second = 0;
  for (auto it = hits.begin(); it != hits.end(); ++it)
    if (it != best) second = std::max(second, *it);
  if (*best < kMinHits || *best * 10 < words || *best * 2 < second * 3) return "";
  return kLanguages[static_cast<std::size_t>(best - hits.begin())];
}

std::string_view by_script(std::string_view text) {
  std::array<unsigned, script_count> counts{};
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    if (c.value >= 0x80 || is_letter(static_cast<char>(c.value))) ++counts[script_of(c.value)];
  }
  if (counts[kana] * 10 > counts[han]) counts[kana] += counts[han];  // Japanese mixes them
  counts[other] = 0;
  const auto* most = std::max_element(counts.begin(), counts.end());
  const auto script = static_cast<Script>(most - counts.begin());
  return script == latin ? by_words(text) : language_of(script, text);
}

}  // namespace

std::string_view guess_language(std::string_view text) {
  text = utf8_prefix(text, kSample);
  const auto high = std::count_if(text.begin(), text.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (static_cast<std::size_t>(high) * 4 > text.size()) return by_script(text);
  return by_words(text);
}

std::string language_code(std::string_view given) {
  given = trimmed(given);
  const std::size_t primary = std::min(given.find_first_of("-_ ,;/("), given.size());
  std::string name;
  for (const char c : given.substr(0, primary)) name.push_back(lower(c));
  for (const auto& [known, code] : kLanguageNames)
    if (name == known) return std::string(code);
  const bool letters = std::all_of(name.begin(), name.end(), is_letter);
  return name.size() == 2 && letters ? name : std::string();
}

}  // namespace morgue::formats
