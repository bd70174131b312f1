// Markup as the cutter sees it: one tag, comment or section after another, in bytes of any
// character set that has ASCII in it. Only for records.cc; readers of formats have trees.
#pragma once

#include <cstddef>
#include <string_view>

namespace morgue::formats::xml {

struct Markup {
  enum class Kind {
    none,         // no more markup here
    cut_off,      // the window ends within it
    begin,        // a start tag, or an element without content (`empty`)
    end,          // an end tag
    declaration,  // <?xml ... ?>
    other         // comment, CDATA, processing instruction, document type; a '<' that is text
  } kind = Kind::none;
  std::string_view name;  // local, of tags
  bool empty = false;
  std::size_t begin = 0;  // of '<'
  std::size_t end = 0;    // after it
};

class Scan {
 public:
  Scan(std::string_view window, bool last, std::size_t at) : text_(window), last_(last), at_(at) {}

  // Sections without an end are cut off, or at the last a '<' that is text.
  Markup next();

 private:
  Markup section(std::size_t begin, std::size_t opening, std::string_view closing, bool& ends);
  Markup tag(std::size_t begin);

  std::string_view text_;
  bool last_;
  std::size_t at_;
  bool doctypes_end_ = true;
  bool comments_end_ = true;  // false: none does from here on
  bool data_ends_ = true;
  bool instructions_end_ = true;
};

}  // namespace morgue::formats::xml
