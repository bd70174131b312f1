// Whole bylines given as the value of an author: articles have each name of a byline as a value of
// its own, so all of them are meant. "Smith, John" is one name where an author is called so. Not
// for what a byline is made of (common/text/byline.h).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"

namespace morgue::search {

// Whether one value has all the words of a text; empty: nobody knows.
using OneValue = std::function<bool(const std::string& text)>;

// The names of a byline of which no author has all the words; "John Smith" for "Smith, John" if
// that is a value; else, and in other dimensions, `text`. Throws Error(usage): too many names.
[[nodiscard]] std::vector<std::string> parts_of(Dimension dimension, const std::string& text,
                                                const query::Vocabulary& vocabulary,
                                                const OneValue& one_value);

// Makes of each such value in the tree an AND of its names.
void take_bylines_apart(query::Node& root, const query::Vocabulary& vocabulary,
                        const OneValue& one_value);

}  // namespace morgue::search
