#include "indexer/entities/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace morgue::entities {
namespace {

// Below every sum that can be; twice this still fits.
constexpr std::int16_t kNever = -16000;
constexpr float kSmallest = 1e-9F;  // of exp: keeps every sum above zero

constexpr std::int16_t plus(std::int16_t a, std::int16_t b) {
  return static_cast<std::int16_t>(a + b);
}

std::int16_t top_of(const ScoreRow& row) {
  std::int16_t top = row[0];
  for (std::size_t b = 1; b < kLanes; ++b) top = std::max(top, row[b]);
  return top;
}

}  // namespace

Lattice::Lattice(const Model& model) {
  alone_.fill(kNever);
  for (std::size_t a = 0; a < kLabels; ++a) {
    transitions_[a].fill(kNever);
    for (std::size_t b = 0; b < kLabels; ++b) {
      if (!may_follow(static_cast<Label>(a), static_cast<Label>(b))) continue;
      transitions_[a][b] = model.transitions()[a][b];
      follow_[a][b] = std::exp(static_cast<float>(transitions_[a][b]) / model.scale());
      precede_[b][a] = follow_[a][b];
    }
  }
  for (std::size_t b = 0; b < kLabels; ++b)
    if (may_follow(kOutside, static_cast<Label>(b)) && may_follow(static_cast<Label>(b), kOutside))
      alone_[b] = plus(transitions_[kOutside][b], transitions_[b][kOutside]);
  const auto steps = static_cast<std::size_t>(-std::log(kSmallest) * model.scale());
  for (std::size_t i = 0; i <= steps; ++i)
    exp_.push_back(std::exp(-static_cast<float>(i) / model.scale()));
}

// Scores are far smaller than kNever, so a few steps through what may not be stay below all that
// may; sums are taken relative to the best of each token, so they never grow.
const std::vector<Label>& Lattice::best() {
  const std::size_t count = scores_.size();
  best_.resize(count);
  if (count == 1) best_of_one();
  if (count <= 1) return best_;
  reached_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    ScoreRow next = transitions_[kOutside];
    if (i > 0) {
      const ScoreRow before = reached_[i - 1];
      for (std::size_t k = 0; k < kLanes; ++k) next[k] = plus(next[k], before[kOutside]);
      for (std::size_t a = 1; a < kLabels; ++a)
        for (std::size_t k = 0; k < kLanes; ++k)
          next[k] = std::max(next[k], plus(before[a], transitions_[a][k]));
    }
    for (std::size_t k = 0; k < kLanes; ++k) next[k] = plus(next[k], scores_[i][k]);
    const std::int16_t top = top_of(next);
    for (std::size_t k = 0; k < kLanes; ++k)
      next[k] = std::max(static_cast<std::int16_t>(next[k] - top), kNever);
    reached_[i] = next;
  }
  Label after = kOutside;
  for (std::size_t i = count; i-- > 0;) {
    int top = std::numeric_limits<int>::min();
    Label found = kOutside;
    for (std::size_t a = 0; a < kLabels; ++a) {
      const int sum = reached_[i][a] + transitions_[a][after];
      if (sum <= top || !may_follow(static_cast<Label>(a), after)) continue;
      top = sum;
      found = static_cast<Label>(a);
    }
    best_[i] = after = found;
  }
  return best_;
}

// Most segments are one token: it is outside or a whole name.
void Lattice::best_of_one() {
  best_[0] = kOutside;
  int top = scores_[0][kOutside] + alone_[kOutside];
  for (std::size_t t = 0; t < kEntityTypes; ++t) {
    const Label unit = label_of(static_cast<EntityType>(t), Place::unit);
    const int sum = scores_[0][unit] + alone_[unit];
    if (sum <= top) continue;
    top = sum;
    best_[0] = unit;
  }
}

void Lattice::sum_up_one() {
  int top = scores_[0][kOutside] + alone_[kOutside];
  for (std::size_t t = 0; t < kEntityTypes; ++t) {
    const Label unit = label_of(static_cast<EntityType>(t), Place::unit);
    top = std::max(top, scores_[0][unit] + alone_[unit]);
  }
  const auto weight = [&](Label label) {
    return exp_[std::min(static_cast<std::size_t>(top - scores_[0][label] - alone_[label]),
                         exp_.size() - 1)];
  };
  all_ = weight(kOutside);
  for (std::size_t t = 0; t < kEntityTypes; ++t) {
    const Label unit = label_of(static_cast<EntityType>(t), Place::unit);
    forward_[0][unit] = weight(unit);
    backward_[0][unit] = 1;
    all_ += forward_[0][unit];
  }
}

void Lattice::sum_up() {
  const std::size_t count = scores_.size();
  forward_.resize(count);
  backward_.resize(count);
  if (count == 1) return sum_up_one();
  weight_.resize(count);
  norm_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const int top = *std::max_element(scores_[i].begin(), scores_[i].begin() + kLabels);
    for (std::size_t b = 0; b < kLabels; ++b)
      weight_[i][b] =
          exp_[std::min(static_cast<std::size_t>(top - scores_[i][b]), exp_.size() - 1)];
    FloatRow sum = follow_[kOutside];
    if (i > 0) {
      const FloatRow before = forward_[i - 1];
      for (std::size_t k = 0; k < kLanes; ++k) sum[k] *= before[kOutside];
      for (std::size_t a = 1; a < kLabels; ++a)
        for (std::size_t k = 0; k < kLanes; ++k) sum[k] += before[a] * follow_[a][k];
    }
    float total = 0;
    for (std::size_t b = 0; b < kLabels; ++b) total += sum[b] *= weight_[i][b];
    norm_[i] = total > 0 ? total : 1;
    for (std::size_t k = 0; k < kLanes; ++k) forward_[i][k] = sum[k] / norm_[i];
  }
  backward_[count - 1] = precede_[kOutside];
  for (std::size_t i = count - 1; i-- > 0;) {
    FloatRow sum{};
    for (std::size_t b = 0; b < kLabels; ++b) {
      const float from = backward_[i + 1][b] * weight_[i + 1][b] / norm_[i + 1];
      for (std::size_t k = 0; k < kLanes; ++k) sum[k] += from * precede_[b][k];
    }
    backward_[i] = sum;
  }
  all_ = 0;
  for (std::size_t a = 0; a < kLabels; ++a) all_ += forward_[count - 1][a] * precede_[kOutside][a];
}

float Lattice::probability(std::size_t first, std::size_t last, EntityType type) const {
  const auto at = [&](std::size_t i) {
    if (last - first == 1) return label_of(type, Place::unit);
    if (i == first) return label_of(type, Place::begin);
    return label_of(type, i + 1 == last ? Place::last : Place::inside);
  };
  float p = forward_[first][at(first)];
  for (std::size_t i = first + 1; i < last; ++i)
    p *= follow_[at(i - 1)][at(i)] * weight_[i][at(i)] / norm_[i];
  p *= backward_[last - 1][at(last - 1)];
  return all_ > 0 ? std::clamp(p / all_, 0.0F, 1.0F) : 0.0F;
}

}  // namespace morgue::entities
