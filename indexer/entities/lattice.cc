#include "indexer/entities/lattice.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace morgue::entities {
namespace {

// Below every sum that can be; twice this still fits.
constexpr std::int16_t kNever = -16000;
constexpr float kSmallest = 1e-9F;  // of exp: keeps every sum above zero

// Labels that begin something may follow only labels that leave no name open, and a name that goes
// on was open before: two halves that have nothing to do with each other. So rows have in their
// first half, by lanes, what begins, in their second half what goes on; lanes that no label needs
// repeat one that does.
constexpr std::size_t kHalf = kLanes / 2;
constexpr Label begin_of(EntityType type) {
  return label_of(type, Place::begin);
}
constexpr Label inside_of(EntityType type) {
  return label_of(type, Place::inside);
}
constexpr Label last_of(EntityType type) {
  return label_of(type, Place::last);
}
constexpr Label unit_of(EntityType type) {
  return label_of(type, Place::unit);
}
constexpr auto kPerson = EntityType::person;
constexpr auto kOrg = EntityType::org;
constexpr auto kPlace = EntityType::place;
constexpr std::array<Label, kLanes> kLabelOf{
    kOutside,           begin_of(kPerson), unit_of(kPerson), begin_of(kOrg), unit_of(kOrg),
    begin_of(kPlace),   unit_of(kPlace),   unit_of(kPlace),  // and here the second half:
    inside_of(kPerson), last_of(kPerson),  inside_of(kOrg),  last_of(kOrg),  inside_of(kPlace),
    last_of(kPlace),    inside_of(kPlace), last_of(kPlace)};
constexpr auto kLaneOf = [] {
  std::array<std::size_t, kLabels> lanes{};
  for (std::size_t k = kLanes; k-- > 0;) lanes[kLabelOf[k]] = k;
  return lanes;
}();
// What leaves no name open, and what begins something, in the order of labels: it decides between
// equals, and in which order numbers that are rounded are added up.
constexpr std::array<Label, 7> kClosed{kOutside,       last_of(kPerson), unit_of(kPerson),
                                       last_of(kOrg),  unit_of(kOrg),    last_of(kPlace),
                                       unit_of(kPlace)};
constexpr std::array<Label, 7> kEntered{kOutside,       begin_of(kPerson), unit_of(kPerson),
                                        begin_of(kOrg), unit_of(kOrg),     begin_of(kPlace),
                                        unit_of(kPlace)};

constexpr std::int16_t plus(std::int16_t a, std::int16_t b) {
  return static_cast<std::int16_t>(a + b);
}

// A half of a row of scores, and a quarter of a row of floats: vectors that all processors have.
using Scores [[gnu::vector_size(kHalf * sizeof(std::int16_t))]] = std::int16_t;
constexpr std::size_t kQuarter = kLanes / 4;
using Floats [[gnu::vector_size(kQuarter * sizeof(float))]] = float;

template <class Vector, class Row>
Vector part(const Row& row, std::size_t from) {
  Vector vector;
  std::memcpy(&vector, row.data() + from, sizeof(vector));
  return vector;
}
template <class Vector, class Row>
void put(const Vector& vector, Row& row, std::size_t from) {
  std::memcpy(row.data() + from, &vector, sizeof(vector));
}

Scores larger(Scores a, Scores b) {
  return a > b ? a : b;
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
    }
  }
  for (std::size_t b = 0; b < kLabels; ++b)
    if (may_follow(kOutside, static_cast<Label>(b)) && may_follow(static_cast<Label>(b), kOutside))
      alone_[b] = plus(transitions_[kOutside][b], transitions_[b][kOutside]);
  for (std::size_t k = 0; k < kLanes; ++k) {
    const Label label = kLabelOf[k];
    for (std::size_t a = 0; a < kLabels; ++a) {
      enter_[a][k] = transitions_[a][label];
      to_[a][k] = follow_[a][label];
      from_[a][k] = follow_[label][a];
    }
    if (k >= kHalf) {
      const EntityType type = type_of(label);
      after_begin_[k] = transitions_[begin_of(type)][label];
      after_inside_[k] = transitions_[inside_of(type)][label];
      begin_to_[k] = follow_[begin_of(type)][label];
      inside_to_[k] = follow_[inside_of(type)][label];
    }
    if (leaves_open(label)) {
      from_inside_[k] = follow_[label][inside_of(type_of(label))];
      from_last_[k] = follow_[label][last_of(type_of(label))];
    }
  }
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
  for (std::size_t i = 0; i < count; ++i) reach(i);
  Label after = kOutside;
  for (std::size_t i = count; i-- > 0;) best_[i] = after = best_before(i, after);
  return best_;
}

