// Whole bylines given as the value of an author: articles have each name of a byline as a value of
// its own, so all of them are meant. Not for what a byline is made of (common/text/byline.h).
#pragma once

#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"

namespace morgue::search {

// The names of a byline that no article has as a value; else, and in other dimensions, `text`.
[[nodiscard]] std::vector<std::string> parts_of(Dimension dimension, const std::string& text,
                                                const query::Vocabulary& vocabulary);

// Makes of each such value in the tree an AND of its names.
void take_bylines_apart(query::Node& root, const query::Vocabulary& vocabulary);

}  // namespace morgue::search
