// The text of a query for Lucene's classic query parser cut into terms, phrases, ranges, signs and
// operators, with \ taken away. What fields there are is the parser's to say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/tree.h"

namespace morgue::query::dialects {

struct LuceneMark {
  enum class Kind : std::uint8_t {
    open,     // (
    close,    // )
    both,     // AND, &&
    either,   // OR, ||
    without,  // NOT, !
    plus,     // + before a clause
    minus,    // - before a clause
    field,    // name: - `text` is the name
    term,     //
    quoted,   // `text` is without the quotation marks
    range,    // [a TO b}: `text` and `upper`, `*` for an open end
    fuzzy,    // ~ and perhaps a number, right behind a clause
    boost,    // ^ and a number, right behind a clause
    end,
  };
  Kind kind = Kind::end;
  Place place;
  std::string text;
  std::string upper;                                 // range
  bool without_first = false, without_last = false;  // range: { and }
};

// The last one is of kind end. Throws Error(usage) for what is not closed, and for /expressions/.
std::vector<LuceneMark> cut_lucene(std::string_view query);

}  // namespace morgue::query::dialects
