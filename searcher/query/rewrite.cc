#include "searcher/query/rewrite.h"

#include <algorithm>
#include <utility>

namespace morgue::query {

bool is_scored(const Node& node) {
  switch (node.kind) {
    case Kind::word:
    case Kind::wildcard:
    case Kind::phrase:
    case Kind::near:
    case Kind::at_least:
      return true;
    case Kind::all_of:
    case Kind::any_of:
      return std::any_of(node.children.begin(), node.children.end(), is_scored);
    default:
      return false;
  }
}

Node with_any(Node node) {
  for (Node& child : node.children) child = with_any(std::move(child));
  if (node.kind != Kind::all_of || !node.adjacent) return node;
  std::vector<Node> words, rest;
  for (Node& child : node.children) (is_scored(child) ? words : rest).push_back(std::move(child));
  if (words.size() < 2) {
    // Nothing to choose between: as it was, words first.
    std::move(rest.begin(), rest.end(), std::back_inserter(words));
    node.children = std::move(words);
    return node;
  }
  Node either;
  either.kind = Kind::any_of;
  either.place = node.place;
  either.children = std::move(words);
  if (rest.empty()) return either;
  rest.insert(rest.begin(), std::move(either));
  node.children = std::move(rest);
  return node;
}

std::size_t adjacent_words(const Node& root) {
  if (root.kind != Kind::all_of || !root.adjacent) return is_scored(root) ? 1 : 0;
  std::vector<const Node*> distinct;
  for (const Node& child : root.children) {
    const bool seen = std::any_of(distinct.begin(), distinct.end(),
                                  [&](const Node* other) { return same_query(*other, child); });
    if (is_scored(child) && !seen) distinct.push_back(&child);
  }
  return distinct.size();
}

Node with_filters(std::optional<Node> root, std::vector<Node> filters) {
  if (filters.empty()) return root ? std::move(*root) : Node{};
  if (!root && filters.size() == 1) return std::move(filters.front());
  Node all;
  all.kind = Kind::all_of;
  if (root && root->kind == Kind::all_of) {
    all = std::move(*root);
  } else if (root) {
    all.children.push_back(std::move(*root));
  }
  std::move(filters.begin(), filters.end(), std::back_inserter(all.children));
  return all;
}

}  // namespace morgue::query
