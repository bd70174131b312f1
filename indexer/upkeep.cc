#include "indexer/upkeep.h"

#include <fmt/format.h>

#include "common/archive/archive.h"
#include "common/cli/console.h"
#include "common/cli/output.h"
#include "indexer/bulk.h"
#include "indexer/nightly/generations.h"
#include "indexer/nightly/inspection.h"
#include "indexer/nightly/interrupt.h"
#include "indexer/nightly/merge_run.h"
#include "indexer/nightly/plan.h"
#include "indexer/nightly/quarantine_list.h"
#include "indexer/nightly/rebuild_run.h"
#include "indexer/options_upkeep.h"
#include "indexer/report.h"

namespace morgue::indexer {
namespace {

void print(const std::string& text) {
  cli::Output output;
  output.write(text);
  output.flush();
}

ExitCode verify(const Request& request) {
  const nightly::Inspection inspection = nightly::inspect(request.run.archive);
  print(request.format == StatusFormat::json ? nightly::inspection_json(inspection)
                                             : nightly::inspection_text(inspection));
  return inspection.damage.empty() ? ExitCode::ok : ExitCode::archive;
}

ExitCode export_bulk(const Request& request) {
  const Archive archive(request.run.archive);
  cli::Output output;
  write_bulk(archive, request.upkeep.bulk_index, output);
  output.flush();
  return ExitCode::ok;
}

ExitCode generations(const Request& request) {
  const auto list = nightly::list_generations(request.run.archive);
  print(request.format == StatusFormat::json ? nightly::generations_json(list)
                                             : nightly::generations_text(list));
  return ExitCode::ok;
}

ExitCode rollback(const Request& request, cli::Console& console) {
  const Manifest live =
      nightly::roll_back(request.run.archive, rollback_target(request), request.run.wait_seconds);
  console.note(fmt::format("generation {} is live, with the content of generation {}: {} articles",
                           live.generation, live.restores, live.live_articles()));
  return ExitCode::ok;
}

ExitCode plan(const Request& request, cli::Console& console) {
  ProgressLine progress(console, request.run.inputs);
  const nightly::Plan plan = nightly::plan_run(request.run, progress);
  console.clear_progress();
  if (nightly::interrupted()) return nightly::interrupted_code();
  for (const std::string& path : plan.passed_over) console.note(path + sources::kPassedOver);
  print(request.format == StatusFormat::json ? nightly::plan_json(plan) : nightly::plan_text(plan));
  if (plan.fits()) return ExitCode::ok;
  console.error(
      fmt::format("the run would need {} bytes and {} are free", plan.needed(), plan.free_bytes),
      "make room, or keep fewer generations: --gc --keep 1");
  return ExitCode::io;
}

ExitCode merge(const Request& request, cli::Console& console) {
  ProgressLine progress(console, {});
  const nightly::RunResult result = nightly::run_merge(request.run, progress);
  console.clear_progress();
  if (!result.message.empty()) console.error(result.message);
  console.note(fmt::format("{}: generation {}, {} parts made in {:.1f} s", result.receipt.outcome,
                           result.receipt.generation, result.receipt.parts_made.size(),
                           result.receipt.seconds));
  return result.code;
}

ExitCode list_quarantine(const Request& request) {
  current_generation(request.run.archive);  // an archive at all?
  const auto records = nightly::list_quarantine(request.run.archive);
  print(request.format == StatusFormat::json ? nightly::quarantine_json(records)
                                             : nightly::quarantine_text(records));
  return ExitCode::ok;
}

ExitCode retry_quarantine(const Request& request, cli::Console& console) {
  ProgressLine progress(console, {});
  nightly::RunOptions options = request.run;
  options.retry_quarantine = true;
  const nightly::RunResult result = nightly::run(options, progress);
  console.clear_progress();
  report(result, console);
  return result.code;
}

ExitCode rebuild(const Request& request, cli::Console& console) {
  ProgressLine progress(console, {});
  const nightly::RunResult result = nightly::run_rebuild(request.run, progress);
  console.clear_progress();
  if (!result.message.empty()) console.error(result.message);
  console.note(fmt::format("{}: generation {}, {} articles in {:.1f} s", result.receipt.outcome,
                           result.receipt.generation, result.receipt.articles,
                           result.receipt.seconds));
  return result.code;
}

}  // namespace

ExitCode keep_up(const Request& request) {
  cli::Console console("morgue-index",
                       {request.common.progress, request.common.quiet, request.common.verbose});
  if (!request.upkeep.bulk_index.empty()) return export_bulk(request);
  if (request.upkeep.bulk_mapping) {
    print(bulk_mapping());
    return ExitCode::ok;
  }
  if (request.upkeep.verify) return verify(request);
  if (request.upkeep.generations) return generations(request);
  if (request.upkeep.rollback) return rollback(request, console);
  if (request.upkeep.plan) return plan(request, console);
  if (request.upkeep.rebuild) return rebuild(request, console);
  if (request.upkeep.quarantine) return list_quarantine(request);
  if (request.upkeep.retry) return retry_quarantine(request, console);
  if (request.upkeep.merge) return merge(request, console);
  const std::uint64_t bytes =
      nightly::collect_garbage(request.run.archive, request.run.keep, request.run.wait_seconds);
  console.note(fmt::format("{} bytes are free again", bytes));
  return ExitCode::ok;
}

}  // namespace morgue::indexer
