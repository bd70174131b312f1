// A small archive for the tests here, made by morgue-index once a test program: twelve articles
// about wheat, corn and elections, one of them hostile. And morgue-search on it.
#pragma once

#include "tests/support/programs.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {

// The archive's directory. Aborts the test program if it cannot be made.
[[nodiscard]] const fs::path& news_archive();

// morgue-search -a <the archive> ARGUMENTS...
[[nodiscard]] Ran search(const std::vector<std::string>& arguments, const RunOptions& options = {});

// The ids found, blanks between them, in order; "exit N" and stderr if that is not 0 or 1.
[[nodiscard]] std::string ids(std::vector<std::string> arguments);

}  // namespace morgue::test
