// Searches tried on a new part before it is published: words of some of its stored articles must
// find those articles in its postings. Catches what checksums cannot: postings and columns that
// are whole and of different articles.
#pragma once

#include <filesystem>

#include "common/archive/dictionaries.h"

namespace morgue::nightly {

// Throws Error(verification) naming the article that was not found.
void try_searches(const std::filesystem::path& part, const TextDictionaries& texts);

}  // namespace morgue::nightly
