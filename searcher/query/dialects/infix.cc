#include "searcher/query/dialects/infix.h"

#include <algorithm>
#include <utility>

#include "searcher/query/operands.h"

namespace morgue::query::dialects {
namespace {

// "a and b and c" is one node of three children.
Node join(Kind kind, Node left, Node right) {
  if (left.kind == kind && !left.bracketed) {
    left.place.end = right.place.end;
    left.children.push_back(std::move(right));
    return left;
  }
  std::vector<Node> children;
  children.push_back(std::move(left));
  children.push_back(std::move(right));
  return group(kind, std::move(children));
}

}  // namespace

bool Infix::is_mixed() const {
  return std::any_of(operators_.begin(), operators_.end(), [&](const Operator& op) {
    const bool plain = op.kind == Operator::Kind::both || op.kind == Operator::Kind::without;
    return !plain && std::any_of(operators_.begin(), operators_.end(),
                                 [&](const Operator& other) { return other.level != op.level; });
  });
}

void Infix::apply(std::size_t at) {
  const Operator& op = operators_[at];
  Node& left = operands_[at];
  Node& right = operands_[at + 1];
  switch (op.kind) {
    case Operator::Kind::near:
      left = near(query_, std::move(left), std::move(right), op.proximity, op.text, op.place);
      break;
    case Operator::Kind::both:
      left = join(Kind::all_of, std::move(left), std::move(right));
      break;
    case Operator::Kind::either:
      left = join(Kind::any_of, std::move(left), std::move(right));
      break;
    case Operator::Kind::without: {
      std::vector<Node> children;
      children.push_back(std::move(right));
      left = join(Kind::all_of, std::move(left), group(Kind::none_of, std::move(children)));
      break;
    }
  }
  const auto offset = static_cast<std::ptrdiff_t>(at);
  operands_.erase(operands_.begin() + offset + 1);
  operators_.erase(operators_.begin() + offset);
}

Node Infix::reduce() {
  while (!operators_.empty()) {
    const auto next =
        std::min_element(operators_.begin(), operators_.end(),
                         [](const Operator& a, const Operator& b) { return a.level < b.level; });
    apply(static_cast<std::size_t>(next - operators_.begin()));
  }
  return std::move(operands_.front());
}

}  // namespace morgue::query::dialects
