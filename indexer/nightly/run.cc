#include "indexer/nightly/run.h"

#include <future>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/schema.h"
#include "indexer/nightly/clock.h"
#include "indexer/nightly/corrections.h"
#include "indexer/nightly/decide.h"
#include "indexer/nightly/feed.h"
#include "indexer/nightly/history.h"
#include "indexer/nightly/interrupt.h"
#include "indexer/nightly/listing.h"
#include "indexer/nightly/lock.h"
#include "indexer/nightly/merge.h"
#include "indexer/nightly/mirror.h"
#include "indexer/nightly/names.h"
#include "indexer/nightly/purge.h"
#include "indexer/nightly/verify.h"

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kAlwaysForgiven = 10;  // bad records, however few were read

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
        decisions_(read_decisions(options.archive)),
        now_(options.now.value_or(seconds_now())),
        feed_(workspace_, quarantine_, options, names_, decisions_, observer) {
    result_.receipt.generation = workspace_.manifest().generation;
    result_.receipt.articles = workspace_.manifest().live_articles();
  }

  void go() {
    clear_away_killed(options_.archive, workspace_.manifest(), decisions_);
    bool decided =
        obey_orders(options_, workspace_.parts(), decisions_, result_.receipt, result_.notes);
    feed_.run();
    note_counts();
    if (interrupted()) return note_interruption();
    if (too_much_bad()) return note_failure();
    std::vector<Hash128> missing;
    if (options_.mirror) missing = missing_ids(workspace_.parts(), feed_.seen());
    if (const std::string why = takes_too_much(missing); !why.empty()) return fail(why);
    decided = accept_kills(options_, feed_.kills(), decisions_, result_.receipt) || decided;
    observer_.stage("correcting names");
    correct_articles(workspace_, changed_forms(aliases_before_, aliases_now_), tagging_);
    const bool changed = settle(missing);
    if (changed || decided || workspace_.is_fresh() || aliases_now_ != aliases_before_) {
      publish();
      result_.receipt.outcome = "published";
    } else {
      workspace_.drop_new_parts();
      // A run that was killed after publishing has not come to that.
      workspace_.collect_garbage(workspace_.manifest());
      clear_away_killed(options_.archive, workspace_.manifest(), decisions_);
      result_.receipt.outcome = "nothing changed";
    }
    result_.code = quarantine_.count() > 0 ? ExitCode::nothing : ExitCode::ok;
  }

  // Those of the feed; what was decided before stays.
  void note_counts() {
    Counts& counts = result_.receipt.counts;
    const Counts decided = counts;
    counts = feed_.counts();
    for (const auto count : {&Counts::killed, &Counts::withheld, &Counts::released})
      counts.*count = decided.*count;
    result_.receipt.problems = quarantine_.first();
  }

 private:
  bool too_much_bad() const {
    const std::uint64_t bad = quarantine_.count();
    const std::uint64_t read = feed_.counts().read;
    if (read == 0) return bad > 0;  // nothing of the input could be read at all
    return bad > kAlwaysForgiven &&
           static_cast<double>(bad) > options_.max_bad * static_cast<double>(read);
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
    return changed || !missing.empty() || holds_killed(workspace_.parts(), decisions_);
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

  void note_interruption() {
    std::uint64_t kept = 0;
    for (const RunPart& part : workspace_.parts())
      if (part.is_new) kept += part.size();
    result_.code = interrupted_code();
    result_.receipt.outcome = "interrupted";
    result_.message = fmt::format(
        "interrupted after {} records; {} articles are kept for the next run, nothing was "
        "published: run it again to go on",
        feed_.counts().read, kept);
  }

  void note_failure() {
    const std::vector<sources::Problem> problems = quarantine_.first();
    fail(fmt::format("{} of {} records could not be read (the first: {}: {})", quarantine_.count(),
                     feed_.counts().read, problems.front().source, problems.front().reason));
  }

  // As many at a time as there are jobs: reading a part back takes a while.
  void verify_new_parts() {
    observer_.stage("checking");
    std::vector<std::pair<std::string, std::future<void>>> checks;
    for (const RunPart& part : workspace_.parts()) {
      if (!part.is_new) continue;
      if (checks.size() >= options_.jobs) finish_checks(checks);
      checks.emplace_back(part.name, std::async(std::launch::async, verify_part,
                                                part_path(options_.archive, part.name)));
    }
    finish_checks(checks);
  }

  void finish_checks(std::vector<std::pair<std::string, std::future<void>>>& checks) const {
    std::exception_ptr first;
    for (auto& [name, check] : checks) {
      try {
        check.get();
      } catch (const Error& e) {
        if (e.code() == ExitCode::verification) set_aside(name);
        if (!first) first = std::current_exception();
      }
    }
    checks.clear();
    if (first) std::rethrow_exception(first);
  }

  void set_aside(const std::string& name) const {
    const fs::path rejected = options_.archive / "rejected";
    fs::create_directories(rejected);
    fs::rename(part_path(options_.archive, name), rejected / (name + "-" + utc_now()));
  }

  void write_names(const Manifest& next) {
    observer_.stage("naming");
    write_name_table(name_table_path(options_.archive, next.generation),
                     collect_names(options_.archive,
                                   without_hidden(options_.archive, next.parts, decisions_, now_),
                                   names_.aliases()));
    if (!aliases_now_.empty())
      replace_file(aliases_copy_path(options_.archive, next.generation), aliases_now_);
  }

  void publish() {
    verify_new_parts();
    Manifest next;
    next.schema = kSchemaVersion;
    next.generation = workspace_.manifest().generation + 1;
    next.created = utc_now();
    for (const RunPart& part : workspace_.parts())
      next.parts.push_back({part.name, part.size(), part.dead});
    purge_killed(workspace_, next.parts, decisions_, tagging_);
    observer_.stage("merging");
    result_.receipt.parts_made = merge_parts(workspace_, next.parts, tagging_, {});
    for (const RunPart& part : workspace_.parts())
      if (part.is_new) result_.receipt.parts_made.push_back(part.name);
    next.first_text_dictionary = workspace_.first_text_id();
    next.first_word_dictionary = workspace_.first_word_id();
    next.text_dictionaries = workspace_.text_dictionaries();
    next.word_dictionaries = workspace_.word_dictionaries();
    next.versions = versions();
    next.next_part = workspace_.next_part_number();
    next.next_order = feed_.next_order();
    write_names(next);
    keep_history(workspace_, workspace_.parts(), next);
    write_manifest(options_.archive, next);
    publish_manifest(options_.archive, next.generation);
    workspace_.collect_garbage(next);
    clear_away_killed(options_.archive, next, decisions_);
    result_.receipt.generation = next.generation;
    result_.receipt.articles = next.live_articles();
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
  Feed feed_;
};

void close_receipt(const RunOptions& options, Receipt& receipt, double started) {
  receipt.finished = utc_now();
  receipt.seconds = steady_seconds() - started;
  receipt.cpu_seconds = cpu_seconds();
  write_receipt(options.archive, receipt);
}

}  // namespace

RunResult run(const RunOptions& options, RunObserver& observer) {
  const double started = steady_seconds();
  if (!options.orders.empty()) current_generation(options.archive);  // throws if there is none
  make_archive_folder(options.archive);
  const ArchiveLock lock(options.archive, options.wait_seconds);
  RunResult result;
  result.receipt.started = utc_now();
  result.receipt.inputs = options.inputs;
  result.receipt.versions = versions();
  Run work(options, observer, result);
  try {
    work.go();
  } catch (const Error& e) {
    work.note_counts();
    result.receipt.outcome = std::string("failed: ") + e.what();
    try {
      close_receipt(options, result.receipt, started);
    } catch (const Error&) {
      // The disk that failed the run may fail its receipt too: the first error is the one to tell.
    }
    throw;
  }
  close_receipt(options, result.receipt, started);
  return result;
}

}  // namespace morgue::nightly