void Lattice::reach(std::size_t token) {
  Scores begins = part<Scores>(enter_[kOutside], 0);
  Scores goes_on = Scores{} + kNever;
  if (token > 0) {
    const ScoreRow& before = reached_[token - 1];
    begins += before[kLaneOf[kOutside]];
    for (std::size_t c = 1; c < kClosed.size(); ++c)
      begins = larger(begins, part<Scores>(enter_[kClosed[c]], 0) + before[kLaneOf[kClosed[c]]]);
    const auto first = part<Scores>(before, 0);
    const auto second = part<Scores>(before, kHalf);
    goes_on = larger(__builtin_shufflevector(first, first, 1, 1, 3, 3, 5, 5, 5, 5) +
                         part<Scores>(after_begin_, kHalf),
                     __builtin_shufflevector(second, second, 0, 0, 2, 2, 4, 4, 4, 4) +
                         part<Scores>(after_inside_, kHalf));
  }
  ScoreRow scores;
  for (std::size_t k = 0; k < kLanes; ++k) scores[k] = scores_[token][kLabelOf[k]];
  begins += part<Scores>(scores, 0);
  goes_on += part<Scores>(scores, kHalf);
  Scores top = larger(begins, goes_on);
  top = larger(top, __builtin_shufflevector(top, top, 4, 5, 6, 7, 0, 1, 2, 3));
  top = larger(top, __builtin_shufflevector(top, top, 2, 3, 0, 1, 6, 7, 4, 5));
  top = larger(top, __builtin_shufflevector(top, top, 1, 0, 3, 2, 5, 4, 7, 6));
  const Scores never = Scores{} + kNever;
  put(larger(begins - top, never), reached_[token], 0);
  put(larger(goes_on - top, never), reached_[token], kHalf);
}

// The label of a token that the best sequence has before `after`: of equals the first.
Label Lattice::best_before(std::size_t token, Label after) const {
  const ScoreRow& reached = reached_[token];
  if (goes_on(after)) {
    const Label begin = begin_of(type_of(after));
    const Label inside = inside_of(type_of(after));
    return reached[kLaneOf[begin]] + transitions_[begin][after] >=
                   reached[kLaneOf[inside]] + transitions_[inside][after]
               ? begin
               : inside;
  }
  int top = std::numeric_limits<int>::min();
  Label found = kOutside;
  for (const Label label : kClosed) {
    const int sum = reached[kLaneOf[label]] + transitions_[label][after];
    found = sum > top ? label : found;
    top = std::max(top, sum);
  }
  return found;
}

// Most segments are one token: it is outside or a whole name.
void Lattice::best_of_one() {
  best_[0] = kOutside;
  int top = scores_[0][kOutside] + alone_[kOutside];
  for (std::size_t t = 0; t < kEntityTypes; ++t) {
    const Label unit = unit_of(static_cast<EntityType>(t));
    const int sum = scores_[0][unit] + alone_[unit];
    if (sum <= top) continue;
    top = sum;
    best_[0] = unit;
  }
}

