#include "searcher/query/compiler.h"

#include <algorithm>
#include <utility>

#include "common/base/xapian_guard.h"
#include "searcher/query/leaf_query.h"
#include "searcher/query/near_query.h"
#include "searcher/query/rewrite.h"

namespace morgue::query {
namespace {

using Xapian::Query;

class Compiler {
 public:
  Compiler(Vocabulary& vocabulary, const PositionalFactory& positional,
           const MentionCounts* mentions, CompiledQuery& out)
      : leaves_(vocabulary, positional, mentions, out), out_(out) {}

  Query compile(const Node& node) {
    switch (node.kind) {
      case Kind::none_of:
        return Query(Query::OP_AND_NOT, Query::MatchAll, negated(node));
      case Kind::any_of: {
        std::vector<const Node*> children;
        for (const Node& child : node.children) children.push_back(&child);
        const bool outside = std::exchange(alternative_, true);
        Query query = combine(Query::OP_OR, children);
        alternative_ = outside;
        return query;
      }
      case Kind::all_of:
        note_condition(alternative_);
        return all_of(node);
      case Kind::near:
      case Kind::at_least:
        note_condition(true);
        return NearCompiler(leaves_).compile(node, negated_);
      default:
        note_condition(node.kind == Kind::phrase || (alternative_ && node.scope != Scope{}));
        return leaves_.compile(node, negated_);
    }
  }

 private:
  // `conditional`: an article may have words of this node that add nothing to its score, because
  // it does not match the node as a whole.
  void note_condition(bool conditional) {
    if (conditional && !negated_) out_.sum = false;
  }

  Query negated(const Node& none_of) {
    const bool outside = std::exchange(negated_, true);
    Query query = unscored(compile(none_of.children.front()));
    negated_ = outside;
    return query;
  }

  // Each different child once, its weight times the number of times it was asked for.
  Query combine(Query::op op, const std::vector<const Node*>& nodes) {
    std::vector<std::pair<const Node*, unsigned>> groups;
    for (const Node* node : nodes) {
      const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
        return same_query(*group.first, *node);
      });
      if (same != groups.end())
        ++same->second;
      else
        groups.emplace_back(node, 1);
    }
    std::vector<Query> queries;
    for (const auto& [node, count] : groups) {
      const std::size_t first = out_.words.size();
      const Query query = compile(*node);
      for (std::size_t i = first; i < out_.words.size(); ++i) out_.words[i].times *= count;
      queries.push_back(count == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, count));
    }
    return Query(op, queries.begin(), queries.end());
  }

  Query all_of(const Node& node) {
    std::vector<const Node*> scored, filters;
    std::vector<Query> nots;
    for (const Node& child : node.children) {
      if (child.kind == Kind::none_of)
        nots.push_back(negated(child));
      else
        (is_scored(child) ? scored : filters).push_back(&child);
    }
    Query query = Query::MatchAll;
    if (!scored.empty()) query = combine(Query::OP_AND, scored);
    if (!filters.empty()) {
      const Query filter = combine(Query::OP_AND, filters);
      query = scored.empty() ? filter : Query(Query::OP_FILTER, query, filter);
    }
    if (nots.empty()) return query;
    return Query(Query::OP_AND_NOT, query, Query(Query::OP_OR, nots.begin(), nots.end()));
  }

  LeafCompiler leaves_;
  CompiledQuery& out_;
  bool negated_ = false;
  bool alternative_ = false;  // inside an OR
};

}  // namespace

CompiledQuery compile(const Node& root, Vocabulary& vocabulary, const PositionalFactory& positional,
                      const MentionCounts* mentions) {
  CompiledQuery out;
  guarded("understanding the query",
          [&] { out.query = Compiler(vocabulary, positional, mentions, out).compile(root); });
  const auto before = [](const CompiledWords& a, const CompiledWords& b) {
    return a.place.begin < b.place.begin;
  };
  std::stable_sort(out.words.begin(), out.words.end(), before);
  out.scored = std::any_of(out.words.begin(), out.words.end(),
                           [](const CompiledWords& words) { return words.scored; });
  return out;
}

PositionalPlan plan_of(const Node& node, Vocabulary& vocabulary,
                       const PositionalFactory& positional) {
  CompiledQuery unused;
  LeafCompiler leaves(vocabulary, positional, nullptr, unused);
  return guarded("understanding the query",
                 [&] { return NearCompiler(leaves).candidates(node, true).plan; });
}

}  // namespace morgue::query
