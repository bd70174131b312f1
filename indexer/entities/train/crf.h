// The learner: a linear-chain conditional random field by stochastic gradient with AdaGrad's steps
// (Duchi, Hazan and Singer 2011) and an L1 penalty, applied to a weight when it is next used
// (Tsuruoka, Tsujii and Ananiadou 2009). One thread and a fixed order: the same input gives the
// same model, bit by bit.
#pragma once

#include "indexer/entities/model.h"
#include "indexer/entities/train/corpus.h"

namespace morgue::entities {

struct LearnerOptions {
  int epochs = 8;
  float rate = 0.1F;      // AdaGrad's first step
  float penalty = 2e-5F;  // L1, a step and weight: higher, fewer features and less noise learnt
};

// Progress on stderr, a line an epoch.
[[nodiscard]] Weights learn(const Corpus& corpus, const LearnerOptions& options);

}  // namespace morgue::entities
