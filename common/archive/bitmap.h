// A set of articles of one part: the dead ones of a manifest. Plain 64-bit words; parts are at
// most a few million articles, and the dead are few.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

class Bitmap {
 public:
  bool test(std::uint32_t doc) const {
    const std::size_t word = doc >> 6;
    return word < words_.size() && (words_[word] >> (doc & 63) & 1) != 0;
  }
  void set(std::uint32_t doc) {
    if ((doc >> 6) >= words_.size()) words_.resize((doc >> 6) + 1);
    words_[doc >> 6] |= std::uint64_t{1} << (doc & 63);
  }
  void reset(std::uint32_t doc) {
    if ((doc >> 6) < words_.size()) words_[doc >> 6] &= ~(std::uint64_t{1} << (doc & 63));
  }
  std::uint32_t count() const {
    std::uint32_t n = 0;
    for (const std::uint64_t word : words_) n += static_cast<std::uint32_t>(std::popcount(word));
    return n;
  }
  bool empty() const { return count() == 0; }
  // The first member >= from, or npos.
  static constexpr std::uint32_t npos = ~std::uint32_t{0};
  std::uint32_t next(std::uint32_t from) const {
    for (std::size_t word = from >> 6; word < words_.size(); ++word) {
      std::uint64_t bits = words_[word];
      if (word == from >> 6) bits &= ~std::uint64_t{0} << (from & 63);
      if (bits != 0)
        return static_cast<std::uint32_t>(word * 64) +
               static_cast<std::uint32_t>(std::countr_zero(bits));
    }
    return npos;
  }
  // Bytes as they stand in a file, and back; decode() refuses a size that is no multiple of 8.
  std::string encode() const;
  static bool decode(std::string_view bytes, Bitmap& out);
  bool operator==(const Bitmap&) const = default;

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace morgue
