// morgue-search: see docs/man/morgue-search.1.
#include "common/cli/main.h"

#include "searcher/tasks.h"

int main(int argc, char** argv) {
  return morgue::cli::run_main("morgue-search", [&] { return morgue::searcher::run(argc, argv); });
}
