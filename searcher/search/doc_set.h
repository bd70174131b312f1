// A set of articles of one part as bits: what set_matcher.h computes with. Not for what is on disk
// (common/archive/bitmap.h).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace morgue::search {

class DocSet {
 public:
  explicit DocSet(std::uint32_t articles) : words_((std::size_t{articles} + 63) / 64) {}

  static DocSet all(std::uint32_t articles) {
    DocSet set(articles);
    for (std::uint64_t& word : set.words_) word = ~std::uint64_t{0};
    if (articles % 64 != 0) set.words_.back() = (std::uint64_t{1} << (articles % 64)) - 1;
    return set;
  }

  // `doc` must be below the number of articles.
  void set(std::uint32_t doc) { words_[doc >> 6] |= std::uint64_t{1} << (doc & 63); }
  void reset(std::uint32_t doc) { words_[doc >> 6] &= ~(std::uint64_t{1} << (doc & 63)); }
  bool has(std::uint32_t doc) const { return (words_[doc >> 6] >> (doc & 63) & 1) != 0; }

  void unite(const DocSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void subtract(const DocSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }

  std::uint32_t count() const {
    std::uint32_t n = 0;
    for (const std::uint64_t word : words_) n += static_cast<std::uint32_t>(std::popcount(word));
    return n;
  }

  // f(doc) for each member, in ascending order.
  template <class F>
  void for_each(const F& f) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::uint64_t bits = words_[i]; bits != 0; bits &= bits - 1)
        f(static_cast<std::uint32_t>(i * 64) + static_cast<std::uint32_t>(std::countr_zero(bits)));
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace morgue::search
