#include "indexer/nightly/task.h"

#include <exception>
#include <new>
#include <optional>
#include <system_error>

#include "common/base/clock.h"
#include "common/base/error.h"
#include "indexer/nightly/clock.h"
#include "indexer/nightly/lock.h"
#include "indexer/nightly/metrics.h"
#include "indexer/nightly/notify.h"
#include "indexer/nightly/stage_clock.h"

namespace morgue::nightly {
namespace {

// Metrics and the user's command: where the disk fails the run, they are what tells of it.
void tell(const RunOptions& options, const RunResult& result, const fs::path& receipt_path,
          StageClock& clock) {
  const bool succeeded = result.code == ExitCode::ok || result.code == ExitCode::nothing;
  try {
    if (!options.metrics.empty())
      write_metrics(options.metrics, options.archive, result.receipt, succeeded);
  } catch (const Error& e) {
    clock.warning(std::string("--metrics: ") + e.what());
  }
  if (options.notify_command.empty()) return;
  const std::string trouble =
      notify(options.notify_command, options.archive, result.receipt, receipt_path, result.code);
  if (!trouble.empty()) clock.warning(trouble);
}

void note_failure(RunResult& result, const Error& error) {
  result.code = error.code();
  result.receipt.outcome = std::string("failed: ") + error.what();
}

// What the machine refuses becomes an error like any other, with a receipt and a message.
void attempt(const Task& task, RunObserver& observer, RunResult& result) {
  try {
    task(observer, result);
  } catch (const std::bad_alloc&) {
    throw Error(ExitCode::io, "", "out of memory",
                "raise the limit (ulimit -v), or ask for less with --memory and --jobs");
  } catch (const fs::filesystem_error& e) {
    throw system_error(e.path1().string(), e.code().value());
  } catch (const std::system_error& e) {
    throw Error(ExitCode::io, "starting a thread", e.what(),
                "raise the limits (ulimit -u, -v), or ask for less with --jobs");
  }
}

// Throws, after all has been told, where the receipt cannot be written.
void close_run(const RunOptions& options, RunResult& result, StageClock& clock, double started) {
  Receipt& receipt = result.receipt;
  receipt.finished = utc_now();
  receipt.seconds = steady_seconds() - started;
  receipt.cpu_seconds = cpu_seconds();
  receipt.stages = clock.stages();
  fs::path path;
  std::exception_ptr unwritten;
  try {
    path = write_receipt(options.archive, receipt);
  } catch (const Error& e) {
    unwritten = std::current_exception();
    if (result.code == ExitCode::ok || result.code == ExitCode::nothing) note_failure(result, e);
  }
  tell(options, result, path, clock);
  if (unwritten) std::rethrow_exception(unwritten);
}

}  // namespace

RunResult run_task(const RunOptions& options, RunObserver& observer, const std::string& name,
                   const Task& task) {
  const double started = steady_seconds();
  StageClock clock(observer);
  RunResult result;
  result.receipt.task = name;
  result.receipt.started = utc_now();
  result.receipt.inputs = options.inputs;
  result.receipt.versions = versions();
  std::optional<ArchiveLock> lock;
  try {
    lock.emplace(options.archive, options.wait_seconds);
    attempt(task, clock, result);
  } catch (const Error& e) {
    if (e.code() == ExitCode::locked) throw;
    note_failure(result, e);
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
