// How an article's words are written in words.col: an (s,c)-dense code over bytes (Brisaboa,
// Fariña, Navarro and Esteller 2003). Common forms take one byte, most others two or three, forms
// of no dictionary five. Where a word ends shows in the byte itself, so a place that holds a
// word's bytes is that word if the byte before it ends another. Values are on disk.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace morgue {

// Structure: these bytes stand for nothing else, and are never part of a word.
inline constexpr std::uint8_t kCodeHeadline = 1;  // what follows is …
inline constexpr std::uint8_t kCodeDateline = 2;
inline constexpr std::uint8_t kCodeLead = 3;
inline constexpr std::uint8_t kCodeBody = 4;
inline constexpr std::uint8_t kCodeAuthor = 5;
inline constexpr std::uint8_t kCodeParagraph = 8;  // a break before the next word
inline constexpr std::uint8_t kCodeSentence = 9;

// A word: any number of continuers (0xC0-0xFF), then one stopper (0x10-0xBF).
inline constexpr std::uint8_t kFirstStopper = 0x10;
inline constexpr std::uint8_t kFirstContinuer = 0xC0;
inline constexpr std::uint32_t kStoppers = kFirstContinuer - kFirstStopper;
inline constexpr std::uint32_t kContinuers = 0x100 - kFirstContinuer;
inline constexpr std::size_t kRareCodeBytes = 5;  // of forms that are in no dictionary

using CodeBytes = std::span<const std::uint8_t>;  // of an article: words and structure

inline bool is_structure(std::uint8_t byte) {
  return byte < kFirstStopper;
}
inline bool is_field_start(std::uint8_t byte) {
  return byte >= kCodeHeadline && byte <= kCodeAuthor;
}
inline bool is_continuer(std::uint8_t byte) {
  return byte >= kFirstContinuer;
}

// The code of one form. Codes of one length are in byte order as their numbers are.
struct WordCode {
  std::array<std::uint8_t, kRareCodeBytes> bytes{};
  std::uint8_t size = 0;  // 0: none

  CodeBytes span() const { return CodeBytes(bytes).first(size); }
  bool operator==(const WordCode&) const = default;
};

// How many codes there are of `size` bytes.
constexpr std::uint64_t code_count(std::size_t size) {
  std::uint64_t count = kStoppers;
  for (std::size_t i = 1; i < size; ++i) count *= kContinuers;
  return count;
}

// The code of `size` (1 to kRareCodeBytes) bytes with that number, below code_count(size).
[[nodiscard]] WordCode code_of_number(std::uint64_t number, std::size_t size);

// The code of a form that is in no dictionary: a hash, 31 bits.
[[nodiscard]] WordCode rare_code(std::string_view form);

// Whether that word stands at `at`: its bytes, and no part of a longer word's.
inline bool stands_at(CodeBytes article, std::size_t at, const WordCode& word) {
  if (at > article.size() || word.size > article.size() - at) return false;
  for (std::size_t i = 0; i < word.size; ++i)
    if (article[at + i] != word.bytes[i]) return false;
  return at == 0 || !is_continuer(article[at - 1]);
}

}  // namespace morgue
