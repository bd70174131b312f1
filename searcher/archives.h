// Which archives -a names, checked as far as that needs no opening. Not for the option itself
// (common/cli/common_options.h).
#pragma once

#include <filesystem>
#include <vector>

#include "common/cli/common_options.h"

namespace morgue::searcher {

// At least one. Throws Error(usage) if there is none, or where one of several is no archive: the
// -a of "wheat -athens" is a slip.
[[nodiscard]] std::vector<std::filesystem::path> archives_of(const cli::CommonOptions& common);

}  // namespace morgue::searcher
