// Tags of SGML dumps, read tolerantly: names may begin with a digit and have any case, ends may be
// missing, and a '<' that begins no tag is text. Also the cutting of streams that are one record
// element after another. Everything here is linear in the text, however hostile.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/formats/format.h"

namespace morgue::formats {

struct Tag {
  std::string_view name;        // as written; compare with same_word()
  std::string_view attributes;  // between name and '>'
  bool closing = false;
  std::size_t begin = 0;  // of '<'
  std::size_t end = 0;    // after '>'
};

// The next tag of `text` from `at` on; comments and declarations are passed over.
class TagScanner {
 public:
  explicit TagScanner(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}
  bool next(Tag& out);

 private:
  std::string_view text_;
  std::size_t at_;
  bool comments_end_ = true;  // false: no "-->" follows any more
};

// The value of an attribute, quoted or not; empty if it is not there.
std::string_view attribute(std::string_view attributes, std::string_view name);

struct Element {
  std::string_view attributes;
  std::string_view content;
  bool found = false;
};

// The first element of that name; without an end tag it goes up to the next tag.
Element find_element(std::string_view text, std::string_view name);

// Markup to text: paragraphs, headings, divisions and the like end in an empty line, line breaks
// in a line end, other tags vanish, scripts and styles with their content; entities are decoded.
std::string strip_markup(std::string_view text);

// Format::cut and Format::resync for records that are elements called `name`.
Cut cut_element(std::string_view window, bool last, std::string_view name);
Cut resync_element(std::string_view window, bool last, std::string_view name);

}  // namespace morgue::formats
