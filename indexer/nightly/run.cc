#include "indexer/nightly/run.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "common/base/clock.h"
#include "common/base/error.h"
#include "indexer/nightly/corrections.h"
#include "indexer/nightly/decide.h"
#include "indexer/nightly/feed.h"
#include "indexer/nightly/history.h"
#include "indexer/nightly/interrupt.h"
#include "indexer/nightly/listing.h"
#include "indexer/nightly/mirror.h"
#include "indexer/nightly/publication.h"
#include "indexer/nightly/purge.h"
#include "indexer/nightly/resolve.h"
#include "indexer/nightly/task.h"

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kAlwaysForgiven = 10;  // bad records, however few were read
// A night's merging may copy so many articles, and so many for each new one; see MergeLimits.
constexpr std::uint64_t kAlwaysMerged = 100'000;
constexpr std::uint64_t kMergedPerNew = 20;

class Run {
 public:
  Run(const RunOptions& options, RunObserver& observer, RunResult& result)
      : options_(options),
        observer_(observer),
        result_(result),
        workspace_(options.archive),
        quarantine_(options.archive),
        aliases_before_(read_aliases_copy(options.archive, workspace_.manifest().generation)),
        aliases_now_(read_aliases(options.archive)),
        names_(options.entities, aliases_now_),
        tagging_(names_),
        decisions_(read_decisions(options.archive, workspace_.manifest().decisions)),
        now_(options.now.value_or(seconds_now())),
        quarantined_(options.retry_quarantine ? list_quarantine(options.archive)
                                              : std::vector<QuarantinedRecord>()),
        feed_(workspace_, quarantine_, options, names_, decisions_, observer) {
    result_.receipt.generation = workspace_.manifest().generation;
    result_.receipt.articles = workspace_.manifest().live_articles();
  }

  void go() {
    clear_away_killed(options_.archive, workspace_.manifest(), decisions_);
    bool decided =
        obey_orders(options_, workspace_.parts(), decisions_, result_.receipt, result_.notes);
    if (options_.retry_quarantine)
      feed_.retry(quarantined_);
    else
      feed_.run();
    note_counts();
    for (const std::string& path : feed_.archives_passed_over())
      result_.notes.push_back(path + sources::kPassedOver);
    if (interrupted()) return note_interruption();
    if (too_much_bad()) return note_failure();
    std::vector<Hash128> missing;
    if (options_.mirror) missing = missing_ids(workspace_.parts(), feed_.seen());
    if (const std::string why = takes_too_much(missing); !why.empty()) return fail(why);
    decided = accept_kills(options_, feed_.kills(), decisions_, result_.receipt) || decided;
    observer_.stage("correcting names");
    correct_articles(workspace_, aliases_before_, aliases_now_, tagging_);
    const bool changed = settle(missing);
    if (changed || decided || workspace_.is_fresh() || aliases_now_ != aliases_before_) {
      publish();
    } else {
      workspace_.drop_new_parts();
      // A run that was killed after publishing has not come to that.
      clear_away_killed(options_.archive, workspace_.manifest(), decisions_);
      workspace_.collect_garbage(workspace_.manifest(), options_.keep);
      result_.receipt.outcome = "nothing changed";
    }
    feed_.save_journal(seconds_now());
    clear_quarantine();
    if (result_.code == ExitCode::ok && quarantine_.count() > 0) result_.code = ExitCode::nothing;
  }

  // Those of the feed; what was decided before stays.
  void note_counts() {
    Counts& counts = result_.receipt.counts;
    const Counts decided = counts;
    counts = feed_.counts();
    for (const auto count : {&Counts::killed, &Counts::withheld, &Counts::released})
      counts.*count = decided.*count;
    result_.receipt.problems = quarantine_.first();
    result_.receipt.files = feed_.files();
    result_.receipt.file_count = feed_.file_count();
  }

 private:
  bool too_much_bad() const {
    if (options_.retry_quarantine) return false;  // that it was bad is known
    const std::uint64_t bad = quarantine_.count();
    const std::uint64_t read = feed_.counts().read;
    if (read == 0) return bad > 0;  // nothing of the input could be read at all
    return bad > kAlwaysForgiven &&
           static_cast<double>(bad) > options_.max_bad * static_cast<double>(read);
  }

  // What was tried again, and trouble with sources that have none any more, if it is not in
  // quarantine again.
  void clear_quarantine() {
    for (const QuarantinedRecord& record : quarantined_)
      if (record.kept) leave(record);
    if (feed_.read_whole().empty()) return;
    const std::vector<QuarantinedRecord> all = list_quarantine(options_.archive);
    for (const QuarantinedRecord& trouble : overcome_troubles(all, feed_.read_whole()))
      leave(trouble);
  }

