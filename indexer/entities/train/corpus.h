// Labelled sentences as the learner needs them: the features of each token of a segment as dense
// numbers, with the label it should get. Read through the same Reading as the tagger.
#pragma once

#include <iosfwd>
#include <unordered_map>
#include <vector>

#include "indexer/entities/features.h"
#include "indexer/entities/labels.h"

namespace morgue::entities {

struct Example {
  std::vector<std::vector<std::uint32_t>> features;  // of each token: numbers in Corpus::keys
  std::vector<Label> labels;
};

struct Corpus {
  std::vector<FeatureKey> keys;  // by number
  std::vector<Example> examples;
  std::size_t tokens = 0;
  std::size_t mentions = 0;
  std::size_t unreachable = 0;  // mentions that no segment holds whole: they cannot be learnt
};

// Reads CoNLL columns; features seen fewer than `min_count` times are left out.
[[nodiscard]] Corpus read_corpus(std::istream& in, const Gazetteer& gazetteer,
                                 std::uint32_t min_count);

}  // namespace morgue::entities
