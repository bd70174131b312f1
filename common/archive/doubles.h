// Ids that several archives have, when these are searched as one. Of all articles with one id that
// their archives have not replaced, that of the highest revision counts, of equal ones that of the
// archive named first; the others are not to be found. So it is, too, where the one that counts is
// held back. What one archive has killed or its operator withholds is found in none.
#pragma once

#include <memory>
#include <span>

#include "common/archive/generation.h"

namespace morgue {

// Adds to Generation::hidden. Looks at every article once: 16 to 32 bytes of memory for each while
// it runs.
void hide_doubles(std::span<const std::unique_ptr<Generation>> generations);

}  // namespace morgue
