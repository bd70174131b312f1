// The names in a byline. One rule for the values that an article has and for those that a reader
// asks for. Not for telling persons from desks and cities: all are names here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// "By Ann Lee and Bob Ray, City Desk" -> Ann Lee; Bob Ray; City Desk.
[[nodiscard]] std::vector<std::string> author_names(std::string_view byline);

}  // namespace morgue
