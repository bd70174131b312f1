#include "indexer/entities/reads_as_english.h"

#include <algorithm>
#include <cstddef>

namespace morgue::entities {
namespace {

constexpr std::size_t kSample = 2000;  // bytes looked at
constexpr std::size_t kMinForeign = 2;

// In small letters only: "La Paz" is no French. Particles of names ("de la Rua", "van der Sar") and
// words that English has too ("die", "war", "met", "per") are in neither list.
constexpr std::string_view kEnglish[] = {
    "the", "of",   "to",   "and",  "for", "with", "by",   "from",  "that", "said",  "has",
    "are", "were", "at",   "its",  "his", "her",  "he",   "after", "who",  "which", "they",
    "not", "but",  "will", "have", "had", "been", "says", "this",  "over", "into",  "about"};

constexpr std::string_view kForeign[] = {
    "und", "das", "dem",  "mit",  "ist",  "nicht", "auf", "ein",  "eine", "zu",   "zum", "zur",
    "im",  "bei", "nach", "les",  "des",  "et",    "est", "dans", "une",  "sur",  "que", "qui",
    "pas", "aux", "avec", "los",  "las",  "por",   "una", "para", "su",   "il",   "che", "gli",
    "nel", "het", "een",  "voor", "niet", "zijn",  "uma", "em",   "pela", "och",  "att", "som",
    "det", "og",  "til",  "nie",  "jest", "ve",    "bir", "je",   "na",   "yang", "dan", "dengan"};

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// "signé": English has few of the kind.
bool is_small_and_accented(std::string_view word) {
  if (word.front() >= 'A' && word.front() <= 'Z') return false;
  return std::any_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) < 0xCD;
  });
}

bool is_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

}  // namespace

bool reads_as_english(std::string_view text) {
  text = text.substr(0, kSample);
  std::size_t latin = 0, other = 0, english = 0, foreign = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    for (; at < text.size() && is_letter(static_cast<unsigned char>(text[at])); ++at) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (c < 0x80 || (c >= 0xC3 && c < 0xCD)) ++latin;
      if (c >= 0xCD && c != 0xE2 && c != 0xEF) ++other;  // Greek, and all that comes after it
    }
    const std::string_view word = text.substr(begin, at - begin);
    english += is_one_of(kEnglish, word) ? 1U : 0U;
    if (word.empty()) {
      ++at;
      continue;
    }
    foreign += is_one_of(kForeign, word) || is_small_and_accented(word) ? 1U : 0U;
  }
  return other <= latin && (foreign < kMinForeign || foreign <= english);
}

}  // namespace morgue::entities
