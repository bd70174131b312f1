#include "searcher/query/near_query.h"

#include <utility>

namespace morgue::query {

using Xapian::Query;

Candidates NearCompiler::candidates(const Node& node, bool negated) {
  switch (node.kind) {
    case Kind::near:
      return near(node, negated);
    case Kind::any_of:
      return any_of(node, negated);
    case Kind::at_least:
      return at_least(node, negated);
    default:
      return leaves_.candidates(node, negated);
  }
}

// "a NOT/5 b" is found in articles that have a, whatever else they have.
Candidates NearCompiler::near(const Node& node, bool negated) {
  const bool absent = node.proximity.negated;
  Candidates left = candidates(node.children[0], negated);
  Candidates right = candidates(node.children[1], negated || absent);
  Candidates found;
  found.query = absent ? left.query : Query(Query::OP_AND, left.query, right.query);
  found.plan.kind = PositionalPlan::Kind::near;
  found.plan.proximity = node.proximity;
  found.plan.children.push_back(std::move(left.plan));
  found.plan.children.push_back(std::move(right.plan));
  return found;
}

Candidates NearCompiler::any_of(const Node& node, bool negated) {
  Candidates found;
  found.plan.kind = PositionalPlan::Kind::any_of;
  std::vector<Query> queries;
  for (const Node& child : node.children) {
    Candidates one = candidates(child, negated);
    queries.push_back(std::move(one.query));
    found.plan.children.push_back(std::move(one.plan));
  }
  found.query = Query(Query::OP_OR, queries.begin(), queries.end());
  return found;
}

Candidates NearCompiler::at_least(const Node& node, bool negated) {
  Candidates child = candidates(node.children.front(), negated);
  Candidates found;
  found.query = std::move(child.query);
  found.plan.kind = PositionalPlan::Kind::at_least;
  found.plan.times = node.times;
  found.plan.children.push_back(std::move(child.plan));
  return found;
}

}  // namespace morgue::query
