#include "searcher/query/operands.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/problem.h"

namespace morgue::query {
namespace {

// What has no place there, as a message names it; "" for what has.
std::string_view stranger(Kind kind) {
  switch (kind) {
    case Kind::word:
    case Kind::wildcard:
    case Kind::phrase:
    case Kind::near:
    case Kind::any_of:
      return "";
    case Kind::all:
      return "*";
    case Kind::value:
      return "a value of a field";
    case Kind::date:
      return "a date";
    case Kind::length:
      return "a length";
    case Kind::at_least:
      return "atleast";
    case Kind::all_of:
      return "AND";
    case Kind::none_of:
      return "NOT";
  }
  return "";
}

std::string_view hint(const Node& node) {
  if (node.kind == Kind::all_of)
    return node.adjacent ? "put a phrase into quotation marks, or OR between alternatives"
                         : "words, phrases and (a OR b) have a place there; write the AND outside";
  if (node.kind == Kind::none_of) return "a NOT/5 b finds a without b near it";
  return "words, phrases, (a OR b) and other proximity have a place there";
}

// `where`: "beside /5".
void check_operand(std::string_view query, const Node& node, std::string_view where) {
  if (const std::string_view what = stranger(node.kind); !what.empty())
    throw query_error(query, node.place, fmt::format("{} has no place {}", what, where),
                      hint(node));
  if (node.kind == Kind::any_of)
    for (const Node& child : node.children) check_operand(query, child, where);
}

std::size_t near_depth(const Node& node) {
  std::size_t depth = 0;
  for (const Node& child : node.children) depth = std::max(depth, near_depth(child));
  return depth + (node.kind == Kind::near ? 1 : 0);
}

}  // namespace

Node group(Kind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.place = {children.front().place.begin, children.back().place.end};
  node.children = std::move(children);
  return node;
}

Node near(std::string_view query, Node left, Node right, const Proximity& proximity,
          std::string_view op, Place place) {
  const std::string where = fmt::format("beside {}", op);
  check_operand(query, left, where);
  check_operand(query, right, where);
  std::vector<Node> children;
  children.push_back(std::move(left));
  children.push_back(std::move(right));
  Node node = group(Kind::near, std::move(children));
  node.proximity = proximity;
  if (near_depth(node) > kMaxNearDepth)
    throw query_error(
        query, place, "too much proximity inside proximity",
        fmt::format("at most {} operators in a chain or inside each other", kMaxNearDepth));
  return node;
}

Node at_least(std::string_view query, Node child, std::uint32_t times, std::string_view name,
              Place place) {
  check_operand(query, child, fmt::format("inside {}()", name));
  std::vector<Node> children;
  children.push_back(std::move(child));
  Node node = group(Kind::at_least, std::move(children));
  node.place.begin = place.begin;
  node.times = times;
  return node;
}

}  // namespace morgue::query
