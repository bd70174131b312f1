// What shows that a single name, whose bearer the document never names in full, is a person's: that
// everybody knows it, or that it does what only persons do. For alerts and headlines, which have no
// room for more. Says nothing about who it is.
#pragma once

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// A surname of the table of public figures (tables/figures.h).
bool is_figure(Work& work, std::uint32_t token);

// The same, and neither a firm nor a place has that name.
bool is_only_figure(Work& work, std::uint32_t token);

// "Herrington says he may": a person, if it is a name.
bool speaks_of_itself(Work& work, std::uint32_t token);

// A public figure's surname that the tagger has not marked: can it be nothing else than his name,
// because it is no word, or because it stands after the body he speaks for ("TREASURY'S BAKER")?
bool is_unmarked_person(Work& work, std::uint32_t token);

}  // namespace morgue::entities::resolve
