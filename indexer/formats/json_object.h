// One JSON object read into the fields of an article: known names, or those of --map. Tolerant of
// what archives have: wrong character sets, control characters in strings, NaN, lone surrogates.
// Not a general JSON reader, and not for writing.
#pragma once

#include <string_view>

#include "indexer/formats/format.h"

namespace morgue::formats {

Parsed read_json_object(std::string_view record, const Context& context);

}  // namespace morgue::formats
