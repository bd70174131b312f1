// Tokens -> leaves of the tree: what the analyser makes of a word, a phrase or a field's value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/query/lexer.h"
#include "searcher/query/tree.h"

namespace morgue::query {

class LeafMaker {
 public:
  LeafMaker(std::string_view query, Analyzer& analyzer) : query_(query), analyzer_(analyzer) {}

  // An unquoted or quoted piece of text in `field` (nullptr: anywhere). No value: it holds no word
  // and means nothing.
  std::optional<Node> make(const Token& token, const Field* field, bool exact);

  // The ">=3" that was found behind a value: asks for so many mentions of it.
  void set_mentions(Node& value, std::string_view text, Place place) const;

  std::size_t word_count() const { return words_; }  // of all leaves made so far
  std::vector<std::string>& notes() { return notes_; }

 private:
  std::optional<Node> text(const Token& token, const Field* field, bool exact);
  std::optional<Node> wildcard(const Token& token, const Field* field);
  Node value(const Token& token, const Field* field);
  Node dates(const Token& token);
  std::optional<Node> of_words(std::vector<QueryWord> words, Node leaf);
  std::vector<QueryWord> analyze(std::string_view text);
  void count(std::size_t words, Place place);

  std::string_view query_;
  Analyzer& analyzer_;
  WordList list_;
  std::size_t words_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace morgue::query
