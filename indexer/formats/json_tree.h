// A whole JSON document in memory, for formats that must look at it here and there: tolerant as
// json_strings.h and charset.h are, bounded in depth. Not for flat records in large numbers, which
// json_object.h reads in one pass.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace morgue::formats {

struct JsonNode {
  enum class Kind { null, boolean, number, string, array, object };
  struct Member;  // of an object, or of an array: then without a name

  Kind kind = Kind::null;
  std::string text;  // of a string, unescaped; of numbers and booleans as written; UTF-8
  std::vector<Member> members;

  // The first member whose name is one of these, in this order and in any case; nullptr: none.
  const JsonNode* find(std::initializer_list<std::string_view> names) const;
  // The text of such a member if it is a string or a number; else empty.
  std::string_view text_of(std::initializer_list<std::string_view> names) const;
};

struct JsonNode::Member {
  std::string name;
  JsonNode value;
};

// The document, or what is wrong with it ("malformed JSON: …"). What is nested deeper than 64 is
// left out.
std::variant<JsonNode, std::string> read_json_tree(std::string_view bytes);

}  // namespace morgue::formats
