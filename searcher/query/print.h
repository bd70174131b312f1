// The tree as text: the canonical form (what was understood, itself a query that means the same)
// and a drawing of it for --explain.
#pragma once

#include <string>

#include "searcher/query/tree.h"

namespace morgue::query {

// "(taliban OR talib*) AND (headline:truce /5 qatar) AND NOT place:Qatar"
std::string print(const Node& node);

// One node a line, children indented by two blanks.
std::string draw(const Node& node);

}  // namespace morgue::query
