#include "indexer/entities/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace morgue::entities {
namespace {

constexpr std::int16_t kNever = -16000;
constexpr float kSmallest = 1e-9F;  // of exp: keeps every sum above zero

}  // namespace

Lattice::Lattice(const Model& model) : model_(&model) {
  for (std::size_t a = 0; a < kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) {
      if (!may_follow(static_cast<Label>(a), static_cast<Label>(b))) continue;
      follow_[a][b] = std::exp(static_cast<float>(model.transitions()[a][b]) / model.scale());
      precede_[b][a] = follow_[a][b];
    }
  }
  const auto steps = static_cast<std::size_t>(-std::log(kSmallest) * model.scale());
  for (std::size_t i = 0; i <= steps; ++i)
    exp_.push_back(std::exp(-static_cast<float>(i) / model.scale()));
}

const std::vector<Label>& Lattice::best() {
  const std::size_t count = scores_.size();
  reached_.resize(count);
  best_.resize(count);
  if (count == 0) return best_;
  ScoreRow before;
  before.fill(kNever);
  before[kOutside] = 0;
  for (std::size_t i = 0; i < count; ++i) {
    ScoreRow next;
    next.fill(kNever);
    for (std::size_t a = 0; a < kLabels; ++a)
      for (std::size_t b = 0; b < kLabels; ++b)
        if (may_follow(static_cast<Label>(a), static_cast<Label>(b)))
          next[b] = std::max<std::int16_t>(
              next[b], static_cast<std::int16_t>(before[a] + model_->transitions()[a][b]));
    for (std::size_t b = 0; b < kLabels; ++b)
      next[b] = static_cast<std::int16_t>(std::max(next[b] + scores_[i][b], int{kNever}));
    const std::int16_t top = *std::max_element(next.begin(), next.begin() + kLabels);
    for (std::size_t b = 0; b < kLabels; ++b)
      next[b] = static_cast<std::int16_t>(std::max(next[b] - top, int{kNever}));
    reached_[i] = before = next;
  }
  Label after = kOutside;
  for (std::size_t i = count; i-- > 0;) {
    int top = std::numeric_limits<int>::min();
    Label found = kOutside;
    for (std::size_t a = 0; a < kLabels; ++a) {
      if (!may_follow(static_cast<Label>(a), after)) continue;
      const int sum = reached_[i][a] + model_->transitions()[a][after];
      if (sum > top) {
        top = sum;
        found = static_cast<Label>(a);
      }
    }
    best_[i] = after = found;
  }
  return best_;
}

void Lattice::sum_up() {
  const std::size_t count = scores_.size();
  weight_.resize(count);
  forward_.resize(count);
  backward_.resize(count);
  norm_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const int top = *std::max_element(scores_[i].begin(), scores_[i].begin() + kLabels);
    for (std::size_t b = 0; b < kLabels; ++b)
      weight_[i][b] =
          exp_[std::min(static_cast<std::size_t>(top - scores_[i][b]), exp_.size() - 1)];
    FloatRow sum{};
    for (std::size_t a = 0; a < kLabels; ++a) {
      const float from = i == 0 ? (a == kOutside ? 1.0F : 0.0F) : forward_[i - 1][a];
      for (std::size_t b = 0; b < kLanes; ++b) sum[b] += from * follow_[a][b];
    }
    float total = 0;
    for (std::size_t b = 0; b < kLabels; ++b) total += sum[b] *= weight_[i][b];
    norm_[i] = total;
    for (std::size_t b = 0; b < kLanes; ++b) forward_[i][b] = sum[b] / total;
  }
  // backward_[i]: of all that follows token i, over the norms of what follows.
  backward_[count - 1] = precede_[kOutside];
  for (std::size_t i = count - 1; i-- > 0;) {
    FloatRow sum{};
    for (std::size_t b = 0; b < kLabels; ++b) {
      const float from = backward_[i + 1][b] * weight_[i + 1][b] / norm_[i + 1];
      for (std::size_t a = 0; a < kLanes; ++a) sum[a] += from * precede_[b][a];
    }
    backward_[i] = sum;
  }
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
  float all = 0;  // the sum over all sequences, over the norms
  for (std::size_t a = 0; a < kLabels; ++a) all += forward_.back()[a] * precede_[kOutside][a];
  return all > 0 ? std::clamp(p / all, 0.0F, 1.0F) : 0.0F;
}

}  // namespace morgue::entities
