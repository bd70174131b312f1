#include "generator/zipf.h"

namespace morgue::generator {

Zipf::Zipf(std::uint32_t size, std::uint32_t offset, std::uint32_t knee) : slots_(size) {
  // Large enough that the rarest rank still has a weight, small enough that the product of the
  // largest weight and the largest size, and that of the total and a coin, fit 64 bits.
  constexpr std::uint64_t kScale = std::uint64_t{1} << 40;
  std::vector<std::uint64_t> share(size);
  std::uint64_t total = 0;
  for (std::uint32_t rank = 0; rank < size; ++rank) {
    share[rank] = kScale / (std::uint64_t{rank} + offset);
    if (knee > 0) share[rank] = share[rank] * knee / (std::uint64_t{rank} + knee);
    total += share[rank];
  }
  std::vector<std::uint32_t> small;
  std::vector<std::uint32_t> large;
  for (std::uint32_t rank = 0; rank < size; ++rank) {
    share[rank] *= size;
    (share[rank] < total ? small : large).push_back(rank);
  }
  while (!small.empty() && !large.empty()) {
    const std::uint32_t poor = small.back();
    const std::uint32_t rich = large.back();
    small.pop_back();
    slots_[poor].threshold = static_cast<std::uint32_t>((share[poor] << kCoinBits) / total);
    slots_[poor].alias = rich;
    share[rich] -= total - share[poor];
    if (share[rich] < total) {
      large.pop_back();
      small.push_back(rich);
    }
  }
  // What is left over is whole up to rounding: a slot starts out as its own alias in effect, since
  // its threshold is above every coin.
}

}  // namespace morgue::generator
