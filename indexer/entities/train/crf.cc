#include "indexer/entities/train/crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

namespace morgue::entities {
namespace {

using Row = std::array<float, kLanes>;
using Matrix = std::array<Row, kLabels>;

struct Parameter {
  Row weight{};
  Row squares{};           // of all gradients so far
  std::uint32_t step = 0;  // up to which the penalty is applied
};

constexpr float kEpsilon = 1e-6F;
constexpr float kScale = 24;  // of the model's small numbers: 127 / 24 is the largest weight

class Learner {
 public:
  Learner(const Corpus& corpus, const LearnerOptions& options)
      : corpus_(corpus), options_(options), parameters_(corpus.keys.size()) {}

  void run() {
    std::vector<std::uint32_t> order(corpus_.examples.size());
    std::iota(order.begin(), order.end(), 0U);
    std::mt19937 random(1);
    for (int epoch = 1; epoch <= options_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      double loss = 0;
      for (const std::uint32_t number : order) loss += learn(corpus_.examples[number]);
      std::fprintf(stderr, "epoch %d: loss %.5f\n", epoch,
                   loss / static_cast<double>(order.size()));
    }
    for (Parameter& parameter : parameters_) settle(parameter);
  }

  Weights weights() const {
    Weights out;
    out.scale = kScale;
    for (std::size_t a = 0; a < kLabels; ++a)
      for (std::size_t b = 0; b < kLabels; ++b)
        if (may_follow(static_cast<Label>(a), static_cast<Label>(b)))
          out.transitions[a][b] = static_cast<std::int16_t>(
              std::lround(std::clamp(transitions_[a].weight[b] * kScale, -2000.0F, 2000.0F)));
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      WeightRow row{};
      for (std::size_t k = 0; k < kLabels; ++k)
        row[k] = static_cast<std::int8_t>(
            std::lround(std::clamp(parameters_[i].weight[k] * kScale, -127.0F, 127.0F)));
      if (row != WeightRow{} && corpus_.keys[i] != 0)
        out.features.emplace_back(corpus_.keys[i], row);
    }
    std::sort(out.features.begin(), out.features.end());
    return out;
  }

 private:
  // Applies the penalty of the steps since the parameter was last used.
  void settle(Parameter& parameter) const {
    const float amount =
        options_.penalty * options_.rate * static_cast<float>(step_ - parameter.step);
    parameter.step = step_;
    if (amount == 0) return;
    for (std::size_t k = 0; k < kLanes; ++k) {
      const float less = amount / (std::sqrt(parameter.squares[k]) + kEpsilon);
      const float size = std::max(std::fabs(parameter.weight[k]) - less, 0.0F);
      parameter.weight[k] = std::copysign(size, parameter.weight[k]);
    }
  }

  void descend(Parameter& parameter, const Row& gradient) const {
    for (std::size_t k = 0; k < kLanes; ++k) {
      parameter.squares[k] += gradient[k] * gradient[k];
      parameter.weight[k] -=
          options_.rate * gradient[k] / (std::sqrt(parameter.squares[k]) + kEpsilon);
    }
  }

  // One step; returns the negative log likelihood of the example before it.
  double learn(const Example& example) {
    ++step_;
    const std::size_t count = example.labels.size();
    weights_of(example);
    Matrix follow{};
    for (std::size_t a = 0; a < kLabels; ++a)
      for (std::size_t b = 0; b < kLabels; ++b)
        if (may_follow(static_cast<Label>(a), static_cast<Label>(b)))
          follow[a][b] = std::exp(transitions_[a].weight[b]);
    const double loss = sum_up(example, follow);
    Matrix moved{};
    Label before = kOutside;
    for (std::size_t i = 0; i <= count; ++i) {
      const Label after = i < count ? example.labels[i] : kOutside;
      moved[before][after] -= 1;
      add_pairs(i, count, follow, moved);
      before = after;
    }
    for (std::size_t a = 0; a < kLabels; ++a) descend(transitions_[a], moved[a]);
    for (std::size_t i = 0; i < count; ++i) {
      Row gradient{};
      for (std::size_t k = 0; k < kLabels; ++k) gradient[k] = forward_[i][k] * backward_[i][k];
      gradient[example.labels[i]] -= 1;
      for (const std::uint32_t f : example.features[i]) descend(parameters_[f], gradient);
    }
    return loss;
  }

