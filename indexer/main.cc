// morgue-index: from the command line to a run and back to messages and an exit code.
#include "common/cli/main.h"

#include <fmt/format.h>

#include "common/cli/console.h"
#include "common/cli/output.h"
#include "indexer/nightly/interrupt.h"
#include "indexer/nightly/run.h"
#include "indexer/nightly/status.h"
#include "indexer/options.h"
#include "indexer/report.h"

namespace {

using namespace morgue;

ExitCode print_status(const indexer::Request& request) {
  const nightly::Status status = nightly::read_status(request.run.archive);
  cli::Output output;
  output.write(request.format == indexer::StatusFormat::json ? nightly::status_json(status)
                                                             : nightly::status_text(status));
  output.flush();
  return ExitCode::ok;
}

ExitCode index(int argc, const char* const* argv) {
  const std::optional<indexer::Request> request = indexer::parse_command_line(argc, argv);
  if (!request) return ExitCode::ok;
  if (request->status) return print_status(*request);
  nightly::catch_signals();
  cli::Console console("morgue-index",
                       {request->common.progress, request->common.quiet, request->common.verbose});
  indexer::ProgressLine progress(console, request->run.inputs);
  const nightly::RunResult result = nightly::run(request->run, progress);
  console.clear_progress();
  indexer::report(result, console);
  return result.code;
}

}  // namespace

int main(int argc, char** argv) {
  return cli::run_main("morgue-index", [&] { return index(argc, argv); });
}
