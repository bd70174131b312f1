#include "indexer/formats/html/html_text.h"

#include <algorithm>
#include <iterator>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/html/elements.h"
#include "indexer/formats/html/html_document.h"

namespace morgue::formats::html {
namespace {

// The length of the words at the beginning of a text that have one blank between them.
std::size_t words_before_space(std::string_view text) {
  std::size_t end = 0;
  for (; end < text.size(); ++end)
    if (is_space(text[end]) &&
        (text[end] != ' ' || end + 1 == text.size() || is_space(text[end + 1])))
      break;
  return end;
}

class Text {
 public:
  explicit Text(xml::Node top) : top_(top) {}

  std::string all() && {
    children(top_);
    return std::move(out_);
  }

 private:
  void children(xml::Node parent) {
    for (xml::Node each = parent.first(); each; each = each.next()) {
      if (each.is_text()) {
        append(each.characters());
      } else if (each.is_element()) {
        element(each);
      }
    }
  }

  void element(xml::Node element) {
    switch (kind_of(element)) {
      case Kind::left_out:
        return;
      case Kind::paragraph:
        want(2);
        children(element);
        return want(2);
      case Kind::line:
        want(1);
        children(element);
        return want(1);
      case Kind::cell:
        if (!out_.empty() && breaks_ == 0) tab_ = true;
        return children(element);
      case Kind::line_break:
        ++breaks_;  // two of them are an empty line
        return children(element);
      case Kind::as_written:
        return preformatted(element);
      case Kind::within_line:
        return children(element);
    }
  }

  void preformatted(xml::Node element) {
    want(2);
    ++written_;
    children(element);
    --written_;
    want(2);
  }

  void want(int breaks) { breaks_ = std::max(breaks_, breaks); }

  // Runs of white space are one blank, none at the ends of lines.
  void append(std::string_view text) {
    if (written_ > 0) return append_as_written(text);
    while (!text.empty()) {
      std::size_t blanks = 0;
      while (blanks < text.size() && is_space(text[blanks])) ++blanks;
      blank_ = blank_ || blanks > 0;
      text.remove_prefix(blanks);
      const std::size_t words = words_before_space(text);
      if (words == 0) return;
      separate();
      out_.append(text.substr(0, words));
      text.remove_prefix(words);
    }
  }

  void append_as_written(std::string_view text) {
    if (breaks_ > 0) {
      while (!text.empty() && (text[0] == '\n' || text[0] == '\r')) text.remove_prefix(1);
      if (text.empty()) return;
    }
    blank_ = false;
    separate();
    out_.append(text);
  }

  void separate() {
    if (!out_.empty()) {
      if (breaks_ > 0) {
        out_.append(breaks_ == 1 ? "\n" : "\n\n");
      } else if (tab_) {
        out_.push_back('\t');
      } else if (blank_) {
        out_.push_back(' ');
      }
    }
    breaks_ = 0;
    tab_ = blank_ = false;
  }

  xml::Node top_;
  std::string out_;
  int breaks_ = 0;  // line ends before the next word
  bool tab_ = false;
  bool blank_ = false;
  int written_ = 0;  // depth of <pre>
};

}  // namespace

std::string text_of(xml::Node element) {
  return tidied(cleaned(Text(element).all()));
}

std::string line_of(xml::Node element) {
  return clean_line(Text(element).all());
}

std::string fragment_text(std::string_view html) {
  const Document document(html);
  return text_of(document.root());
}

}  // namespace morgue::formats::html
