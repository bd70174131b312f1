// What becomes of the elements of HTML and NITF where they are made text: one table.
#pragma once

#include <cstdint>

#include "indexer/formats/xml/node.h"

namespace morgue::formats::html {

enum class Kind : std::uint8_t {
  within_line,  // all that are not in the table
  paragraph,
  line,
  cell,
  line_break,
  as_written,  // with its white space
  left_out
};

// By name, and by what attributes say of menus and the like.
Kind kind_of(xml::Node element);

}  // namespace morgue::formats::html
