// The options of saved searches: which one is named, what of its command line holds, what may stand
// beside it. Not for running it (saved_tasks.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/declare.h"
#include "searcher/saved/store.h"

namespace morgue::searcher {

// The name given to --run, --since-last or --delete-saved.
[[nodiscard]] std::string saved_name(const RawOptions& raw);

// The search that --run or --since-last names; nothing if there is neither. Throws Error(usage),
// also where `arguments` has a query.
[[nodiscard]] std::optional<saved::SavedSearch> recalled_search(
    const RawOptions& raw, const SearchOptions& options, const std::vector<std::string>& arguments);

// What of a saved command line does not hold when it is searched again.
[[nodiscard]] std::vector<std::string> dropped_options(const RawOptions& raw);

// Takes the archives of the saved search; throws Error(usage) if others were given.
void take_archives(const saved::SavedSearch& search, cli::CommonOptions& common);

// Without symbolic links, absolute: how archives are named in a saved search.
[[nodiscard]] std::vector<std::string> whole_paths(std::vector<std::string> paths);

// Throws Error(usage) for what has no place beside a saved search.
void check_saved(const SearchOptions& options, const RawOptions& raw);

}  // namespace morgue::searcher
