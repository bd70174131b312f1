// The lattice against trying all sequences of labels.
#include "indexer/entities/lattice.h"

#include <cmath>
#include <map>
#include <random>

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

constexpr float kScale = 10;

Model model_with(std::mt19937& random) {
  Weights weights;
  weights.scale = kScale;
  for (ScoreRow& row : weights.transitions)
    for (std::size_t k = 0; k < kLabels; ++k)
      row[k] = static_cast<std::int16_t>(static_cast<int>(random() % 41) - 20);
  return Model(encode_model(weights));
}

struct AllSequences {
  double total = 0;
  double top = 0;
  std::vector<Label> best;
  std::map<std::array<std::size_t, 3>, double> names;  // first, last, type
};

void try_all(const Model& model, const std::vector<ScoreRow>& scores, std::vector<Label>& labels,
             double sum, AllSequences& all) {
  const Label before = labels.empty() ? kOutside : labels.back();
  const auto step = [&](Label after) {
    return model.transitions()[before][after] / double{kScale};
  };
  if (labels.size() == scores.size()) {
    if (!may_follow(before, kOutside)) return;
    const double weight = std::exp(sum + step(kOutside));
    all.total += weight;
    if (weight > all.top) all.top = weight, all.best = labels;
    for (std::size_t i = 0, first = 0; i < labels.size(); ++i) {
      if (labels[i] == kOutside) continue;
      if (!goes_on(labels[i])) first = i;
      if (!leaves_open(labels[i]))
        all.names[{first, i + 1, static_cast<std::size_t>(type_of(labels[i]))}] += weight;
    }
    return;
  }
  for (Label label = 0; label < kLabels; ++label) {
    if (!may_follow(before, label)) continue;
    const double score = scores[labels.size()][label] / double{kScale};
    const double next = sum + step(label) + score;
    labels.push_back(label);
    try_all(model, scores, labels, next, all);
    labels.pop_back();
  }
}

TEST(Lattice, AgreesWithAllSequences) {
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    const Model model = model_with(random);
    Lattice lattice(model);
    std::vector<ScoreRow>& scores = lattice.scores();
    scores.assign(1 + random() % 4, ScoreRow{});
    for (ScoreRow& row : scores)
      for (std::size_t k = 0; k < kLabels; ++k)
        row[k] = static_cast<std::int16_t>(static_cast<int>(random() % 81) - 40);
    AllSequences all;
    std::vector<Label> labels;
    try_all(model, scores, labels, 0, all);
    EXPECT_EQ(lattice.best(), all.best);
    lattice.sum_up();
    for (const auto& [name, weight] : all.names)
      EXPECT_NEAR(lattice.probability(name[0], name[1], static_cast<EntityType>(name[2])),
                  weight / all.total, 1e-4);
  }
}

TEST(Lattice, LongSequencesStayWithinBounds) {
  Weights weights;
  weights.scale = kScale;
  const Model model(encode_model(weights));
  Lattice lattice(model);
  ScoreRow row{};
  row.fill(-3000);
  row[label_of(EntityType::org, Place::inside)] = 3000;
  lattice.scores().assign(5000, row);
  lattice.scores().front()[label_of(EntityType::org, Place::begin)] = 3000;
  lattice.scores().back()[label_of(EntityType::org, Place::last)] = 3000;
  const std::vector<Label>& best = lattice.best();
  EXPECT_EQ(best.front(), label_of(EntityType::org, Place::begin));
  EXPECT_EQ(best[2500], label_of(EntityType::org, Place::inside));
  EXPECT_EQ(best.back(), label_of(EntityType::org, Place::last));
  lattice.sum_up();
  EXPECT_GT(lattice.probability(0, 5000, EntityType::org), 0.99F);
}

}  // namespace
}  // namespace morgue::entities
