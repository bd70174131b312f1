// Random numbers that are the same on every platform: splitmix64 to turn a tuple of numbers into a
// seed, xoshiro256** to draw from it. The standard library's distributions are not used because
// their results differ between implementations, and floating point is avoided throughout.
// Not for anything that has to be unpredictable.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

namespace morgue::generator {

// Mixes numbers (a seed, an index, a purpose …) into one well spread number.
std::uint64_t mix(std::initializer_list<std::uint64_t> parts);

class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();

  // A number from 0 to `bound` - 1; 0 if `bound` is 0. The bias of the multiplication is below
  // 2^-32 times the bound, which no test of ours can see.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
  }

  // True in `numerator` of `denominator` cases.
  bool chance(std::uint32_t numerator, std::uint32_t denominator) {
    return below(denominator) < numerator;
  }

 private:
  std::array<std::uint64_t, 4> state_;
};

// What a stream of numbers is for. Each purpose draws from its own stream, so that changing one
// (say, how authors are picked) leaves all the others as they were.
enum Purpose : std::uint64_t {
  kVocabularyStream = 1,
  kEntityStream,
  kAuthorStream,
  kKindStream,
  kContentStream,
  kParagraphStream,
  kMetadataStream,
  kMutationStream,
  kChangeStream,
  kEditStream,
};

}  // namespace morgue::generator
