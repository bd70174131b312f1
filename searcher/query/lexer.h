// Query text -> tokens: parentheses, operators, field names, quoted and unquoted pieces of text.
// Words are not folded here; that is the analyser's work, in the parser.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/schema.h"
#include "searcher/query/scopes.h"
#include "searcher/query/tree.h"

namespace morgue::query {

enum class TokenKind : std::uint8_t {
  open,      // (
  close,     // )
  and_,      // AND, &&
  or_,       // OR, ||
  not_,      // NOT, or - before a word
  near,      // /5, pre/s, NOT/p
  field,     // a known field name and its colon
  function,  // a function's name; a ( follows
  length,    // length>800
  exact,     // = before a word
  text,      // anything up to a blank, a quote or a parenthesis
  quoted,    // between quotation marks; `text` is without them
  end,
};

struct Token {
  TokenKind kind = TokenKind::end;
  Place place;
  std::string_view text;         // into the query
  const Field* field = nullptr;  // of a field token
  Function function{};           // of a function token
  Proximity proximity{};         // of a near token
};

// Throws Error(usage): quotation mark not closed, a misspelt name of a field or function, a number
// out of bounds, proximity in another dialect's words.
std::vector<Token> tokenize(std::string_view query);

}  // namespace morgue::query
