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

// All of them.
void all_keys(const WordTable& words, const Surroundings& around, std::vector<FeatureKey>& out);

}  // namespace morgue::entities
