#include "indexer/options_upkeep.h"

#include <algorithm>

#include "common/base/error.h"
#include "common/cli/value.h"
#include "indexer/nightly/corrections.h"

namespace morgue::indexer {

namespace {

// Names that both of them let an index have, as far as all their versions agree.
bool can_be_an_index(const std::string& name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  };
  const bool begins_well = !name.empty() && name.front() != '-' && name.front() != '_' &&
                           name.front() != '.' && name.size() <= 255;
  return begins_well && std::all_of(name.begin(), name.end(), fits);
}

cli::Value* bulk_index(Upkeep& upkeep) {
  return new cli::Value("NAME", 1, [&upkeep](const std::string& word, bool) {
    if (!can_be_an_index(word))
      throw cli::BadValue(
          "'" + word + "' cannot be the name of an index",
          "lower-case letters, digits, '-', '_' and '.', the first of them a letter "
          "or a digit");
    upkeep.bulk_index = word;
  });
}

}  // namespace

void declare_upkeep(cli::Options& options, Request& request) {
  Upkeep& upkeep = request.upkeep;
  options.group("Upkeep").add_options()("keep", cli::number(&request.run.keep, 1U, 10'000U),
                                        "generations to keep, the live one included; default 2")(
      "generations", cli::flag(&upkeep.generations), "list the generations that are kept")(
      "rollback", cli::flag(&upkeep.rollback),
      "make the generation before the live one live again, or the one given; it is read whole "
      "first")("verify", cli::flag(&upkeep.verify),
               "read every file of the archive, name the damaged ones and what to do; changes "
               "nothing")("gc", cli::flag(&upkeep.gc),
                          "remove what no kept generation needs, and parts set aside")(
      "merge", cli::flag(&upkeep.merge), "do the merging that runs have put off")(
      "rebuild", cli::flag(&upkeep.rebuild),
      "build every article again from what is stored of it, without the dumps: brings an archive "
      "of an older schema version up to date")(
      "quarantine", cli::flag(&upkeep.quarantine),
      "list the records that could not be read: file, since when, source, offset, bytes, reason")(
      "retry-quarantine", cli::flag(&upkeep.retry),
      "read them again: those that are read now become articles and leave quarantine")(
      "plan", cli::flag(&upkeep.plan),
      "print what a run over the inputs would do and the disk it would need; changes nothing")(
      "export-bulk", bulk_index(upkeep),
      "print all articles that may be found, as the bulk interface of OpenSearch and Elasticsearch "
      "takes them for their index NAME")("bulk-mapping", cli::flag(&upkeep.bulk_mapping),
                                         "print the mapping of such an index");
  for (const char* name : {"generations", "rollback", "verify", "gc", "merge", "rebuild",
                           "quarantine", "retry-quarantine", "plan", "export-bulk", "bulk-mapping"})
    options.command_line_only(name);
}

void declare_reports(cli::Options& options, Request& request) {
  options.group("Reports").add_options()(
      "log-format",
      cli::choice(&request.log_format, {{"auto", cli::LogFormat::automatic},
                                        {"text", cli::LogFormat::text},
                                        {"json", cli::LogFormat::json},
                                        {"journal", cli::LogFormat::journal}}),
      "lines on stderr: text, JSON, or text with journald's priorities; auto: the last if "
      "stderr is the journal")(
      "metrics", cli::text(&request.run.metrics, "FILE"),
      "after the run, write its figures for Prometheus (textfile collector)")(
      "notify-cmd", cli::text(&request.run.notify_command, "COMMAND"),
      "after the run, give this to the shell, with $MORGUE_OUTCOME, $MORGUE_EXIT_CODE, "
      "$MORGUE_RECEIPT");
}

bool is_correction(const Request& request) {
  return !request.tag && !request.read && !request.run.mirror &&
         nightly::has_new_aliases(request.run.archive);
}

void check_upkeep(const Request& request) {
  const Upkeep& upkeep = request.upkeep;
  if (upkeep.chosen() == 0) return;
  if (upkeep.chosen() > 1 || request.status || request.merges || request.tag || request.read)
    throw Error(ExitCode::usage, "",
                "--status, --merges, --read, --tag and those under Upkeep are one at a time");
  if (upkeep.plan && request.run.inputs.empty() && !is_correction(request))
    throw Error(ExitCode::usage, "--plan", "there is nothing to index",
                "name files or folders, or - for standard input");
  if (!upkeep.rollback && !upkeep.plan && !request.run.inputs.empty())
    throw Error(ExitCode::usage, "", "this takes no inputs");
  if (upkeep.retry && request.run.mirror)
    throw Error(ExitCode::usage, "--retry-quarantine", "it does not go with --mirror");
  rollback_target(request);
}

std::optional<std::uint64_t> rollback_target(const Request& request) {
  if (!request.upkeep.rollback || request.run.inputs.empty()) return std::nullopt;
  try {
    if (request.run.inputs.size() == 1)
      return cli::parse_number(request.run.inputs.front(), 1, 999'999'999'999'999'999U);
  } catch (const cli::BadValue&) {
    // The same as two of them: no generation.
  }
  throw Error(ExitCode::usage, "--rollback", "it takes the number of one generation, or nothing",
              "--generations lists them");
}

}  // namespace morgue::indexer
