// A request -> the tree that will be compiled: the query parsed, --match and filters worked in.
// Knows no archive.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/query/tree.h"
#include "searcher/search/request.h"

namespace morgue::search {

struct Plan {
  query::Node root;
  // Match::automatic and a plain list of words: what to try if no article has all of them.
  std::optional<query::Node> most_words;
  bool without_advisories = false;  // of what matches (advisories.h)
  std::size_t words = 0;            // distinct, that stand side by side
  std::vector<std::string> notes;   // of the parser
};

// Throws Error(usage): a malformed query, date or filter, or nothing asked for at all.
Plan make_plan(const SearchRequest& request, Analyzer& analyzer);

}  // namespace morgue::search
