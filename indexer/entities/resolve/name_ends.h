// What a firm's ending says: where the firm's name ends that begins with another name, and that a
// run of endings is no name. Also what else is none, whatever the tagger thinks.
#pragma once

#include <cstdint>

#include "indexer/entities/resolve/normalise.h"
#include "indexer/entities/resolve/phrase.h"
#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// "Paulson & Co", "Keller Holdings": not the person whom the user's file calls by its first word.
// One past the last token of the firm's name; 0: it is none.
std::uint32_t end_of_firm(Work& work, const Phrase& phrase);

// No pronouns, no lower case, no codes of shares ("MSFT.O"), no ends of firms' names ("Co Inc" at
// the beginning of a line).
bool is_name(Work& work, const Normalised& name);

}  // namespace morgue::entities::resolve
