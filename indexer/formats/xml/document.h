// XML text to a tree, with libxml2: the one place that calls its parser. No network, no files, no
// document types, no entities but XML's own five and the named ones of HTML: nothing expands.
// Broken markup is mended (mend.h) and read as far as it goes. Depth is at most 256 elements.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/formats/xml/node.h"

struct _xmlDoc;

namespace morgue::formats::xml {

class Document {
 public:
  // `utf8`: valid UTF-8 that begins with an element (see xml::cut); what the beginning of its
  // document declares does not matter. Never throws for bad input: then there is no root().
  explicit Document(std::string_view utf8) : Document(utf8, {}) {}

  // Bytes of any character set; `head` (Context::head) may declare it, and prefixes of namespaces.
  Document(std::string_view bytes, std::string_view head);

  Node root() const;                                 // no node: nothing could be read
  bool well_formed() const { return well_formed_; }  // false: mended, or not read to the end

 private:
  struct Free {
    void operator()(_xmlDoc* tree) const;
  };
  void read(std::string_view text);

  std::unique_ptr<_xmlDoc, Free> tree_;
  bool wrapped_ = false;  // in an element that declares prefixes
  bool well_formed_ = false;
};

}  // namespace morgue::formats::xml
