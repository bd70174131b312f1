// An article's text with its words numbered as words.col numbers them, so that what the positional
// evaluator finds can be shown. The text is the one that the tagger's offsets count in: headline,
// empty line, dateline, " - ", lead, empty line, body. The author's words come after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/text/analyzer.h"
#include "searcher/search/positional/span.h"
#include "searcher/search/result.h"

namespace morgue::search {

class ArticleText {
 public:
  ArticleText(const Article& article, Analyzer& analyzer);

  std::size_t size() const { return words_.size(); }  // words
  // The span with at most `around` words of its field on each side. `span` is within size().
  Passage passage(positional::Span span, std::size_t around) const;

 private:
  struct Placed {
    std::size_t begin = 0, end = 0;              // bytes of text_
    std::size_t begin_point = 0, end_point = 0;  // the same in code points
    std::uint32_t field = 0;                     // in kNames
    std::uint32_t paragraph = 1;                 // of the field
  };

  void add(std::string_view text, std::uint32_t field, Analyzer& analyzer);
  void count_points();

  std::string text_;
  std::size_t author_ = 0;  // where in text_ the byline begins, whose offsets count from there
  std::vector<Placed> words_;
  WordList list_;
};

}  // namespace morgue::search
