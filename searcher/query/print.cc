#include "searcher/query/print.h"

#include <algorithm>
#include <string_view>

#include "searcher/query/dates.h"
#include "searcher/query/digits.h"
#include "searcher/query/lengths.h"
#include "searcher/query/proximity.h"
#include "searcher/query/scopes.h"

namespace morgue::query {
namespace {

// The words of a phrase as they would be typed: the possessive at its word, the rest apart.
std::string join(const std::vector<QueryWord>& words) {
  std::string text;
  for (const QueryWord& word : words) {
    if (!text.empty() && word.indexed) text += ' ';
    text += word.form;
  }
  return text;
}

// A value needs quotation marks unless it is one piece of text to the lexer, and stays one.
std::string quote_value(const std::string& value) {
  const bool plain = std::all_of(value.begin(), value.end(), [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == '_';
  });
  return plain && value != "AND" && value != "OR" && value != "NOT" ? value : '"' + value + '"';
}

std::string leaf(const Node& node) {
  std::string text;
  if (node.field != nullptr) text = std::string(node.field->name) + ':';
  switch (node.kind) {
    case Kind::word:
      return in_scope(node.scope, (node.exact ? "=" : "") + join(node.words));
    case Kind::wildcard:
      return in_scope(node.scope, join(node.words));
    case Kind::phrase:
      return in_scope(node.scope, '"' + join(node.words) + '"');
    case Kind::value:
      text += quote_value(node.value);
      if (node.prominence > 0) return text + ">=" + std::to_string(node.prominence) + '%';
      return node.mentions > 1 ? text + ">=" + std::to_string(node.mentions) : text;
    case Kind::date:
      return text + format_dates(node.dates);
    case Kind::length:
      return format_length(node.length);
    default:
      return "*";
  }
}

// What stands between children, or before the only one.
std::string operator_of(const Node& node) {
  switch (node.kind) {
    case Kind::near:
      return write_proximity(node.proximity);
    case Kind::at_least:
      return "atleast" + std::to_string(node.times);
    case Kind::any_of:
      return "OR";
    case Kind::none_of:
      return "NOT";
    default:
      return "AND";
  }
}

void print_to(const Node& node, std::string& out);

void print_operand(const Node& node, std::string& out) {
  const bool bare =
      node.children.empty() || node.kind == Kind::none_of || node.kind == Kind::at_least;
  if (!bare) out += '(';
  print_to(node, out);
  if (!bare) out += ')';
}

void print_to(const Node& node, std::string& out) {
  if (node.kind == Kind::none_of) {
    out += "NOT ";
    print_operand(node.children.front(), out);
    return;
  }
  if (node.children.empty()) {
    out += leaf(node);
    return;
  }
  if (node.kind == Kind::at_least) {
    out += operator_of(node) + '(';
    print_to(node.children.front(), out);
    out += ')';
    return;
  }
  const std::string op = ' ' + operator_of(node) + ' ';
  bool first = true;
  for (const Node& child : node.children) {
    if (!first) out += op;
    first = false;
    print_operand(child, out);
  }
}

void draw_to(const Node& node, std::size_t depth, std::string& out) {
  out.append(2 * depth, ' ');
  out += node.children.empty() ? leaf(node) : operator_of(node);
  out += '\n';
  for (const Node& child : node.children) draw_to(child, depth + 1, out);
}

}  // namespace

std::string print(const Node& node) {
  std::string out;
  print_to(node, out);
  return out;
}

std::string draw(const Node& node) {
  std::string out;
  draw_to(node, 0, out);
  return out;
}

}  // namespace morgue::query
