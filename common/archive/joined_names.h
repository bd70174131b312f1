// The canonical names of several archives that are searched as one: their tables joined. Two groups
// are one where either's canonical name is a form of the other, whatever its case and accents; it
// is called as the one with more articles is. A form that two groups claim belongs to the one in
// which more articles have it; what one archive says is no entity is none in any, whatever its case
// and accents. Not the rules by which names are found to be one (indexer/entities): what only the
// articles of all archives together would show, no table says.
#pragma once

#include <span>

#include "common/archive/facet_column.h"
#include "common/archive/name_table.h"

namespace morgue {

// `columns`: of all parts of all archives, in their order; parts of the result are theirs.
[[nodiscard]] NameTableData join_names(std::span<const NameTable* const> tables,
                                       std::span<const FacetColumn* const> columns);

}  // namespace morgue
