// "Did you mean": the nearest of the names that exist. Not for the words of a query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue::cli {

// Letters to insert, delete, replace or swap with their neighbour to make one word of the other.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// The name nearest to `word`, if it is near enough to be meant; a name that `word` begins, or
// that begins with `word`, counts as near. Empty: none.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& names);

}  // namespace morgue::cli
