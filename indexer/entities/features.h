// The features of a token as 32-bit keys, in three groups by what they depend on: one word around
// it, its traits and place, or pairs of words. The tagger keeps the sums of weights of the first
// two groups; the trainer asks for the keys themselves. Both call these functions and no others.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/entities/reading.h"

namespace morgue::entities {

using FeatureKey = std::uint32_t;

// Each appends to `out`.
void word_keys(const WordTable& words, WordId word, Slot slot, std::vector<FeatureKey>& out);
void trait_keys(std::uint16_t traits, std::vector<FeatureKey>& out);
void run_keys(std::uint8_t length, std::uint8_t place, std::vector<FeatureKey>& out);
void phrase_keys(std::uint32_t phrase, Place place, std::vector<FeatureKey>& out);

// Pairs of words: as many for each token, few enough to look each up.
inline constexpr std::size_t kPairs = 7;
void pair_keys(const WordTable& words, const Surroundings& around, FeatureKey (&out)[kPairs]);

// How many slots a token's features look at: a run of one word has no others.
inline std::size_t slots_of(const Surroundings& around) {
  return around.run_length > 1 ? kSlots : std::size_t{kRunFirst};
}

// All of them.
void all_keys(const WordTable& words, const Surroundings& around, std::vector<FeatureKey>& out);

}  // namespace morgue::entities
