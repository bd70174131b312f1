#include "indexer/options.h"

#include <algorithm>
#include <set>
#include <thread>
#include <utility>

#include <archive.h>
#include <fmt/format.h>

#include "common/base/error.h"
#include "common/cli/options.h"
#include "indexer/formats/article_fields.h"
#include "indexer/formats/language.h"
#include "indexer/options_upkeep.h"

namespace morgue::indexer {
namespace {

constexpr std::uint64_t kMinMemory = 64;  // MB

// What the options are tied to before they are checked.
struct Raw {
  Request request;
  std::string format;
  std::vector<std::string> map;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  std::uint64_t memory = 512;
  double wait = 0;
  double max_bad = 1;
  double max_withdrawn = 5;
  std::vector<std::string> kill;
  std::vector<std::string> withhold;
  std::vector<std::string> release;
  std::uint64_t max_expanded = 1024;  // GB
};

cli::Program program() {
  cli::Program p;
  p.name = "morgue-index";
  p.section = "index";
  p.summary = "Ingest newswire dumps into an archive that morgue-search searches.";
  p.synopsis = {"morgue-index [-a ARCHIVE] [OPTION]... INPUT...",
                "morgue-index [-a ARCHIVE] --status [--format json]",
                "morgue-index [-a ARCHIVE] --kill|--withhold|--release ID... [--reason TEXT]",
                "morgue-index [-a ARCHIVE] --plan [OPTION]... INPUT...",
                "morgue-index [-a ARCHIVE] --verify|--generations|--gc|--merge|--rebuild",
                "morgue-index [-a ARCHIVE] --quarantine|--retry-quarantine",
                "morgue-index [-a ARCHIVE] --rollback [GENERATION]",
                "morgue-index [-a ARCHIVE] --export-bulk NAME | --bulk-mapping",
                "morgue-index [-a ARCHIVE] --merges [NAME]...",
                "morgue-index --read [OPTION]... INPUT...",
                "morgue-index --tag [--tokens] [OPTION]... INPUT..."};
  p.examples = {{"morgue-index -a news.morgue dumps/", "first load, and every night after it"},
                {"zcat today.jsonl.gz | morgue-index -a news.morgue -", "from a pipe"},
                {"morgue-index -a news.morgue --map body=content.text feed.jsonl.zst",
                 "a feed with field names of its own"},
                {"morgue-index -a news.morgue --kill 4711 --reason 'court order'",
                 "an article that must never be found again"},
                {"morgue-index -a news.morgue --status", "what is in it, and what it weighs"},
                {"morgue-index --read feed.xml", "what is understood of it, and what is not"},
                {"morgue-index --tag story.txt", "the persons, organisations and places in it"}};
  p.notes =
      "Inputs are files, folders (read in order of name, everything in them) and - for standard\n"
      "input; .gz .zst .xz .bz2 .tar .zip are looked into, also in each other. Running it again\n"
      "over the same inputs adds nothing; a changed record replaces its article.";
  p.dash_example = "morgue-index -a news.morgue -- -dump.sgm";
  p.libraries = {fmt::format("{}", archive_version_string())};
  return p;
}

std::string format_list(std::string_view separator) {
  std::string names;
  for (const formats::Format& format : formats::all_formats())
    names.append(names.empty() ? "" : separator).append(format.name);
  return names;
}

std::string field_list() {
  std::string names;
  for (const std::string_view name : formats::article_field_names())
    names += (names.empty() ? "" : " ") + std::string(name);
  return names;
}

cli::Value* decimal(double* target, double low, double high, std::string name) {
  return new cli::Value(std::move(name), 1, [=](const std::string& word, bool) {
    std::size_t used = 0;
    double value = -1;
    try {
      value = std::stod(word, &used);
    } catch (const std::exception&) {
      used = 0;
    }
    if (used != word.size() || word.empty() || !(value >= low && value <= high))
      throw cli::BadValue(fmt::format("'{}' is no number from {} to {}", word, low, high));
    *target = value;
  });
}

void declare(cli::Options& options, Raw& raw) {
  nightly::RunOptions& run = raw.request.run;
  cli::add_archive(options, raw.request.common);
  const std::string format_help =
      "read every input as this format instead of recognising it: " + format_list(", ") +
      "; with --status and the like: text, json";
  options.group("Input").add_options()("format", cli::once(&raw.format, "NAME"),
                                       format_help.c_str())(
      "read", cli::flag(&raw.request.read),
      "index nothing: print the articles of the inputs as they are understood, and what would go "
      "to quarantine, as JSON Lines")(
      "map", cli::list(&raw.map, "OURS=THEIRS"),
      "JSON and CSV: take our field from a field or column of theirs (in JSON dots reach into "
      "objects); repeatable")("default-source", cli::text(&run.formats.default_source, "NAME"),
                              "source of articles whose record names none")(
      "default-language", cli::text(&run.formats.default_language, "CODE"),
      "language (ISO 639-1) of articles whose record names none, instead of guessing")(
      "max-bad", decimal(&raw.max_bad, 0, 100, "PERCENT"),
      "publish nothing if more of the records than this (and more than 10) are bad; default 1")(
      "max-expanded",
      cli::number(&raw.max_expanded, std::uint64_t{1}, std::uint64_t{1} << 20, "GB"),
      "the most one input file may unpack to; default 1024");
  options.group("Run").add_options()("jobs", cli::number(&raw.jobs, 1U, 256U),
                                     "builder threads; default: the cores. Each costs about 60 MB")(
      "memory", cli::number(&raw.memory, kMinMemory, std::uint64_t{1} << 20, "MB"),
      "bounds what is buffered; default 512, at least 64")(
      "part-articles", cli::number(&run.part_articles, std::uint32_t{1}, std::uint32_t{10'000'000}),
      "seal a part after so many articles: the most that a kill can lose of a thread's work; "
      "default 100000")("read-all", cli::flag(&run.read_all),
                        "read every input file, those too that have not changed since a run has "
                        "read them")("wait", decimal(&raw.wait, 0, 1e7, "SECONDS"),
                                     "wait so long for another indexer to finish; default 0")(
      "status", cli::flag(&raw.request.status), "print what the archive holds and weighs");
  options.group("Life cycle")
      .add_options()("kill", cli::list(&raw.kill, "ID"),
                     "take the article of that id out of the archive for ever; repeatable, needs "
                     "--reason")(
          "withhold", cli::list(&raw.withhold, "ID"),
          "keep the article of that id, but let nobody find it until it is released; repeatable")(
          "release", cli::list(&raw.release, "ID"),
          "undo --withhold, and the provider's status or embargo; repeatable")(
          "reason", cli::text(&run.reason, "TEXT"), "why, for --history and the receipt")(
          "mirror", cli::flag(&run.mirror),
          "withdraw the articles of which the inputs hold no record any more")(
          "max-withdrawn", decimal(&raw.max_withdrawn, 0, 100, "PERCENT"),
          "publish nothing if more of the articles than this would be withdrawn by --mirror, or "
          "(if more than 10) killed by records; default 5");
  for (const char* name : {"kill", "withhold", "release", "reason", "mirror"})
    options.command_line_only(name);
  declare_upkeep(options, raw.request);
  declare_reports(options, raw.request);
  options.group("Entities")
      .add_options()(
          "entities", cli::choice<bool>(&raw.request.run.entities, {{"on", true}, {"off", false}}),
          "look for persons, organisations and places in the text; default on. Off keeps "
          "the provider's tags alone and saves about two fifths of the time")(
          "merges", cli::flag(&raw.request.merges),
          "print which forms were taken for which name and by which rule; of NAMEs only, if any")(
          "tag", cli::flag(&raw.request.tag),
          "index nothing: print the persons, organisations and places of the inputs, as "
          "JSON Lines")(
          "tokens", cli::flag(&raw.request.tag_tokens),
          "with --tag: inputs are columns of tokens, as in CoNLL; print each token with its tag")(
          "aliases", cli::text(&raw.request.aliases, "FILE"),
          "with --tag: rules of yours for names, which beat all others");
  options.command_line_only("status");
  options.command_line_only("merges");
  options.command_line_only("read");
  options.command_line_only("tag");
  options.command_line_only("tokens");
  options.command_line_only("format");  // MORGUE_FORMAT is the searcher's
  cli::add_general(options, raw.request.common);
}

void check_maps(Raw& raw) {
  for (const std::string& entry : raw.map) {
    const std::size_t equals = entry.find('=');
    const std::string ours = entry.substr(0, equals);
    if (equals == std::string::npos || equals == 0 || equals + 1 == entry.size())
      throw Error(ExitCode::usage, "--map " + entry, "this is not OURS=THEIRS",
                  "for example --map body=content.text");
    if (!formats::article_field(ours))
      throw Error(ExitCode::usage, "--map " + entry, "there is no field '" + ours + "'",
                  "the fields are: " + field_list());
    raw.request.run.formats.map[ours] = entry.substr(equals + 1);
  }
}

void check_language(Raw& raw) {
  std::string& language = raw.request.run.formats.default_language;
  if (language.empty()) return;
  const std::string code = formats::language_code(language);
  if (code.empty())
    throw Error(ExitCode::usage, "--default-language " + language, "this is no language",
                "a code of ISO 639-1, for example de");
  language = code;
}

void check_format(Raw& raw) {
  if (raw.format.empty()) return;
  if (raw.request.status || raw.request.upkeep.chosen() > 0) {
    if (raw.format != "text" && raw.format != "json")
      throw Error(ExitCode::usage, "--format " + raw.format, "reports are text or json");
    raw.request.format = raw.format == "json" ? StatusFormat::json : StatusFormat::text;
    return;
  }
  raw.request.run.format = formats::find_format(raw.format);
  if (raw.request.run.format == nullptr)
    throw Error(ExitCode::usage, "--format " + raw.format, "there is no such format",
                "the formats are: " + format_list("|"));
}

void check_merges(const Request& request) {
  if (request.merges && (request.tag || request.status))
    throw Error(ExitCode::usage, "--merges", "it goes with neither --tag nor --status");
}

// What is decided about articles is a run of its own.
void check_orders(Raw& raw) {
  nightly::RunOptions& run = raw.request.run;
  const std::pair<Verdict, const std::vector<std::string>*> kinds[] = {
      {Verdict::killed, &raw.kill},
      {Verdict::withheld, &raw.withhold},
      {Verdict::released, &raw.release}};
  for (const auto& [verdict, ids] : kinds)
    for (const std::string& id : *ids) run.orders.push_back({verdict, id});
  if (!raw.kill.empty() && run.reason.empty())
    throw Error(ExitCode::usage, "--kill", "a kill is final and needs a reason",
                "say why with --reason 'TEXT'");
  if (run.orders.empty()) {
    if (!run.reason.empty())
      throw Error(ExitCode::usage, "--reason",
                  "it goes with --kill, --withhold and --release only");
    return;
  }
  std::set<std::string> ids;
  for (const nightly::Order& order : run.orders)
    if (order.id.empty() || !ids.insert(order.id).second)
      throw Error(ExitCode::usage, "'" + order.id + "'",
                  order.id.empty() ? "this is no id" : "one id, one order");
  if (!run.inputs.empty() || run.mirror || raw.request.status || raw.request.merges ||
      raw.request.tag || raw.request.read)
    throw Error(ExitCode::usage, "--kill, --withhold, --release",
                "they take no inputs and no other task");
}

void check_read(const Request& request) {
  if (request.read && (request.tag || request.merges || request.status))
    throw Error(ExitCode::usage, "--read", "it goes with neither --tag, --merges nor --status");
}

void check_tag(const Request& request) {
  if (!request.tag && request.tag_tokens)
    throw Error(ExitCode::usage, "--tokens", "it goes with --tag only");
  if (!request.tag && !request.aliases.empty())
    throw Error(ExitCode::usage, "--aliases", "it goes with --tag only");
  if (request.tag && request.status)
    throw Error(ExitCode::usage, "--tag", "it does not go with --status");
}

}  // namespace

std::optional<Request> parse_command_line(int argc, const char* const* argv) {
  Raw raw;
  cli::Options options(program());
  declare(options, raw);
  nightly::RunOptions& run = raw.request.run;
  if (!options.parse(argc, argv, run.inputs)) return std::nullopt;
  check_tag(raw.request);
  check_read(raw.request);
  if (!raw.request.tag && !raw.request.read && !raw.request.upkeep.bulk_mapping)
    run.archive = cli::require_archive(raw.request.common);
  check_merges(raw.request);
  check_orders(raw);
  check_maps(raw);
  check_language(raw);
  check_format(raw);
  run.jobs = raw.jobs;
  run.memory = static_cast<std::size_t>(raw.memory) << 20;
  run.wait_seconds = raw.wait;
  run.max_bad = raw.max_bad / 100;
  run.max_withdrawn = raw.max_withdrawn / 100;
  run.limits.max_expanded = raw.max_expanded << 30;
  check_upkeep(raw.request);
  if (raw.request.status && !run.inputs.empty())
    throw Error(ExitCode::usage, "--status", "it takes no inputs");
  if (!raw.request.status && !raw.request.merges && raw.request.upkeep.chosen() == 0 &&
      run.orders.empty() && run.inputs.empty() && !is_correction(raw.request))
    throw Error(ExitCode::usage, "",
                raw.request.tag    ? "there is nothing to tag"
                : raw.request.read ? "there is nothing to read"
                                   : "there is nothing to index",
                "name files or folders, or - for standard input; --help shows examples");
  return std::move(raw.request);
}

}  // namespace morgue::indexer
