// Which articles match, without asking how well: posting lists made into sets of bits, part by
// part. Where matches are many this takes a third of the time of Xapian's matcher, which scores
// them one by one (17 ns a posting against 50 to 170 ns a match); where they are few, one pass of
// the matcher finds, counts and ranks at once. Gives the very same articles.
#pragma once

#include <optional>

#include <xapian.h>

#include "common/archive/archive.h"
#include "searcher/search/sources.h"

namespace morgue::search {

// From so many matches on (an upper bound of them) sets are the better way.
inline constexpr double kManyMatches = 20'000;

// No more articles than these match, dead ones included.
[[nodiscard]] double match_bound(const Archive& archive, const Xapian::Query& query);

// Whether sets can tell: there is nothing in the query but terms and how they go together. Phrases
// look into the articles' words, and are the matcher's.
[[nodiscard]] bool is_set_query(const Xapian::Query& query);

// The live articles that match; parts are worked on side by side where there is enough to do.
// is_set_query(query) must hold.
[[nodiscard]] MatchList match_sets(const Archive& archive, const Xapian::Query& query);

}  // namespace morgue::search
