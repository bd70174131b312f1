// Changes to a tree before it is compiled: what --match makes of words side by side, and filters.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "searcher/query/tree.h"

namespace morgue::query {

// True if articles are ranked by it: it asks for words, not only for values, dates or absences.
bool is_scored(const Node& node);

// Words side by side become alternatives; values, dates and NOTs beside them stay required.
Node with_any(Node node);

// Distinct words, wildcards and phrases that stand side by side at the top.
std::size_t adjacent_words(const Node& root);

// The query and the filters, all required. No filters and no query: every article.
Node with_filters(std::optional<Node> root, std::vector<Node> filters);

}  // namespace morgue::query
