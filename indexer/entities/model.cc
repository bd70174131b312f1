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
  features_ = static_cast<std::size_t>(count);
  filter_.resize(kFilterBits / 64);
  slots_.resize(std::bit_ceil(features_ * 4 / 3 + 2));
  std::vector<std::size_t> places;
  places.reserve(features_);
  FeatureKey key = kNoKey;
  for (std::size_t i = 0; i < features_; ++i) {
    const auto step = reader.varint();
    if (reader.failed() || step == 0) damaged();
    key += static_cast<FeatureKey>(step);
    places.push_back(insert(key));
  }
  for (std::size_t k = 0; k < kLabels; ++k)
    for (const std::size_t place : places) slots_[place].row[k] = reader.raw<std::int8_t>();
  if (reader.failed() || !reader.at_end()) damaged();
}

std::size_t Model::insert(FeatureKey key) {
  if (key == kNoKey) damaged();
  const std::size_t bit = (key >> 8) % kFilterBits;
  filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
  std::size_t i = key & (slots_.size() - 1);
  while (slots_[i].key != kNoKey) i = (i + 1) & (slots_.size() - 1);
  slots_[i].key = key;
  return i;
}

}  // namespace morgue::entities
