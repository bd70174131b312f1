// The real programs, as built: for the end-to-end tests of tests/cli and tests/cli_index (targets
// made with morgue_cli_test, which says where the programs are).
#pragma once

#include "tests/support/run_program.h"

namespace morgue::test {

[[nodiscard]] inline Ran run_index(const std::vector<std::string>& arguments,
                                   const RunOptions& options = {}) {
  return run_program(MORGUE_INDEX_PROGRAM, arguments, options);
}
[[nodiscard]] inline Ran run_search(const std::vector<std::string>& arguments,
                                    const RunOptions& options = {}) {
  return run_program(MORGUE_SEARCH_PROGRAM, arguments, options);
}

}  // namespace morgue::test
