// The JSON of one hit, the same in json and jsonl.
#pragma once

#include <string_view>

#include "common/cli/json.h"
#include "searcher/search/result.h"

namespace morgue::output {

// The members of the object, without its brackets: callers put theirs before.
void write_hit_members(cli::JsonWriter& json, const search::Hit& hit);

}  // namespace morgue::output
