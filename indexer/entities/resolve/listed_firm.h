// Firms behind whose names a share code stands (share_code.h): that they are firms is beyond doubt,
// so only where the name begins is left to find out.
#pragma once

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// The tagger's mention as it is to be taken: surer and longer, if it is such a firm's. `from`: the
// first token that no name before has taken.
Mention listed_firm(Work& work, const Mention& mention, std::uint32_t from);

}  // namespace morgue::entities::resolve
