// Proximity and atleast5(…) of the tree -> the articles that have the words, scored, and a plan
// that decides among them. Of alternatives inside them too.
#pragma once

#include "searcher/query/leaf_query.h"

namespace morgue::query {

class NearCompiler {
 public:
  explicit NearCompiler(LeafCompiler& leaves) : leaves_(leaves) {}

  // `node`: near or at_least. `negated`: under a NOT, where nothing is scored.
  Xapian::Query compile(const Node& node, bool negated) {
    return leaves_.decided(candidates(node, negated));
  }
  // Of what stands inside them, too.
  Candidates candidates(const Node& node, bool negated);

 private:
  Candidates near(const Node& node, bool negated);
  Candidates any_of(const Node& node, bool negated);
  Candidates at_least(const Node& node, bool negated);

  LeafCompiler& leaves_;
};

}  // namespace morgue::query
