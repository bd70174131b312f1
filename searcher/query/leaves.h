// Pieces of a query -> leaves of the tree: what the analyser makes of a word or a phrase, what a
// value, a date or a length says. For the parsers of all dialects: how a dialect writes its
// operators and names is theirs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/query/dates.h"
#include "searcher/query/tree.h"

namespace morgue::query {

// A piece of text and where it stands in the query. Quoted: as written, without quotation marks.
struct Piece {
  std::string_view text;
  Place place;
  bool quoted = false;
};

// How long the ">=", ">", "<=", "<" or "=" is that `text` begins with; 0: it does not.
[[nodiscard]] std::size_t sign_size(std::string_view text);

class LeafMaker {
 public:
  // `today`: a day number, what relative dates count from; none: they are refused. `query` is for
  // messages; it and the analyser must outlive the maker.
  LeafMaker(std::string_view query, Analyzer& analyzer, Today today)
      : query_(query), analyzer_(analyzer), today_(today) {}

  // A word, wildcard or phrase; * alone is every article. No value: it holds no word and means
  // nothing. `exact`: no forms of the word.
  std::optional<Node> words(const Piece& piece, const Scope& scope, bool exact);
  // A whole value of a field of filters; unquoted it may end in ">=3" or ">50%".
  Node value(const Piece& piece, const Field& field);
  // Of date:, a date or range.
  Node dates(const Piece& piece);
  // "length>800".
  Node length(const Piece& piece);

  // Of a ">=3" or ">50%" behind a value, sign and number: so many mentions of it, or so prominent.
  // `place`: of all of it.
  void set_least(Node& value, std::string_view sign, std::string_view number, Place place) const;

  std::size_t word_count() const { return words_; }  // of all leaves made so far
  std::vector<std::string>& notes() { return notes_; }

 private:
  std::vector<QueryWord> read(const Piece& piece, bool exact);
  void count(std::size_t words, Place place);

  std::string_view query_;
  Analyzer& analyzer_;
  Today today_;
  WordList list_;
  std::size_t words_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace morgue::query
