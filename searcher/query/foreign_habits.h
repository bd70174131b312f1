// What people write who know another query language, and which is a word or nothing here: "oil or
// gas", "oil !gas", "date>2008". It is searched as it stands, with a note of what was probably
// meant. What another dialect alone would read otherwise is an error of the lexer's.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/lexer.h"

namespace morgue::query {

// `tokens`: of a whole query, the end among them.
std::vector<std::string> foreign_habits(std::span<const Token> tokens);

}  // namespace morgue::query
