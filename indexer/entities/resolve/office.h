// The office that stands before a person's name. Over an archive it tells which of several persons
// a surname alone means (archive_offices.h); within one article it decides nothing.
#pragma once

#include <string>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// "treasury secretary" of "U.S. Treasury Secretary James Baker", "secretary state" of "Secretary of
// State George Shultz", "treasury" of "TREASURY'S BAKER": its words as keys (name_key.h), one blank
// apart. Empty: none stands there, or one that many hold at a time ("analyst", "Mr"). `first`: the
// token with which the name begins.
std::string office_before(Work& work, std::uint32_t first);

}  // namespace morgue::entities::resolve
