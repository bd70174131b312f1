// HTML, whole pages and fragments, to a tree, with libxml2's HTML parser: the one place that calls
// it. Tags need not match; nothing is fetched, scripts are text. What text a tree has: html_text.h.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/formats/xml/node.h"

struct _xmlDoc;

namespace morgue::formats::html {

class Document {
 public:
  // Valid UTF-8; a character set that the page declares does not count any more.
  explicit Document(std::string_view utf8);
  // Bytes of any character set: `declared` from outside (HTTP), else what the page says.
  Document(std::string_view bytes, std::string_view declared);

  xml::Node root() const;  // <html>, also of a fragment; no node: there is nothing in it

 private:
  struct Free {
    void operator()(_xmlDoc* tree) const;
  };
  std::unique_ptr<_xmlDoc, Free> tree_;
};

// The character set that a page's meta element names in its first 4 KB; empty: none.
std::string_view declared_charset(std::string_view page);

}  // namespace morgue::formats::html
