// The weights of the tagger: for each feature a row of one small number per label, and for each
// pair of labels that may follow each other one more. A linear-chain conditional random field
// (Lafferty, McCallum and Pereira 2001), trained by scripts/train-entities. Shared by all taggers.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/features.h"
#include "indexer/entities/labels.h"

namespace morgue::entities {

// Weights in units of 1 / scale nats.
using WeightRow = std::array<std::int8_t, kLanes>;
using ScoreRow = std::array<std::int16_t, kLanes>;

// Written with the compilers' vectors: from plain loops they make one addition a label.
template <class Row>
inline void add_row(ScoreRow& sum, const Row& row) {
  using Narrow [[gnu::vector_size(sizeof(Row))]] = typename Row::value_type;
  using Wide [[gnu::vector_size(sizeof(ScoreRow))]] = std::int16_t;
  Narrow more;
  Wide total;
  std::memcpy(&more, row.data(), sizeof(more));
  std::memcpy(&total, sum.data(), sizeof(total));
  total += __builtin_convertvector(more, Wide);
  std::memcpy(sum.data(), &total, sizeof(total));
}

// What the trainer hands over.
struct Weights {
  float scale = 1;
  std::array<ScoreRow, kLabels> transitions{};  // [before][after]; pairs that may follow only
  std::vector<std::pair<FeatureKey, WeightRow>> features;  // by key, without doubles
};

class Model {
 public:
  // Of the bytes of a model file; throws Error (archive) where they are damaged or of another
  // version. `bytes` are not kept.
  explicit Model(std::string_view bytes);

  // Adds the feature's weights to `sum`; unknown features add nothing.
  void add(FeatureKey key, ScoreRow& sum) const;
  // False: add() will add nothing.
  [[nodiscard]] bool may_have(FeatureKey key) const;
  // Asks the memory for what add() will look at.
  void fetch(FeatureKey key) const { __builtin_prefetch(&slots_[key & (slots_.size() - 1)]); }

  [[nodiscard]] float scale() const { return scale_; }
  [[nodiscard]] const std::array<ScoreRow, kLabels>& transitions() const { return transitions_; }
  [[nodiscard]] std::size_t features() const { return features_; }

 private:
  // Key and weights side by side: what is found costs one access to memory.
  struct Slot {
    FeatureKey key = kNoKey;
    WeightRow row{};
  };
  static constexpr FeatureKey kNoKey = 0;  // of empty slots; no feature has it

  std::size_t insert(FeatureKey key);  // its place in slots_

  float scale_ = 1;
  std::array<ScoreRow, kLabels> transitions_{};
  // One bit for each key's low bits: most look-ups are of pairs of words that were never seen, and
  // end here, in a table that the nearest cache holds.
  static constexpr std::size_t kFilterBits = std::size_t{1} << 19;
  std::vector<std::uint64_t> filter_;
  std::vector<Slot> slots_;  // open addressing, a power of two, at most three quarters full
  std::size_t features_ = 0;
};

[[nodiscard]] std::string encode_model(const Weights& weights);

// The model that is part of the program; read at the first call. Thread-safe.
const Model& built_in_model();

inline bool Model::may_have(FeatureKey key) const {
  const std::size_t bit = (key >> 8) % kFilterBits;
  return (filter_[bit / 64] >> bit % 64 & 1) != 0;
}

inline void Model::add(FeatureKey key, ScoreRow& sum) const {
  if (!may_have(key)) return;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = key & mask; slots_[i].key != kNoKey; i = (i + 1) & mask) {
    if (slots_[i].key != key) continue;
    add_row(sum, slots_[i].row);
    return;
  }
}

}  // namespace morgue::entities
