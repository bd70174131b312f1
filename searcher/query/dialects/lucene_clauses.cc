#include "searcher/query/dialects/lucene_clauses.h"

#include <utility>

#include <fmt/format.h>

#include "searcher/query/operands.h"
#include "searcher/query/print.h"

namespace morgue::query::dialects {
namespace {

Node only_or(Kind kind, std::vector<Node> nodes) {
  if (nodes.size() > 1) return group(kind, std::move(nodes));
  return std::move(nodes.front());
}

}  // namespace

void LuceneClauses::add(Node node, Sign sign, bool after_and) {
  if (after_and && !clauses_.empty() && clauses_.back().occurs == Occurs::should)
    clauses_.back().occurs = Occurs::must;
  const Occurs occurs = sign == Sign::minus               ? Occurs::must_not
                        : sign == Sign::plus || after_and ? Occurs::must
                                                          : Occurs::should;
  clauses_.push_back({std::move(node), occurs});
}

std::vector<Node> LuceneClauses::of(Occurs occurs) const {
  std::vector<Node> nodes;
  for (const Clause& clause : clauses_)
    if (clause.occurs == occurs) nodes.push_back(clause.node);
  return nodes;
}

Node LuceneClauses::node(std::vector<std::string>& notes) {
  std::vector<Node> all = of(Occurs::must);
  std::vector<Node> either = of(Occurs::should);
  if (all.empty() && !either.empty()) {
    all.push_back(only_or(Kind::any_of, std::move(either)));
  } else if (!either.empty()) {
    notes.push_back(fmt::format("beside what is required, Lucene only ranks by this: left out: {}",
                                print(only_or(Kind::any_of, std::move(either)))));
  }
  if (all.empty())
    notes.push_back(
        "Lucene finds nothing where all clauses are forbidden; here all other articles");
  for (Node& unwanted : of(Occurs::must_not)) {
    std::vector<Node> children;
    children.push_back(std::move(unwanted));
    all.push_back(group(Kind::none_of, std::move(children)));
  }
  return only_or(Kind::all_of, std::move(all));
}

}  // namespace morgue::query::dialects
