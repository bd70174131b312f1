// Where an article's words, fields, sentences and paragraphs are: turns places in its bytes into
// numbers of words, and scopes into runs of either. One a thread; made for one article after
// another, and worked out when first asked for: a scan for a word alone needs none of it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/archive/case_column.h"
#include "common/archive/word_codes.h"
#include "searcher/query/scope.h"

namespace morgue::search::positional {

// An article in the columns of its part.
struct ArticleWords {
  CodeBytes codes;  // words.col
  CaseBytes cases;  // cases.col; empty where nobody asks for letters
};

class ArticleMap {
 public:
  // [begin, end) in words and in bytes of the article.
  struct Run {
    std::uint32_t begin = 0, end = 0;
    std::size_t begin_byte = 0, end_byte = 0;
    bool has(std::uint32_t word) const { return word >= begin && word < end; }
    bool operator==(const Run&) const = default;
  };
  using Runs = std::array<Run, 2>;  // of a scope; those that it lacks are empty

  // The bytes must outlive what is asked of them. Torn words of damaged ones are not counted.
  void open(const ArticleWords& article) {
    article_ = article;
    is_read_ = false;
  }
  CodeBytes codes() const { return article_.codes; }

  // How many words begin before that byte, at which one begins.
  std::uint32_t word_at(std::size_t byte);
  // Where words in that scope stand; letters are not its business.
  Runs runs(const query::Scope& scope);
  bool is_written(query::LetterCase letters, std::uint32_t word) const;

  // The words of the headline, the running text or the author that a word is one of.
  Run zone(std::uint32_t word);
  // The same of its sentence or paragraph; `reach` is not words. Only `begin` and `end` are set.
  Run unit(query::Reach reach, std::uint32_t word);

 private:
  struct Block {                  // 64 bytes of the article
    std::uint64_t ends = 0;       // which bytes end a word
    std::uint64_t structure = 0;  // which are structure
    std::uint32_t words = 0;      // that end before it
  };
  struct Field {
    std::uint8_t code = 0;
    std::uint32_t word = 0;
    std::size_t byte = 0;
  };

  void read() {
    if (!is_read_) read_all();
  }
  void read_all();
  void count_words();
  void note_structure();
  void note(std::size_t byte);
  Run field(std::uint8_t code) const;  // the first of that code
  void find_zones();
  Run lead() const;
  Run until_end(std::uint32_t word, std::size_t byte) const;

  ArticleWords article_;
  bool is_read_ = false;
  std::vector<Block> blocks_;
  std::uint32_t words_ = 0;
  std::vector<Field> fields_;
  Run headline_, running_, author_;
  std::vector<std::uint32_t> sentences_, paragraphs_;  // the first word of each
  std::vector<std::size_t> paragraph_bytes_;           // where they begin
};

}  // namespace morgue::search::positional
