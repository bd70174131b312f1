// Clauses of a Lucene query, each required, optional or forbidden, -> a node. Lucene's classic
// parser has no binding strengths: AND and OR only say that of the clauses beside them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/tree.h"

namespace morgue::query::dialects {

class LuceneClauses {
 public:
  enum class Sign : std::uint8_t { none, plus, minus };

  // `after_and`: AND stands before it, which makes the clause before required too.
  void add(Node node, Sign sign, bool after_and);
  bool empty() const { return clauses_.empty(); }

  // Which articles match; nothing of how they are ranked. Notes say what was left out.
  Node node(std::vector<std::string>& notes);

 private:
  enum class Occurs : std::uint8_t { must, should, must_not };
  struct Clause {
    Node node;
    Occurs occurs;
  };
  std::vector<Node> of(Occurs occurs) const;

  std::vector<Clause> clauses_;
};

}  // namespace morgue::query::dialects
