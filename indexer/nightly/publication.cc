#include "indexer/nightly/publication.h"

#include <algorithm>
#include <exception>
#include <future>
#include <utility>

#include <fmt/format.h>

#include "common/base/clock.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/schema.h"
#include "indexer/nightly/history.h"
#include "indexer/nightly/names.h"
#include "indexer/nightly/purge.h"
#include "indexer/nightly/receipt.h"
#include "indexer/nightly/smoke.h"
#include "indexer/nightly/verify.h"

namespace morgue::nightly {
namespace {

using Checks = std::vector<std::pair<std::string, std::future<void>>>;

// Waits for all of them; sets aside what failed, and throws the first failure.
void finish_checks(const fs::path& archive, Checks& checks) {
  std::exception_ptr first;
  for (auto& [name, check] : checks) {
    try {
      check.get();
    } catch (const Error& e) {
      if (!first) first = std::current_exception();
      if (e.code() == ExitCode::verification) set_aside(archive, name);
    }
  }
  checks.clear();
  if (first) std::rethrow_exception(first);
}

std::uint64_t live_articles(const std::vector<RunPart>& parts) {
  std::uint64_t live = 0;
  for (const RunPart& part : parts)
    if (!part.retired) live += part.size() - part.dead.count();
  return live;
}

void note_damage(const std::vector<PartDamage>& damage, RunResult& result) {
  if (damage.empty()) return;
  for (const PartDamage& each : damage) result.receipt.damage.push_back({each.file, each.what});
  result.code = ExitCode::archive;
  result.message = fmt::format(
      "{} {}: its part was not merged with others, and no older generation was cleared away; "
      "--verify names all that is damaged and says what to do",
      damage.front().file, damage.front().what);
}

}  // namespace

Publication::Publication(Workspace& workspace, const SharedNames& names, Tagging& tagging,
                         Hidden hidden, const RunOptions& options, RunObserver& observer)
    : workspace_(workspace),
      names_(names),
      tagging_(tagging),
      hidden_(hidden),
      options_(options),
      observer_(observer) {}

// As many at a time as there are jobs: reading a part back takes a while.
void Publication::verify_new_parts() {
  observer_.stage("checking");
  Checks checks;
  for (const RunPart& part : workspace_.parts()) {
    if (!part.is_new) continue;
    if (checks.size() >= options_.jobs) finish_checks(options_.archive, checks);
    checks.emplace_back(part.name, std::async(std::launch::async, verify_part,
                                              part_path(options_.archive, part.name)));
  }
  finish_checks(options_.archive, checks);
}

Manifest Publication::next_manifest(std::uint64_t next_order) const {
  Manifest next;
  next.schema = kSchemaVersion;
  next.generation = workspace_.manifest().generation + 1;
  next.created = utc_now();
  next.versions = versions();
  next.next_order = next_order;
  next.decisions = note_decisions(options_.archive, workspace_.manifest().decisions);
  for (const RunPart& part : workspace_.parts())
    if (!part.retired) next.parts.push_back({part.name, part.size(), part.dead});
  return next;
}

void Publication::add_dictionaries(Manifest& next) const {
  next.first_text_dictionary = workspace_.first_text_id();
  next.first_word_dictionary = workspace_.first_word_id();
  next.text_dictionaries = workspace_.text_dictionaries();
  next.word_dictionaries = workspace_.word_dictionaries();
  for (const std::uint32_t id : next.text_dictionaries) {
    const std::string name = text_dictionary_name(id);
    next.checksums[name] = workspace_.checksums().at(name);
  }
}

// No article lost or won by merging, and words of new articles find them.
void Publication::check_whole(const Manifest& next, std::uint64_t articles,
                              const std::vector<std::string>& made) const {
  observer_.stage("trying searches");
  if (next.live_articles() != articles)
    throw Error(
        ExitCode::verification, "checking the new generation",
        fmt::format("it has {} articles and should have {}", next.live_articles(), articles),
        "nothing was published and the last good generation stays live: please report it");
  TextDictionaries texts;
  for (const std::uint32_t id : next.text_dictionaries) texts.add(workspace_.text_dictionary(id));
  for (const ManifestPart& part : next.parts) {
    if (std::find(made.begin(), made.end(), part.name) == made.end()) continue;
    try {
      try_searches(part_path(options_.archive, part.name), texts);
    } catch (const Error& e) {
      if (e.code() == ExitCode::verification) set_aside(options_.archive, part.name);
      throw;
    }
  }
}

// Without the killed, and merged. Returns the parts that the live generation has not.
std::vector<std::string> Publication::settle_parts(Manifest& next, const MergeLimits& limits,
                                                   RunResult& result) {
  observer_.stage("taking out the killed");
  purge_killed(workspace_, next.parts, hidden_.decisions, tagging_);
  observer_.stage("merging");
  note_damage(merge_parts(workspace_, next.parts, tagging_, limits), result);
  const std::vector<ManifestPart>& before = workspace_.manifest().parts;
  std::vector<std::string> made;
  for (const ManifestPart& part : next.parts)
    if (std::none_of(before.begin(), before.end(),
                     [&](const ManifestPart& old) { return old.name == part.name; }))
      made.push_back(part.name);
  return made;
}

void Publication::name(const Manifest& next, const std::string& aliases) const {
  observer_.stage("naming");
  const fs::path& archive = options_.archive;
  write_name_table(
      name_table_path(archive, next.generation),
      collect_names(archive, without_hidden(archive, next.parts, hidden_.decisions, hidden_.now),
                    names_.aliases()));
  if (!aliases.empty()) replace_file(aliases_copy_path(archive, next.generation), aliases);
}

void Publication::publish(std::uint64_t next_order, const std::string& aliases,
                          const MergeLimits& limits, RunResult& result) {
  verify_new_parts();
  Manifest next = next_manifest(next_order);
  const std::vector<std::string> made = settle_parts(next, limits, result);
  add_dictionaries(next);
  next.next_part = workspace_.next_part_number();
  check_whole(next, live_articles(workspace_.parts()), made);
  name(next, aliases);
  observer_.stage("publishing");
  keep_history(workspace_, workspace_.parts(), next);
  write_manifest(options_.archive, next);
  publish_manifest(options_.archive, next.generation);
  // First the generations that may not be gone back to, then what only they needed.
  clear_away_killed(options_.archive, next, hidden_.decisions);
  // Where there is damage, an older generation may be the only whole one.
  if (result.receipt.damage.empty()) workspace_.collect_garbage(next, options_.keep);
  Receipt& receipt = result.receipt;
  receipt.outcome = "published";
  receipt.generation = next.generation;
  receipt.articles = next.live_articles();
  receipt.parts_made = made;
}

}  // namespace morgue::nightly