  void leave(const QuarantinedRecord& record) {
    if (!quarantine_.added(record.file)) leave_quarantine(options_.archive, record);
  }

  // Which article of each id lives. Returns whether the live generation changes.
  bool settle(const std::vector<Hash128>& missing) {
    Resolving resolving{feed_.seen(), decisions_, now_, result_.receipt.counts, {}};
    std::vector<Hash128> touched = feed_.revived();
    for (const Decision& decision : decisions_.all())
      if (decision.verdict == Verdict::killed) touched.push_back(hash128(decision.id));
    const bool changed = resolve(workspace_.parts(), std::move(touched), resolving);
    list_changes(workspace_, resolving.changes, result_.receipt);
    list_withdrawn(workspace_, missing, result_.receipt);
    withdraw(workspace_.parts(), missing);
    return changed || !missing.empty() || holds_killed(workspace_.parts(), decisions_) ||
           dictionaries_know(workspace_, decisions_);
  }

  // Why nothing is published, or empty: what is taken away for good, or by a source that has
  // lost a part of itself, must not be taken by mistake.
  std::string takes_too_much(const std::vector<Hash128>& missing) {
    const auto live = static_cast<double>(workspace_.manifest().live_articles());
    const double most = options_.max_withdrawn * live;
    const std::uint64_t killed = live_among(feed_.kills(), workspace_.parts());
    if (options_.mirror && feed_.source_problems() > 0)
      return "an input could not be read whole, and a mirror of it would lose articles";
    if (static_cast<double>(missing.size()) > most)
      return fmt::format("{} of {} articles would be withdrawn, more than --max-withdrawn allows",
                         missing.size(), live);
    if (killed > kAlwaysForgiven && static_cast<double>(killed) > most)
      return fmt::format("records would kill {} of {} articles, more than --max-withdrawn allows",
                         killed, live);
    return "";
  }

  void fail(const std::string& why) {
    workspace_.drop_new_parts();
    result_.code = ExitCode::input;
    result_.message = why;
    result_.receipt.outcome = "failed: " + why;
  }

  std::uint64_t new_articles() {
    std::uint64_t count = 0;
    for (const RunPart& part : workspace_.parts())
      if (part.is_new) count += part.size();
    return count;
  }

  void note_interruption() {
    const std::uint64_t kept = new_articles();
    result_.code = interrupted_code();
    result_.receipt.outcome = "interrupted";
    result_.message = fmt::format(
        "interrupted after {} records; {} articles are kept for the next run, nothing was "
        "published: run it again to go on",
        feed_.counts().read, kept);
  }

  void note_failure() {
    const std::vector<sources::Problem> problems = quarantine_.first();
    const sources::Problem& first = problems.front();
    const std::string which = fmt::format("(the first: {}: {})", first.source, first.reason);
    if (feed_.counts().read == 0) return fail("nothing of the input could be read " + which);
    fail(fmt::format("{} of {} records could not be read {}", quarantine_.count(),
                     feed_.counts().read, which));
  }

  void publish() {
    Publication publication(workspace_, names_, tagging_, {decisions_, now_}, options_, observer_);
    MergeLimits limits;
    limits.max_copied = std::max(kAlwaysMerged, kMergedPerNew * new_articles());
    publication.publish(feed_.next_order(), aliases_now_, limits, result_);
  }

  const RunOptions& options_;
  RunObserver& observer_;
  RunResult& result_;
  Workspace workspace_;
  Quarantine quarantine_;
  std::string aliases_before_;  // aliases.tsv when the live generation was made
  std::string aliases_now_;
  SharedNames names_;
  Tagging tagging_;
  Decisions decisions_;
  std::int64_t now_;
  std::vector<QuarantinedRecord> quarantined_;  // to be tried again
  Feed feed_;
};

}  // namespace

RunResult run(const RunOptions& options, RunObserver& observer) {
  if (!options.orders.empty() || options.retry_quarantine)
    current_generation(options.archive);  // throws if there is none
  make_archive_folder(options.archive);
  const char* const task = options.retry_quarantine ? "retry" : "run";
  return run_task(options, observer, task, [&](RunObserver& stages, RunResult& result) {
    Run work(options, stages, result);
    try {
      work.go();
    } catch (const Error&) {
      work.note_counts();
      throw;
    }
  });
}

}  // namespace morgue::nightly
