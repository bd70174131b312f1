// Where the objects of a JSON stream begin and end: one after another, over many lines or one a
// line, or in an array. Objects that are cut off do not take their successors with them. Reads no
// values; not for jsonl.cc, which goes by lines alone.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/formats/format.h"

namespace morgue::formats {

// Format::cut and Format::resync.
Cut cut_json_objects(std::string_view window, bool last);
Cut resync_json_objects(std::string_view window, bool last);

// The names of the first object of `head`, as far as it goes: as written, without quotes.
std::vector<std::string_view> first_object_names(std::string_view head);

}  // namespace morgue::formats
