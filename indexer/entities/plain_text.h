// A text as names are looked for in it: every blank beyond ASCII is a plain one, characters that
// nobody sees are left out, a letter and the accents that follow it are one character. Nearly all
// texts are so already and are not copied. Spans of the copy lead back to the text. Not for
// searching, whose analyser folds much more (common/text/analyzer.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/document.h"

namespace morgue::entities {

class PlainText {
 public:
  // Makes a copy of `text` (UTF-8), where it needs one; false: the text is plain.
  bool make(std::string_view text);

  std::string_view text() const { return text_; }  // the copy
  Span in_copy(Span original) const;
  Span in_original(Span of_copy) const;

 private:
  // Bytes that became others, or none. In order of both texts.
  struct Change {
    Span original;
    Span copy;
  };
  bool compose(char32_t accent, std::size_t at, std::size_t end);
  void change(std::size_t begin, std::size_t end, std::string_view to);

  std::string text_;
  std::vector<Change> changes_;
};

// A name, in the same way.
std::string plain_name(std::string_view name);

}  // namespace morgue::entities
