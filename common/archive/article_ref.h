// The place of an article in an opened archive: plain, for those who only hand it on. Not its id,
// which outlives a generation.
#pragma once

#include <compare>
#include <cstdint>

namespace morgue {

// Where an article is: part and place in its columns (Xapian's docid in that part's own database,
// less one).
struct ArticleRef {
  std::uint32_t part = 0;
  std::uint32_t doc = 0;
  auto operator<=>(const ArticleRef&) const = default;
};

}  // namespace morgue
