#include "indexer/nightly/merge_run.h"

#include "common/archive/decisions.h"
#include "common/archive/visibility.h"
#include "common/base/clock.h"
#include "common/base/error.h"
#include "indexer/nightly/corrections.h"
#include "indexer/nightly/publication.h"
#include "indexer/nightly/purge.h"
#include "indexer/nightly/task.h"

namespace morgue::nightly {
namespace {

bool has_work(const Workspace& workspace) {
  std::vector<PartSize> sizes;
  for (const ManifestPart& part : workspace.manifest().parts)
    sizes.push_back({part.articles, part.dead.count()});
  return !plan_merges(sizes, {}).empty();
}

void merge(const RunOptions& options, RunObserver& observer, RunResult& result) {
  Receipt& receipt = result.receipt;
  Workspace workspace(options.archive);
  if (workspace.adopted_articles() > 0)
    throw Error(ExitCode::archive, "merging", "an interrupted run waits to be gone on with",
                "run it again over its inputs first");
  const Decisions decisions = read_decisions(options.archive, workspace.manifest().decisions);
  if (holds_killed(workspace.parts(), decisions) || dictionaries_know(workspace, decisions))
    throw Error(ExitCode::archive, "merging", "a killed article waits to be taken out",
                "any run does that first, that of --kill too");
  receipt.outcome = "nothing changed";
  receipt.generation = workspace.manifest().generation;
  receipt.articles = workspace.manifest().live_articles();
  if (!has_work(workspace)) return;
  // Corrections that no run has applied yet stay for the next one.
  const std::string aliases = read_aliases_copy(options.archive, workspace.manifest().generation);
  const SharedNames names(options.entities, aliases);
  Tagging tagging(names);
  Publication publication(workspace, names, tagging, {decisions, seconds_now()}, options, observer);
  publication.publish(workspace.manifest().next_order, aliases, {}, result);
}

}  // namespace

RunResult run_merge(const RunOptions& options, RunObserver& observer) {
  current_generation(options.archive);  // an archive at all?
  return run_task(options, observer, "merge",
                  [&](RunObserver& stages, RunResult& result) { merge(options, stages, result); });
}

}  // namespace morgue::nightly
