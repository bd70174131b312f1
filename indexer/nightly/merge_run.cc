#include "indexer/nightly/merge_run.h"

#include "common/archive/decisions.h"
#include "common/archive/visibility.h"
#include "common/base/clock.h"
#include "common/base/error.h"
#include "indexer/nightly/clock.h"
#include "indexer/nightly/corrections.h"
#include "indexer/nightly/lock.h"
#include "indexer/nightly/publication.h"
#include "indexer/nightly/purge.h"

namespace morgue::nightly {
namespace {

bool has_work(const Workspace& workspace) {
  std::vector<PartSize> sizes;
  for (const ManifestPart& part : workspace.manifest().parts)
    sizes.push_back({part.articles, part.dead.count()});
  return !plan_merges(sizes, {}).empty();
}

}  // namespace

RunResult run_merge(const RunOptions& options, RunObserver& observer) {
  const double started = steady_seconds();
  current_generation(options.archive);  // an archive at all?
  const ArchiveLock lock(options.archive, options.wait_seconds);
  RunResult result;
  result.receipt.task = "merge";
  result.receipt.started = utc_now();
  result.receipt.versions = versions();
  Workspace workspace(options.archive);
  if (workspace.adopted_articles() > 0)
    throw Error(ExitCode::archive, "merging", "an interrupted run waits to be gone on with",
                "run it again over its inputs first");
  const Decisions decisions = read_decisions(options.archive);
  if (holds_killed(workspace.parts(), decisions))
    throw Error(ExitCode::archive, "merging", "a killed article waits to be taken out",
                "any run does that first, that of --kill too");
  result.receipt.outcome = "nothing changed";
  result.receipt.generation = workspace.manifest().generation;
  result.receipt.articles = workspace.manifest().live_articles();
  if (has_work(workspace)) {
    // Corrections that no run has applied yet stay for the next one.
    const std::string aliases = read_aliases_copy(options.archive, workspace.manifest().generation);
    const SharedNames names(options.entities, aliases);
    Tagging tagging(names);
    Publication publication(workspace, names, tagging, {decisions, seconds_now()}, options,
                            observer);
    const Manifest next = publication.publish(workspace.manifest().next_order, aliases, {},
                                              result.receipt.parts_made);
    result.receipt.outcome = "published";
    result.receipt.generation = next.generation;
    result.receipt.articles = next.live_articles();
  }
  result.receipt.finished = utc_now();
  result.receipt.seconds = steady_seconds() - started;
  result.receipt.cpu_seconds = cpu_seconds();
  write_receipt(options.archive, result.receipt);
  return result;
}

}  // namespace morgue::nightly
