// Tokens of languages that write a name together with what stands before or after it: French and
// Italian articles ("l'Allemagne", "dell'Italia"), Arabic and Hebrew "and", "in", "to", which are
// one letter, Chinese and Japanese, which leave no blanks. Where a place's name is such a part of a
// token, it becomes a token of its own. Other tokens stay: this is no segmenter.
#pragma once

#include <vector>

#include "indexer/entities/country_names.h"
#include "indexer/entities/document.h"
#include "indexer/entities/token.h"

namespace morgue::entities {

// `places`: of the document's language; may be null.
void split_foreign(const Document& document, const CountryNames* places,
                   std::vector<Token>& tokens);

}  // namespace morgue::entities
