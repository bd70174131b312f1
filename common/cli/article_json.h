// An article as JSON, the same wherever a program prints one whole: --show, --export, --read. Not
// how archives store it (archive/text_codec.cc).
#pragma once

#include "common/article.h"
#include "common/cli/json.h"

namespace morgue::cli {

// The members of the object at hand; null where the article has nothing to say.
void write_members(const Article& article, JsonWriter& json);

}  // namespace morgue::cli
