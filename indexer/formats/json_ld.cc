#include "indexer/formats/json_ld.h"

#include <algorithm>
#include <string>
#include <variant>

#include "indexer/formats/article_parts.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/json_tree.h"
#include "indexer/formats/language.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

using Kind = JsonNode::Kind;

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("NewsArticle") ||
         type.ends_with("BlogPosting") || type.ends_with("Reportage");
}

bool is_article(const JsonNode& node) {
  const JsonNode* type = node.find({"@type"});
  if (type == nullptr) return false;
  return is_article_type(type->text) || std::ranges::any_of(type->members, [](const auto& each) {
           return is_article_type(each.value.text);
         });
}

// In lists and graphs; depth is bounded by json_tree.h.
const JsonNode* find_article(const JsonNode& node) {
  if (node.kind == Kind::object && is_article(node)) return &node;
  for (const JsonNode::Member& member : node.members)
    if (node.kind == Kind::array || member.name == "@graph" || member.name == "mainEntity")
      if (const JsonNode* found = find_article(member.value)) return found;
  return nullptr;
}

// Values of JSON-LD are HTML often enough.
std::string line_of(std::string_view text) {
  return one_line(html::fragment_text(text));
}

// The name of a person or organisation, of each of a list.
std::string names_of(const JsonNode* node) {
  if (node == nullptr) return {};
  if (node->kind == Kind::string) return without_by(line_of(node->text));
  if (node->kind == Kind::object) return without_by(line_of(node->text_of({"name"})));
  std::string names;
  for (const JsonNode::Member& member : node->members) {
    const std::string name = names_of(&member.value);
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

std::string first_line(const JsonNode* node) {
  if (node == nullptr) return {};
  if (node->kind == Kind::array && !node->members.empty())
    return line_of(node->members.front().value.text);
  return line_of(node->text);
}

void add_topics(const JsonNode* node, std::vector<std::string>& topics) {
  if (node == nullptr) return;
  for (const JsonNode::Member& member : node->members) add_tag(topics, line_of(member.value.text));
  for (std::string_view rest = node->text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    add_tag(topics, line_of(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

bool read_json_ld(std::string_view json, Article& article) {
  const auto read = read_json_tree(json);
  if (!std::holds_alternative<JsonNode>(read)) return false;
  const JsonNode* found = find_article(std::get<JsonNode>(read));
  if (found == nullptr) return false;
  fill(article.headline, line_of(found->text_of({"headline", "name"})));
  fill(article.lead, html::fragment_text(found->text_of({"description"})));
  fill(article.author, names_of(found->find({"author", "creator"})));
  fill(article.source, names_of(found->find({"publisher", "sourceOrganization"})));
  fill(article.section, first_line(found->find({"articleSection"})));
  fill(article.language, language_code(line_of(found->text_of({"inLanguage"}))));
  add_topics(found->find({"keywords"}), article.topics);
  if (!article.published) article.published = parse_date(found->text_of({"datePublished"}));
  if (!article.published) article.published = parse_date(found->text_of({"dateModified"}));
  fill(article.body, html::fragment_text(found->text_of({"articleBody"})));
  return true;
}

}  // namespace morgue::formats
