// Which bytes of a text are letters, digits or "_" of ASCII: a bit for each, found sixteen at a
// time. Where a word ends is one look at them, and no branch depends on how long the word is.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "indexer/entities/letters.h"

namespace morgue::entities {

class WordBytes {
 public:
  explicit WordBytes(std::string_view text) : bits_(text.size() / kBits + 1) {
    std::size_t at = 0;
#ifdef __SSE2__
    for (; at + sizeof(__m128i) <= text.size(); at += sizeof(__m128i))
      bits_[at / kBits] |= of_sixteen(text.data() + at) << at % kBits;
#endif
    for (; at < text.size(); ++at)
      bits_[at / kBits] |= std::uint64_t{is_one(text[at])} << at % kBits;
  }

  // Where those end that begin at a place of the text, or at its end.
  [[nodiscard]] std::size_t end_from(std::size_t at) const {
    std::size_t i = at / kBits;
    const std::uint64_t others = ~bits_[i] >> at % kBits;
    if (others != 0) return at + static_cast<std::size_t>(std::countr_zero(others));
    do ++i;
    while (~bits_[i] == 0);
    return i * kBits + static_cast<std::size_t>(std::countr_one(bits_[i]));
  }

 private:
  static constexpr std::size_t kBits = 64;

  static bool is_one(char c) {
    return is_small(c) || is_capital(c) || is_digit(c) || c == '_';
  }

#ifdef __SSE2__
  static std::uint64_t of_sixteen(const char* text) {
    const auto all = [](char c) { return _mm_set1_epi8(c); };
    const auto between = [&](__m128i bytes, char first, char last) {
      return _mm_and_si128(_mm_cmpgt_epi8(bytes, all(static_cast<char>(first - 1))),
                           _mm_cmplt_epi8(bytes, all(static_cast<char>(last + 1))));
    };
    __m128i bytes;
    std::memcpy(&bytes, text, sizeof(bytes));
    const __m128i letters = between(_mm_or_si128(bytes, all(0x20)), 'a', 'z');
    const __m128i others = _mm_or_si128(between(bytes, '0', '9'), _mm_cmpeq_epi8(bytes, all('_')));
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(letters, others)));
  }
#endif

  std::vector<std::uint64_t> bits_;  // of the last one some are behind the text, and 0
};

}  // namespace morgue::entities
