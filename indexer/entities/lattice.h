// Decoding of one segment: the best sequence of labels (Viterbi) and, where it has names, how
// probable each is (forward-backward), given a row of scores for each token. Buffers are kept.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/entities/model.h"

namespace morgue::entities {

class Lattice {
 public:
  explicit Lattice(const Model& model);

  // Rows to be filled by the caller, one a token.
  std::vector<ScoreRow>& scores() { return scores_; }

  // The best labels for scores(); kOutside before the first and after the last token.
  const std::vector<Label>& best();

  // Needed once before probability(), after best(). Changes nothing else.
  void sum_up();

  // That exactly the tokens [first, last) are a name of this type: 0 to 1.
  [[nodiscard]] float probability(std::size_t first, std::size_t last, EntityType type) const;

 private:
  // Rows within the lattice are in the order of lanes (lattice.cc), not of labels.
  using FloatRow = std::array<float, kLanes>;

  void best_of_one();
  void reach(std::size_t token);
  [[nodiscard]] Label best_before(std::size_t token, Label after) const;
  void sum_up_one();
  void weigh(std::size_t token);
  void forward(std::size_t token);
  void backward(std::size_t token);

  std::array<ScoreRow, kLabels> transitions_{};  // by labels; kNever where none may be
  ScoreRow alone_{};                             // of a label that is a whole sequence
  // The same, from each label that a name does not leave open to those that begin something; and
  // from the beginning and the inside of a name to its next token.
  std::array<ScoreRow, kLabels> enter_{};
  ScoreRow after_begin_{};
  ScoreRow after_inside_{};
  std::array<FloatRow, kLabels> follow_{};  // exp of the transitions by labels; 0 where none may be
  std::array<FloatRow, kLabels> to_{};      // rows of follow_, by lanes
  std::array<FloatRow, kLabels> from_{};    // columns of follow_, by lanes: of labels before
  FloatRow begin_to_{};                     // from the beginning of a name to its next token
  FloatRow inside_to_{};                    // from the inside
  FloatRow from_inside_{};                  // of labels before the inside of a name
  FloatRow from_last_{};                    // before its last token
  std::vector<float> exp_;                  // exp(-i / scale)
  std::vector<ScoreRow> scores_;
  std::vector<ScoreRow> reached_;  // Viterbi: best sum that ends in each label
  std::vector<Label> best_;
  std::vector<FloatRow> weight_;    // exp of the scores, over their largest
  std::vector<FloatRow> forward_;   // sums to 1 in each row
  std::vector<FloatRow> backward_;  // of what follows, over the norms of what follows
  std::vector<float> norm_;         // what each forward row was divided by
  float all_ = 1;                   // sum over all sequences, over all norms
};

}  // namespace morgue::entities
