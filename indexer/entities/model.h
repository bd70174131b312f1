// The weights of the tagger: for each feature a row of one small number per label, and for each
// pair of labels that may follow each other one more. A linear-chain conditional random field
// (Lafferty, McCallum and Pereira 2001), trained by scripts/train-entities. Shared by all taggers.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/features.h"
#include "indexer/entities/labels.h"

namespace morgue::entities {

// Weights in units of 1 / scale nats.
using WeightRow = std::array<std::int8_t, kLanes>;
using ScoreRow = std::array<std::int16_t, kLanes>;

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

  [[nodiscard]] float scale() const { return scale_; }
  [[nodiscard]] const std::array<ScoreRow, kLabels>& transitions() const { return transitions_; }
  [[nodiscard]] std::size_t features() const { return rows_.size() - 1; }

 private:
  struct Slot {
    FeatureKey key = 0;
    std::uint32_t row = 0;  // 0: empty
  };

  float scale_ = 1;
  std::array<ScoreRow, kLabels> transitions_{};
  std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
  std::vector<WeightRow> rows_;
};

[[nodiscard]] std::string encode_model(const Weights& weights);

// The model that is part of the program; read at the first call. Thread-safe.
const Model& built_in_model();

inline void Model::add(FeatureKey key, ScoreRow& sum) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = key & mask; slots_[i].row != 0; i = (i + 1) & mask) {
    if (slots_[i].key != key) continue;
    const WeightRow& row = rows_[slots_[i].row];
    for (std::size_t k = 0; k < kLanes; ++k) sum[k] = static_cast<std::int16_t>(sum[k] + row[k]);
    return;
  }
}

}  // namespace morgue::entities
