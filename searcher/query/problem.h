// What a mistaken query gets: one line that says what is wrong, the query with a caret under the
// place, and a hint. Long queries are cut around the place; control characters are blanked.
#pragma once

#include <string>
#include <string_view>

#include "common/base/error.h"
#include "searcher/query/tree.h"

namespace morgue::query {

[[nodiscard]] Error query_error(std::string_view query, Place place, std::string_view what,
                                std::string_view hint = {});

// The two lines "    query" and "      ^~~" alone, each indented by four blanks.
[[nodiscard]] std::string caret_lines(std::string_view query, Place place);

}  // namespace morgue::query
