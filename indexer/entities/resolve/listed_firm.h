// Firms behind whose names a share code stands (share_code.h): that they are firms is nearly
// certain, so what is left to find out is where the name begins.
#pragma once

#include <optional>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// "LG" and "Display Co", "China" and "Construction Bank": the two mentions as one, if the second is
// such a firm's and touches the first. None: they are two.
std::optional<Mention> joined_firm(Work& work, const Mention& first, const Mention& second);

// The tagger's mention as it is to be taken: surer and longer, if it is such a firm's, and a
// person's if only the firm of that person is. `from`: the first token that no name before has
// taken.
Mention listed_firm(Work& work, const Mention& mention, std::uint32_t from);

}  // namespace morgue::entities::resolve
