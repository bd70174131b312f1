// Cuts a text into the tagger's tokens, as the treebanks do it: "U.S.", "Mr.", "O'Neill" and
// "Asia-Pacific" stay whole; the possessive "'s", "n't", marks of punctuation, "$" and "%" are
// tokens of their own. Also says where sentences and paragraphs begin. Not the analyser of the
// index (common/text/analyzer.h), which folds and knows no punctuation.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/entities/document.h"
#include "indexer/entities/token.h"

namespace morgue::entities {

// Any bytes; those that are not UTF-8 become parts of words. Replaces what is in `out`. Of a text
// of 4 GiB or more only the beginning is cut. No token is empty, none overlap, all are in order.
void tokenize(std::string_view text, std::vector<Token>& out);

// The same; what follows the headline and the dateline begins a sentence.
void tokenize(const Document& document, std::vector<Token>& out);

}  // namespace morgue::entities
