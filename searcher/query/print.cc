#include "searcher/query/print.h"

#include <algorithm>
#include <string_view>

#include "searcher/query/dates.h"

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
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == '_';
  });
  return plain && value != "AND" && value != "OR" && value != "NOT" ? value : '"' + value + '"';
}

std::string leaf(const Node& node) {
  std::string text;
  if (node.field != nullptr) text = std::string(node.field->name) + ':';
  if (node.scope.region == Region::headline) text = "headline:";
  if (node.scope.region == Region::author) text = "author:";
  switch (node.kind) {
    case Kind::word:
      return text + (node.exact ? "=" : "") + join(node.words);
    case Kind::wildcard:
      return text + join(node.words);
    case Kind::phrase:
      return text + '"' + join(node.words) + '"';
    case Kind::value:
      text += quote_value(node.value);
      return node.mentions > 1 ? text + ">=" + std::to_string(node.mentions) : text;
    case Kind::date:
      return text + format_dates(node.dates);
    default:
      return "*";
  }
}

void print_to(const Node& node, std::string& out);

void print_operand(const Node& node, std::string& out) {
  const bool bare = node.children.empty() || node.kind == Kind::none_of;
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
  const std::string_view op = node.kind == Kind::any_of ? " OR " : " AND ";
  bool first = true;
  for (const Node& child : node.children) {
    if (!first) out += op;
    first = false;
    print_operand(child, out);
  }
}

void draw_to(const Node& node, std::size_t depth, std::string& out) {
  out.append(2 * depth, ' ');
  switch (node.kind) {
    case Kind::all_of:
      out += "AND";
      break;
    case Kind::any_of:
      out += "OR";
      break;
    case Kind::none_of:
      out += "NOT";
      break;
    default:
      out += leaf(node);
  }
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
