// Field names as people mistype or guess them: "titel:", "byline:", "country:".
#pragma once

#include <string_view>

#include "common/schema.h"

namespace morgue::query {

// The field that a name which is none was probably meant for, or nullptr if it looks like a plain
// word before a colon. `name` in lower case.
const Field* guess_field(std::string_view name);

// Edits (insert, delete, replace, swap neighbours) between two short ASCII words.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace morgue::query
