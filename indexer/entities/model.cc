#include "indexer/entities/model.h"

#include <bit>
#include <cmath>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "indexer/entities/files.h"

namespace morgue::entities {
namespace {

constexpr std::size_t kMaxFeatures = 4'000'000;
constexpr int kMaxTransition = 2000;  // so that sums stay far from the bounds of 16 bits

[[noreturn]] void damaged() {
  throw Error(ExitCode::archive, "reading the model of the tagger", "its weights are damaged",
              "make it again with scripts/train-entities");
}

}  // namespace

// The payload: scale, transitions row by row, the number of features, the differences of their
// keys, and for each label the weights of all features.
std::string encode_model(const Weights& weights) {
  std::string out;
  put_raw(out, weights.scale);
  for (const ScoreRow& row : weights.transitions)
    for (std::size_t k = 0; k < kLabels; ++k) put_signed(out, row[k]);
  put_varint(out, weights.features.size());
  FeatureKey before = 0;
  for (const auto& [key, row] : weights.features) {
    put_varint(out, key - before);
    before = key;
  }
  for (std::size_t k = 0; k < kLabels; ++k)
    for (const auto& [key, row] : weights.features) put_raw(out, row[k]);
  return pack(kModelFile, out);
}

Model::Model(std::string_view bytes) {
  const std::string payload = unpack(kModelFile, bytes);
  ByteReader reader(payload);
  scale_ = reader.raw<float>();
  if (!std::isfinite(scale_) || scale_ < 1 || scale_ > 1000) damaged();
  for (ScoreRow& row : transitions_) {
    for (std::size_t k = 0; k < kLabels; ++k) {
      const std::int64_t weight = reader.signed_varint();
      if (weight < -kMaxTransition || weight > kMaxTransition) damaged();
      row[k] = static_cast<std::int16_t>(weight);
    }
  }
  const std::uint64_t count = reader.varint();
  if (reader.failed() || count > kMaxFeatures) damaged();
  slots_.resize(std::bit_ceil(static_cast<std::size_t>(count) * 2 + 2));
  rows_.resize(static_cast<std::size_t>(count) + 1);
  FeatureKey key = 0;
  for (std::uint32_t row = 1; row <= count; ++row) {
    key += static_cast<FeatureKey>(reader.varint());
    std::size_t i = key & (slots_.size() - 1);
    while (slots_[i].row != 0) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = {key, row};
  }
  for (std::size_t k = 0; k < kLabels; ++k)
    for (std::uint32_t row = 1; row <= count; ++row) rows_[row][k] = reader.raw<std::int8_t>();
  if (reader.failed() || !reader.at_end()) damaged();
}

}  // namespace morgue::entities
