// morgue-index: from the command line to a run and back to messages and an exit code.
#include "common/cli/main.h"

#include <fmt/format.h>

#include "common/cli/console.h"
#include "common/cli/output.h"
#include "indexer/nightly/interrupt.h"
#include "indexer/nightly/merged_names.h"
#include "indexer/nightly/run.h"
#include "indexer/nightly/status.h"
#include "indexer/options.h"
#include "indexer/read.h"
#include "indexer/report.h"
#include "indexer/tag.h"
#include "indexer/upkeep.h"

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

ExitCode print_merges(const indexer::Request& request) {
  cli::Output output;
  output.write(
      nightly::merged_names_text(nightly::merged_names(request.run.archive, request.run.inputs)));
  output.flush();
  return ExitCode::ok;
}

ExitCode print_entities(const indexer::Request& request) {
  cli::Console console("morgue-index",
                       {request.common.progress, request.common.quiet, request.common.verbose});
  indexer::TagOptions options;
  options.inputs = request.run.inputs;
  options.tokens = request.tag_tokens;
  options.aliases = request.aliases;
  options.formats = request.run.formats;
  options.format = request.run.format;
  options.limits = request.run.limits;
  return indexer::tag(options, console);
}

ExitCode print_readings(const indexer::Request& request) {
  return indexer::read({.inputs = request.run.inputs,
                        .formats = request.run.formats,
                        .format = request.run.format,
                        .limits = request.run.limits});
}

ExitCode index(int argc, const char* const* argv) {
  const std::optional<indexer::Request> request = indexer::parse_command_line(argc, argv);
  if (!request) return ExitCode::ok;
  cli::set_log_format(request->log_format);
  if (request->status) return print_status(*request);
  if (request->merges) return print_merges(*request);
  if (request->tag) return print_entities(*request);
  if (request->read) return print_readings(*request);
  nightly::catch_signals();
  if (request->upkeep.chosen() > 0) return indexer::keep_up(*request);
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
