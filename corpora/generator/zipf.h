// Draws ranks 0 … n-1 with a probability of about 1/(rank + offset), as words and names are used;
// beyond a knee, if there is one, it falls with the square of the rank, as in large corpora.
// An alias table (Vose) makes a draw cost one random number and two loads whatever n is. Built with
// integers only, so that all platforms get the same table.
#pragma once

#include <cstdint>
#include <vector>

#include "generator/random.h"

namespace morgue::generator {

class Zipf {
 public:
  static constexpr std::uint32_t kLargestSize = 20'000'000;

  // `offset` flattens the head of the curve; English words are close to 3. A `knee` of 0 is none.
  // `size` is at most kLargestSize.
  Zipf(std::uint32_t size, std::uint32_t offset, std::uint32_t knee);

  std::uint32_t size() const { return static_cast<std::uint32_t>(slots_.size()); }

  std::uint32_t draw(Random& random) const {
    const std::uint64_t bits = random.next();
    const auto slot = static_cast<std::uint32_t>(((bits >> 32) * slots_.size()) >> 32);
    const Slot& entry = slots_[slot];
    return (bits & kCoinMask) < entry.threshold ? slot : entry.alias;
  }

 private:
  static constexpr unsigned kCoinBits = 20;
  static constexpr std::uint64_t kCoinMask = (std::uint64_t{1} << kCoinBits) - 1;

  // Keeps the slot if the coin is below the threshold, else takes the alias.
  struct Slot {
    std::uint32_t threshold = 1U << kCoinBits;
    std::uint32_t alias = 0;
  };

  std::vector<Slot> slots_;
};

}  // namespace morgue::generator
