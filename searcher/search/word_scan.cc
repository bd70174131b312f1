#include "searcher/search/word_scan.h"

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace morgue::search {

std::size_t find_code(std::span<const WordCode> codes, WordCode code, std::size_t from) {
  const WordCode* const data = codes.data();
  const std::size_t size = codes.size();
  std::size_t i = from;
#ifdef __SSE2__
  const __m128i wanted = _mm_set1_epi16(static_cast<short>(code));
  for (; i + 16 <= size; i += 16) {
    const auto* at = reinterpret_cast<const __m128i*>(data + i);
    const __m128i low = _mm_cmpeq_epi16(_mm_loadu_si128(at), wanted);
    const __m128i high = _mm_cmpeq_epi16(_mm_loadu_si128(at + 1), wanted);
    // One bit a code: words 0 or -1 pack to bytes 0 or -1.
    const auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(low, high)));
    if (bits != 0) return i + static_cast<std::size_t>(std::countr_zero(bits));
  }
#endif
  for (; i < size; ++i)
    if (data[i] == code) return i;
  return kNotFound;
}

}  // namespace morgue::search
