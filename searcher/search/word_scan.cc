#include "searcher/search/word_scan.h"

#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace morgue::search {
namespace {

bool follows(CodeBytes article, std::size_t at, int next) {
  if (next == kAnyByte) return true;
  return at < article.size() && (article[at] == next || is_structure(article[at]));
}

#ifdef __SSE2__
// What a place must hold for a closer look: `first`, and next to it `second` or at most `limit`.
struct Pair {
  __m128i first, second, limit;

  Pair(const WordCode& word, int next) : first(_mm_set1_epi8(static_cast<char>(word.bytes[0]))) {
    const bool one_byte = word.size == 1;
    const bool any = one_byte && next == kAnyByte;
    second = _mm_set1_epi8(static_cast<char>(one_byte ? next : word.bytes[1]));
    limit = _mm_set1_epi8(static_cast<char>(any ? 0xFF : one_byte ? kFirstStopper - 1 : 0));
  }

  // One bit for each of 16 places from `at`.
  unsigned places(const std::uint8_t* at) const {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i after = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 1));
    const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(after, limit), after);
    const __m128i fits = _mm_or_si128(_mm_cmpeq_epi8(after, second), low);
    return static_cast<unsigned>(
        _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(here, first), fits)));
  }
};
#endif

}  // namespace

std::size_t find_word(CodeBytes article, const WordCode& word, std::size_t from, int next) {
  std::size_t i = from;
#ifdef __SSE2__
  const Pair pair(word, next);
  for (; i + 33 <= article.size(); i += 32) {
    const std::uint8_t* const at = article.data() + i;
    for (std::uint32_t bits = pair.places(at) | pair.places(at + 16) << 16; bits != 0;
         bits &= bits - 1) {
      const std::size_t found = i + static_cast<std::size_t>(std::countr_zero(bits));
      if (stands_at(article, found, word) && follows(article, found + word.size, next))
        return found;
    }
  }
#endif
  for (; i < article.size(); ++i)
    if (article[i] == word.bytes[0] && stands_at(article, i, word) &&
        follows(article, i + word.size, next))
      return i;
  return kNotFound;
}

std::size_t find_structure(CodeBytes article, std::uint8_t byte, std::size_t from) {
  if (from >= article.size()) return kNotFound;
  const void* const found = std::memchr(article.data() + from, byte, article.size() - from);
  if (found == nullptr) return kNotFound;
  return static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - article.data());
}

}  // namespace morgue::search
