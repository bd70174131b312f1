// The frame of both programs' main(): nothing reaches std::terminate, every failure becomes one
// line on stderr (and a hint) and the exit code of the table in common/base/exit_code.h.
//   int main(int argc, char** argv) {
//     return morgue::cli::run_main("morgue-index", [&] { return morgue::indexer::run(argc, argv);
//     });
//   }
#pragma once

#include <functional>
#include <string_view>

#include "common/base/exit_code.h"

namespace morgue::cli {

// Ignores SIGPIPE and SIGXFSZ, sees to it that descriptors 0-2 are open, runs `work`, and
// maps what it throws: Error -> its code, BrokenPipe -> 0, std::bad_alloc and all else -> io.
[[nodiscard]] int run_main(std::string_view program, const std::function<ExitCode()>& work);

}  // namespace morgue::cli
