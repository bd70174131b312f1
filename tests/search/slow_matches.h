// Where in an article the words of a query stand, found by trying everything: what the evaluator of
// positions is held against. Follows the comments of searcher/query/{scope,tree}.h word by word.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "searcher/query/tree.h"
#include "tests/search/plain_article.h"

namespace morgue::search::test {

struct Match {
  std::size_t zone = 0, begin = 0, end = 0;  // [begin, end) of a zone's words
  auto operator<=>(const Match&) const = default;
};

// Whether a word of an article is one that word `at` of a node asks for.
using IsForm = std::function<bool(const query::Node& node, std::size_t at, std::uint32_t form)>;

// Of a word, wildcard, phrase, near, at_least, or of any of those; each once.
std::vector<Match> slow_matches(const query::Node& node, const PlainArticle& article,
                                const IsForm& is_form);

bool in_scope(const PlainArticle& article, std::size_t zone, std::size_t at,
              const query::Scope& scope);

}  // namespace morgue::search::test
