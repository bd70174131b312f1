// What has the shape of a full name in a document without a model: two to six words with capitals,
// in one sentence. Whether it is one, and whose, the document alone does not tell; the archive
// does, if its other articles know the name (archive_names.h). Until then it is nobody's, and no
// reader sees it.
#pragma once

#include <span>
#include <vector>

#include "indexer/entities/document.h"
#include "indexer/entities/mention.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/token.h"

namespace morgue::entities {

// Fills `out.possible` and replaces `mentions` by where these stand. `out.mentions` has what has
// been found so far: nothing that lies within it, or crosses it, is a possible name.
void find_possible_names(const Document& document, std::span<const Token> tokens, NameKeys& keys,
                         Entities& out, std::vector<ResolvedMention>& mentions);

}  // namespace morgue::entities
