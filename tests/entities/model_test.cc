#include "indexer/entities/model.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "indexer/entities/files.h"

namespace morgue::entities {
namespace {

Weights some_weights() {
  Weights weights;
  weights.scale = 24;
  weights.transitions[0][1] = -7;
  for (FeatureKey i = 1; i <= 500; ++i) {
    WeightRow row{};
    row[i % kLabels] = static_cast<std::int8_t>(i % 255 - 127);
    weights.features.emplace_back(i * 7919, row);
  }
  return weights;
}

TEST(Model, KeepsEveryWeight) {
  const Weights weights = some_weights();
  const Model model(encode_model(weights));
  EXPECT_EQ(model.features(), 500U);
  EXPECT_EQ(model.scale(), 24.0F);
  EXPECT_EQ(model.transitions()[0][1], -7);
  for (const auto& [key, row] : weights.features) {
    ScoreRow sum{};
    model.add(key, sum);
    for (std::size_t k = 0; k < kLanes; ++k) EXPECT_EQ(sum[k], row[k]) << key;
    ScoreRow none{};
    model.add(key + 1, none);
    EXPECT_EQ(none, ScoreRow{});
  }
}

TEST(Model, RefusesDamage) {
  const std::string good = encode_model(some_weights());
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    EXPECT_THROW(Model{bad}, Error) << i;
  }
  for (std::size_t size = 0; size < good.size(); size += 13)
    EXPECT_THROW(Model{good.substr(0, size)}, Error) << size;
}

// A file may be whole and still hold nonsense.
TEST(Model, RefusesWeightsThatCannotBe) {
  Weights weights = some_weights();
  weights.scale = 0;
  EXPECT_THROW(Model{encode_model(weights)}, Error);
  weights = some_weights();
  weights.features[1] = weights.features[0];
  EXPECT_THROW(Model{encode_model(weights)}, Error);
  weights = some_weights();
  weights.transitions[0][1] = 30000;
  EXPECT_THROW(Model{encode_model(weights)}, Error);
  EXPECT_THROW(Model{pack(kModelFile, "")}, Error);
  EXPECT_THROW(Model{std::string(built_in_gazetteer_bytes())}, Error);
}

}  // namespace
}  // namespace morgue::entities
