// What the beginning of an XML document says of it, read from bytes as they are: its root element
// and its character set. For recognising formats; the parser does not need it.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats::xml {

struct Root {
  std::string_view name;        // without prefix, as written; empty: this is no XML
  std::string_view attributes;  // between name and '>', as written
};

// The first element of `head`, after declarations, comments, processing instructions.
Root root_of(std::string_view head);

// The encoding of an XML declaration at its beginning; empty: none.
std::string_view declared_charset(std::string_view head);

// The declarations of namespaces in it, as attributes: " xmlns:a='x' xmlns:b='y'".
std::string declared_prefixes(std::string_view head);

}  // namespace morgue::formats::xml
