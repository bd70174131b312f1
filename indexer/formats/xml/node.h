// Elements and texts of a tree that libxml2 has made of XML or HTML, as readers of formats want
// them: by local name in any case, whatever prefix a provider has chosen. Nodes are views into a
// tree (xml::Document, html::Document) and must not outlive it. Knows no format.
#pragma once

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

struct _xmlNode;

namespace morgue::formats::xml {

class Node {
 public:
  Node() = default;
  explicit Node(const _xmlNode* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const Node&) const = default;
  const void* key() const { return node_; }  // to tell it from others in tables

  bool is_element() const;
  bool is_text() const;  // characters, CDATA or not

  // Of elements; all are empty for others and for no node.
  std::string_view name() const;    // without prefix, as written: "headline" of <nar:headline>
  std::string_view prefix() const;  // "media" of <media:title>; empty: none
  bool is(std::string_view local_name) const;
  std::string_view attribute(std::string_view local_name) const;  // empty: not there

  // Characters of a text node. Valid UTF-8, not cleaned.
  std::string_view characters() const;

  // No node if there is none. first() and next() go over elements, texts and all else.
  Node first() const;
  Node next() const;
  Node parent() const;
  Node child(std::string_view local_name) const;  // the first element of that name
  // The first element down a path of names: "contentMeta/headline". Of several parents of one
  // name all are tried.
  Node find(std::string_view path) const;
  Node descendant(std::string_view local_name) const;  // the first in document order

  // All characters in it, as they stand, without those of comments. Not cleaned.
  std::string text() const;

  // The elements in it: for (Node each : node.elements()).
  class Elements;
  Elements elements() const;

  // Every element below it, in document order, of that name; empty: of any.
  std::vector<Node> descendants(std::string_view local_name) const;

 private:
  const _xmlNode* node_ = nullptr;
};

class Node::Elements {
 public:
  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = Node;
    explicit Iterator(Node at = {}) : at_(at) { pass_others(); }
    Node operator*() const { return at_; }
    Iterator& operator++() {
      at_ = at_.next();
      pass_others();
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    void pass_others() {
      while (at_ && !at_.is_element()) at_ = at_.next();
    }
    Node at_;
  };

  explicit Elements(Node parent) : parent_(parent) {}
  Iterator begin() const { return Iterator(parent_.first()); }
  Iterator end() const { return Iterator(); }

 private:
  Node parent_;
};

inline Node::Elements Node::elements() const {
  return Elements(*this);
}

}  // namespace morgue::formats::xml
