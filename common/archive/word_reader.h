// Walks the words of an article in words.col, with what a positional operator asks of each: its
// code, its place, its field, its sentence and paragraph. Nobody else need know how words and
// breaks are written. For a single word of many articles, searcher/search/word_scan.h is quicker.
#pragma once

#include <cstddef>
#include <cstdint>

#include "common/archive/word_codes.h"

namespace morgue {

class WordReader {
 public:
  // What the article's bytes are must outlive it.
  explicit WordReader(CodeBytes article) : article_(article) {}

  // Goes on to the next word; false: there is none, and what it says of the last one is void.
  bool next() {
    begin_ = end_;
    for (; begin_ < article_.size() && is_structure(article_[begin_]); ++begin_)
      note_structure(article_[begin_]);
    if (begin_ == article_.size()) return false;
    end_ = begin_;
    while (end_ < article_.size() && is_continuer(article_[end_])) ++end_;
    // Damaged bytes may lack the stopper: that word ends where the next, or the article, does.
    if (end_ < article_.size() && !is_structure(article_[end_])) ++end_;
    ++words_;
    return true;
  }

  CodeBytes code() const { return article_.subspan(begin_, end_ - begin_); }
  std::uint32_t position() const { return words_ - 1; }  // of all words; the first is 0
  std::uint8_t field() const { return field_; }          // kCodeHeadline …; 0: before any
  // Numbers that are the same for two words if, and only if, no break stands between them. The
  // begin of a field, or of a paragraph, begins what is smaller too.
  std::uint32_t sentence() const { return sentence_; }
  std::uint32_t paragraph() const { return paragraph_; }

 private:
  void note_structure(std::uint8_t byte) {
    if (is_field_start(byte)) field_ = byte;
    if (is_field_start(byte) || byte == kCodeParagraph) ++paragraph_;
    ++sentence_;
  }

  CodeBytes article_;
  std::size_t begin_ = 0, end_ = 0;  // of the word
  std::uint32_t words_ = 0;
  std::uint32_t sentence_ = 0, paragraph_ = 0;
  std::uint8_t field_ = 0;
};

}  // namespace morgue
