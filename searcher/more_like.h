// What --more-like names: an article of the archive if there is one of that id, else a file with
// a text; "-" is standard input. So ./NAME is a file even where NAME is an id. Not for searching.
#pragma once

#include "searcher/options.h"
#include "searcher/search/searcher.h"

namespace morgue::searcher {

// The request of `options`, --more-like worked in. Throws Error(usage) if it is neither an id nor
// a file that can be read, or more than kMostLikeBytes.
[[nodiscard]] search::SearchRequest request_of(const SearchOptions& options,
                                               const search::Searcher& searcher);

inline constexpr std::size_t kMostLikeBytes = 4 << 20;

}  // namespace morgue::searcher
