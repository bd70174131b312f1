// The steps of the resolver, in the order in which it takes them. Each looks at the whole document
// and changes Work.
#pragma once

#include <span>

#include "indexer/entities/dateline.h"
#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// The dateline and the tokens it takes up, [first, last).
struct FoundDateline {
  Dateline dateline;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
FoundDateline find_dateline(Work& work);
void add_dateline(Work& work, const Dateline& dateline);  // its places and agency

// The dateline's names, the tagger's mentions, normalised, and the names of the tables and the
// user in between: occurrences in order of the text.
void collect(Work& work, std::span<const Mention> mentions);

// One type for each form, by the sum of the probabilities.
void settle_types(Work& work);

// Full names that the text does not have, or has only as another form of the user's: to be joined
// to.
void add_outside_names(Work& work, std::span<const OutsideName> tags);

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
