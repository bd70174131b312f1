#include "indexer/formats/xml/node.h"

#include <libxml/tree.h>

#include "indexer/formats/clean_text.h"

namespace morgue::formats::xml {
namespace {

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// Prefixes that nobody has declared are part of libxml2's names.
std::string_view local(std::string_view name) {
  return name.substr(name.rfind(':') + 1);  // none: npos + 1 is 0
}

// The node after `at` in document order below `top`; nullptr: none. `down`: also below `at`.
const xmlNode* following(const xmlNode* at, const xmlNode* top, bool down = true) {
  if (down && at->type == XML_ELEMENT_NODE && at->children != nullptr) return at->children;
  while (at != top && at->next == nullptr) at = at->parent;
  return at == top ? nullptr : at->next;
}

}  // namespace

bool Node::is_element() const {
  return node_ != nullptr && node_->type == XML_ELEMENT_NODE;
}

bool Node::is_text() const {
  return node_ != nullptr &&
         (node_->type == XML_TEXT_NODE || node_->type == XML_CDATA_SECTION_NODE);
}

std::string_view Node::name() const {
  return is_element() ? local(view_of(node_->name)) : std::string_view();
}

std::string_view Node::prefix() const {
  if (!is_element()) return {};
  if (node_->ns != nullptr) return view_of(node_->ns->prefix);
  const std::string_view name = view_of(node_->name);
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

bool Node::is(std::string_view local_name) const {
  return same_word(name(), local_name);
}

std::string_view Node::attribute(std::string_view local_name) const {
  if (!is_element()) return {};
  for (const xmlAttr* each = node_->properties; each != nullptr; each = each->next)
    if (same_word(local(view_of(each->name)), local_name))
      return each->children == nullptr ? std::string_view() : view_of(each->children->content);
  return {};
}

std::string_view Node::characters() const {
  return is_text() ? view_of(node_->content) : std::string_view();
}

Node Node::first() const {
  return is_element() ? Node(node_->children) : Node();
}

Node Node::next() const {
  return node_ == nullptr ? Node() : Node(node_->next);
}

Node Node::parent() const {
  return node_ == nullptr || node_->parent == nullptr || node_->parent->type != XML_ELEMENT_NODE
             ? Node()
             : Node(node_->parent);
}

Node Node::child(std::string_view local_name) const {
  for (const Node each : elements())
    if (each.is(local_name)) return each;
  return {};
}

Node Node::find(std::string_view path) const {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return child(path);
  for (const Node each : elements())
    if (each.is(path.substr(0, slash)))
      if (const Node found = each.find(path.substr(slash + 1))) return found;
  return {};
}

Node Node::descendant(std::string_view local_name) const {
  if (node_ == nullptr) return {};
  for (const xmlNode* at = following(node_, node_); at != nullptr; at = following(at, node_))
    if (Node(at).is_element() && Node(at).is(local_name)) return Node(at);
  return {};
}

std::vector<Node> Node::descendants(std::string_view local_name) const {
  std::vector<Node> found;
  if (node_ == nullptr) return found;
  for (const xmlNode* at = following(node_, node_); at != nullptr; at = following(at, node_))
    if (Node(at).is_element() && (local_name.empty() || Node(at).is(local_name)))
      found.emplace_back(at);
  return found;
}

std::string Node::text() const {
  std::string out;
  if (is_text()) out = characters();
  if (!is_element()) return out;
  for (const xmlNode* at = following(node_, node_); at != nullptr; at = following(at, node_))
    out += Node(at).characters();
  return out;
}

}  // namespace morgue::formats::xml