void Lattice::sum_up_one() {
  int top = scores_[0][kOutside] + alone_[kOutside];
  for (std::size_t t = 0; t < kEntityTypes; ++t) {
    const Label unit = unit_of(static_cast<EntityType>(t));
    top = std::max(top, scores_[0][unit] + alone_[unit]);
  }
  const auto weight = [&](Label label) {
    return exp_[std::min(static_cast<std::size_t>(top - scores_[0][label] - alone_[label]),
                         exp_.size() - 1)];
  };
  all_ = weight(kOutside);
  for (std::size_t t = 0; t < kEntityTypes; ++t) {
    const Label unit = unit_of(static_cast<EntityType>(t));
    forward_[0][kLaneOf[unit]] = weight(unit);
    backward_[0][kLaneOf[unit]] = 1;
    all_ += forward_[0][kLaneOf[unit]];
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
    weigh(i);
    forward(i);
  }
  backward_[count - 1] = from_[kOutside];
  for (std::size_t i = count - 1; i-- > 0;) backward(i);
  all_ = 0;
  for (const Label a : kClosed)
    all_ += forward_[count - 1][kLaneOf[a]] * from_[kOutside][kLaneOf[a]];
}

void Lattice::weigh(std::size_t token) {
  const ScoreRow& scores = scores_[token];
  const int top = *std::max_element(scores.begin(), scores.begin() + kLabels);
  for (std::size_t k = 0; k < kLanes; ++k)
    weight_[token][k] =
        exp_[std::min(static_cast<std::size_t>(top - scores[kLabelOf[k]]), exp_.size() - 1)];
}

void Lattice::forward(std::size_t token) {
  FloatRow sum = to_[kOutside];
  if (token > 0) {
    const FloatRow& before = forward_[token - 1];
    for (std::size_t q = 0; q < kHalf; q += kQuarter) {
      Floats begins = part<Floats>(to_[kOutside], q) * before[kLaneOf[kOutside]];
      for (std::size_t c = 1; c < kClosed.size(); ++c)
        begins += before[kLaneOf[kClosed[c]]] * part<Floats>(to_[kClosed[c]], q);
      put(begins, sum, q);
    }
    for (std::size_t k = kHalf; k < kLanes; ++k) {
      const EntityType type = type_of(kLabelOf[k]);
      sum[k] = before[kLaneOf[begin_of(type)]] * begin_to_[k] +
               before[kLaneOf[inside_of(type)]] * inside_to_[k];
    }
  }
  for (std::size_t k = 0; k < kLanes; ++k) sum[k] *= weight_[token][k];
  float total = 0;
  for (const std::size_t lane : kLaneOf) total += sum[lane];
  norm_[token] = total > 0 ? total : 1;
  for (std::size_t k = 0; k < kLanes; ++k) forward_[token][k] = sum[k] / norm_[token];
}

void Lattice::backward(std::size_t token) {
  const float norm = norm_[token + 1];
  FloatRow after;
  for (std::size_t k = 0; k < kLanes; ++k)
    after[k] = backward_[token + 1][k] * weight_[token + 1][k] / norm;
  for (std::size_t q = 0; q < kLanes; q += kQuarter) {
    Floats sum{};
    for (const Label b : kEntered) sum += after[kLaneOf[b]] * part<Floats>(from_[b], q);
    // Of labels that leave a name open, which have got nothing so far: within a half they are in
    // the order of types, two lanes a type.
    const auto next = part<Floats>(after, kHalf + q % kHalf);
    sum += __builtin_shufflevector(next, next, 0, 0, 2, 2) * part<Floats>(from_inside_, q);
    sum += __builtin_shufflevector(next, next, 1, 1, 3, 3) * part<Floats>(from_last_, q);
    put(sum, backward_[token], q);
  }
}

float Lattice::probability(std::size_t first, std::size_t last, EntityType type) const {
  const auto at = [&](std::size_t i) {
    if (last - first == 1) return unit_of(type);
    if (i == first) return begin_of(type);
    return i + 1 == last ? last_of(type) : inside_of(type);
  };
  float p = forward_[first][kLaneOf[at(first)]];
  for (std::size_t i = first + 1; i < last; ++i)
    p *= follow_[at(i - 1)][at(i)] * weight_[i][kLaneOf[at(i)]] / norm_[i];
  p *= backward_[last - 1][kLaneOf[at(last - 1)]];
  return all_ > 0 ? std::clamp(p / all_, 0.0F, 1.0F) : 0.0F;
}

}  // namespace morgue::entities
