#include "indexer/nightly/task.h"

#include "common/base/clock.h"
#include "common/base/error.h"
#include "indexer/nightly/clock.h"
#include "indexer/nightly/lock.h"
#include "indexer/nightly/metrics.h"
#include "indexer/nightly/notify.h"
#include "indexer/nightly/stage_clock.h"

namespace morgue::nightly {
namespace {

void close_run(const RunOptions& options, RunResult& result, StageClock& clock, double started) {
  Receipt& receipt = result.receipt;
  receipt.finished = utc_now();
  receipt.seconds = steady_seconds() - started;
  receipt.cpu_seconds = cpu_seconds();
  receipt.stages = clock.stages();
  const fs::path path = write_receipt(options.archive, receipt);
  const bool succeeded = result.code == ExitCode::ok || result.code == ExitCode::nothing;
  try {
    if (!options.metrics.empty())
      write_metrics(options.metrics, options.archive, receipt, succeeded);
  } catch (const Error& e) {
    clock.warning(std::string("--metrics: ") + e.what());
  }
  if (options.notify_command.empty()) return;
  const std::string trouble =
      notify(options.notify_command, options.archive, receipt, path, result.code);
  if (!trouble.empty()) clock.warning(trouble);
}

}  // namespace

RunResult run_task(const RunOptions& options, RunObserver& observer, const std::string& name,
                   const Task& task) {
  const double started = steady_seconds();
  StageClock clock(observer);
  const ArchiveLock lock(options.archive, options.wait_seconds);
  RunResult result;
  result.receipt.task = name;
  result.receipt.started = utc_now();
  result.receipt.inputs = options.inputs;
  result.receipt.versions = versions();
  try {
    task(clock, result);
  } catch (const Error& e) {
    result.code = e.code();
    result.receipt.outcome = std::string("failed: ") + e.what();
    try {
      close_run(options, result, clock, started);
    } catch (const Error&) {
      // The disk that failed the run may fail its receipt too: the first error is the one to tell.
    }
    throw;
  }
  close_run(options, result, clock, started);
  return result;
}

}  // namespace morgue::nightly
