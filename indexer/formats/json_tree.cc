#include "indexer/formats/json_tree.h"

#include <algorithm>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/json_document.h"
#include "indexer/formats/json_strings.h"

namespace morgue::formats {
namespace {

using namespace simdjson;
using Kind = JsonNode::Kind;

constexpr int kMaxDepth = 64;

std::string plain(std::string_view token) {
  std::string buffer;
  return std::string(unescape(token, buffer));
}

error_code read(ondemand::value value, JsonNode& node, int depth);

error_code read_array(ondemand::value value, JsonNode& node, int depth) {
  node.kind = Kind::array;
  if (depth == kMaxDepth) return SUCCESS;
  for (auto item : value.get_array()) {
    ondemand::value element;
    if (const auto error = item.get(element)) return error;
    if (const auto error = read(element, node.members.emplace_back().value, depth + 1))
      return error;
  }
  return SUCCESS;
}

error_code read_object(ondemand::object object, JsonNode& node, int depth) {
  node.kind = Kind::object;
  if (depth == kMaxDepth) return SUCCESS;
  for (auto result : object) {
    ondemand::field field;
    if (const auto error = std::move(result).get(field)) return error;
    JsonNode::Member& member = node.members.emplace_back();
    std::string_view key;
    if (field.unescaped_key().get(key) == SUCCESS) member.name = key;
    if (const auto error = read(field.value(), member.value, depth + 1)) return error;
  }
  return SUCCESS;
}

error_code read(ondemand::value value, JsonNode& node, int depth) {
  ondemand::json_type type;
  if (value.type().get(type) != SUCCESS) return SUCCESS;  // NaN and the like: nothing
  switch (type) {
    case ondemand::json_type::array:
      return read_array(value, node, depth);
    case ondemand::json_type::object:
      return read_object(value.get_object().value_unsafe(), node, depth);
    case ondemand::json_type::string:
      node.kind = Kind::string;
      node.text = plain(value.raw_json_token());
      return SUCCESS;
    case ondemand::json_type::number:
      node.kind = Kind::number;
      node.text = trimmed(value.raw_json_token());
      return SUCCESS;
    case ondemand::json_type::boolean:
      node.kind = Kind::boolean;
      node.text = trimmed(value.raw_json_token());
      return SUCCESS;
    default:
      return SUCCESS;
  }
}

}  // namespace

const JsonNode* JsonNode::find(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto found = std::ranges::find_if(
        members, [&](const Member& member) { return same_word(member.name, name); });
    if (kind == Kind::object && found != members.end()) return &found->value;
  }
  return nullptr;
}

std::string_view JsonNode::text_of(std::initializer_list<std::string_view> names) const {
  const JsonNode* node = find(names);
  if (node == nullptr || (node->kind != Kind::string && node->kind != Kind::number)) return {};
  return node->text;
}

std::variant<JsonNode, std::string> read_json_tree(std::string_view bytes) {
  thread_local JsonWorkspace workspace;
  ondemand::document document;
  if (const auto error = workspace.open(bytes, document)) return malformed_json(error);
  JsonNode node;
  ondemand::value root;
  if (const auto error = document.get_value().get(root)) return malformed_json(error);
  if (const auto error = read(root, node, 0)) return malformed_json(error);
  if (document.current_location().error() != OUT_OF_BOUNDS)
    return "malformed JSON: something follows the object";
  return node;
}

}  // namespace morgue::formats
