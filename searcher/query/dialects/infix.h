// Operands with operators between them -> a node, whatever binds closer in a dialect: the operator
// of the lowest level goes first, of equal ones the leftmost.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/tree.h"

namespace morgue::query::dialects {

struct Operator {
  enum class Kind : std::uint8_t { near, both, either, without };  // without: AND NOT
  Kind kind = Kind::both;
  std::uint32_t level = 0;
  Proximity proximity;
  std::string_view text;  // as written, for messages
  Place place;
};

class Infix {
 public:
  // `query`: for messages.
  explicit Infix(std::string_view query) : query_(query) {}

  void add(Node operand) { operands_.push_back(std::move(operand)); }
  void add(const Operator& op) { operators_.push_back(op); }
  void replace_last(const Operator& op) { operators_.back() = op; }
  bool empty() const { return operands_.empty(); }
  bool wants_operand() const { return operands_.size() == operators_.size(); }
  Node& last() { return operands_.back(); }  // operand
  const Operator& last_operator() const { return operators_.back(); }
  // OR or proximity beside something else: without parentheses, readers differ about what it means.
  bool is_mixed() const;

  // Of one more operand than operators. Throws Error(usage) where something cannot be near
  // something.
  Node reduce();

 private:
  void apply(std::size_t at);

  std::string_view query_;
  std::vector<Node> operands_;
  std::vector<Operator> operators_;
};

}  // namespace morgue::query::dialects