  // exp of each token's scores over the largest; the logarithm of that into top_.
  void weights_of(const Example& example) {
    const std::size_t count = example.labels.size();
    weight_.assign(count, Row{});
    scores_.assign(count, Row{});
    top_.assign(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
      for (const std::uint32_t f : example.features[i]) {
        settle(parameters_[f]);
        for (std::size_t k = 0; k < kLanes; ++k) scores_[i][k] += parameters_[f].weight[k];
      }
      top_[i] = *std::max_element(scores_[i].begin(), scores_[i].begin() + kLabels);
      for (std::size_t k = 0; k < kLabels; ++k) weight_[i][k] = std::exp(scores_[i][k] - top_[i]);
    }
  }

  // Forward and backward so that their product is each label's probability.
  double sum_up(const Example& example, const Matrix& follow) {
    const std::size_t count = example.labels.size();
    forward_.assign(count, Row{});
    backward_.assign(count, Row{});
    norm_.assign(count + 1, 1);
    Row before{};
    before[kOutside] = 1;
    double log_sum = 0;
    double gold = 0;
    Label last = kOutside;
    for (std::size_t i = 0; i < count; ++i) {
      Row sum{};
      for (std::size_t a = 0; a < kLabels; ++a)
        for (std::size_t b = 0; b < kLanes; ++b) sum[b] += before[a] * follow[a][b];
      float total = 0;
      for (std::size_t b = 0; b < kLabels; ++b) total += sum[b] *= weight_[i][b];
      for (std::size_t b = 0; b < kLabels; ++b) forward_[i][b] = before[b] = sum[b] / total;
      norm_[i] = total;
      log_sum += std::log(total) + top_[i];
      gold += scores_[i][example.labels[i]] + std::log(follow[last][example.labels[i]]);
      last = example.labels[i];
    }
    float total = 0;
    for (std::size_t a = 0; a < kLabels; ++a) total += before[a] * follow[a][kOutside];
    norm_[count] = total;
    log_sum += std::log(total);
    gold += std::log(follow[last][kOutside]);
    for (std::size_t a = 0; a < kLabels; ++a) backward_[count - 1][a] = follow[a][kOutside] / total;
    for (std::size_t i = count - 1; i-- > 0;)
      for (std::size_t a = 0; a < kLabels; ++a)
        for (std::size_t b = 0; b < kLabels; ++b)
          backward_[i][a] += follow[a][b] * weight_[i + 1][b] * backward_[i + 1][b] / norm_[i + 1];
    return log_sum - gold;
  }

  // Adds the probability of each pair of labels at the tokens i - 1 and i.
  void add_pairs(std::size_t i, std::size_t count, const Matrix& follow, Matrix& moved) const {
    for (std::size_t a = 0; a < kLabels; ++a) {
      const float from = i == 0 ? (a == kOutside ? 1.0F : 0.0F) : forward_[i - 1][a];
      if (from == 0) continue;
      if (i == count) {
        moved[a][kOutside] += from * follow[a][kOutside] / norm_[i];
        continue;
      }
      for (std::size_t b = 0; b < kLabels; ++b)
        moved[a][b] += from * follow[a][b] * weight_[i][b] * backward_[i][b] / norm_[i];
    }
  }

  const Corpus& corpus_;
  LearnerOptions options_;
  std::vector<Parameter> parameters_;
  std::array<Parameter, kLabels> transitions_{};
  std::uint32_t step_ = 0;
  std::vector<Row> weight_;
  std::vector<Row> scores_;
  std::vector<float> top_;
  std::vector<Row> forward_;
  std::vector<Row> backward_;
  std::vector<float> norm_;
};

}  // namespace

Weights learn(const Corpus& corpus, const LearnerOptions& options) {
  Learner learner(corpus, options);
  learner.run();
  return learner.weights();
}

}  // namespace morgue::entities
