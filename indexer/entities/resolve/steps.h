// The steps of the resolver, in the order in which it takes them. Each looks at the whole document
// and changes Work.
#pragma once

#include <span>

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// Place and agency of the dateline. Returns the tokens it takes up, [first, last).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
TokenRange add_dateline(Work& work);

// The tagger's mentions, normalised, and the names of the tables and the user in between.
void collect(Work& work, std::span<const Mention> mentions, TokenRange dateline);

// One type for each form, by the sum of the probabilities.
void settle_types(Work& work);

// Variants of full names; then single names to the full names they belong to.
void join_persons(Work& work);

// A name that is misspelt once to the right one.
void join_misspelt(Work& work);

// Acronyms in brackets, and the first words of longer names.
void join_organisations(Work& work);

// Untagged capitals that are the names of persons and organisations found elsewhere.
void rescan(Work& work);

// Entities of what is sure enough.
void emit(Work& work, Entities& out);

}  // namespace morgue::entities::resolve
