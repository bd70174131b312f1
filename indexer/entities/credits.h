// The desk's own lines: "(Reporting by Jane Doe in Paris; Editing by John Roe)". They name those
// who made an article, not those it is about.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/entities/token.h"

namespace morgue::entities {

// Takes the tokens of credits away: from the bracket before "reporting by", "editing by" or
// "writing by" to the one that ends it, or the whole of a paragraph that begins so. Such words
// within a paragraph are none.
void drop_credits(std::string_view text, std::vector<Token>& tokens);

}  // namespace morgue::entities
