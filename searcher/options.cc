#include "searcher/options.h"

#include <algorithm>

#include "common/base/error.h"
#include "searcher/declare.h"
#include "searcher/saved_options.h"

namespace morgue::searcher {
namespace {

[[noreturn]] void wrong_usage(std::string_view what, std::string_view hint) {
  throw Error(ExitCode::usage, "", what, hint);
}

std::string joined(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
  return query;
}

// At most one of the tasks; none of them: a search.
Task task_of(const SearchOptions& options, const RawOptions& raw) {
  std::vector<std::pair<Task, const char*>> asked;
  if (!raw.show_id.empty()) asked.emplace_back(Task::show, "--show");
  if (!raw.history_id.empty()) asked.emplace_back(Task::history, "--history");
  if (raw.explain) asked.emplace_back(Task::explain, "--explain");
  if (!raw.why_id.empty()) asked.emplace_back(Task::why, "--why");
  if (raw.fields) asked.emplace_back(Task::fields, "--fields");
  if (!options.queries_file.empty()) asked.emplace_back(Task::queries, "--queries");
  if (raw.exported) asked.emplace_back(Task::exported, "--export");
  if (!raw.since_last.empty()) asked.emplace_back(Task::since_last, "--since-last");
  if (raw.list_saved) asked.emplace_back(Task::list, "--list-saved");
  if (!raw.delete_saved.empty()) asked.emplace_back(Task::remove, "--delete-saved");
  if (asked.size() > 1)
    wrong_usage(std::string(asked[0].second) + " and " + asked[1].second + " exclude each other",
                "give one of them");
  if (!asked.empty()) return asked[0].first;
  return options.count ? Task::count : Task::search;
}

using Filters = std::map<Dimension, std::vector<std::string>>;

// `prefix`: of the options' names.
void take_values(Filters& raw, const std::string& prefix, Filters& filters) {
  for (auto& [dimension, values] : raw) {
    const std::string name(dimension_name(dimension));
    for (const std::string& value : values)
      if (value.empty())
        wrong_usage(prefix + name + ": the value is empty", "--facet " + name + " lists values");
    if (!values.empty()) filters[dimension] = std::move(values);
  }
}

void take_filters(RawOptions& raw, search::SearchRequest& request) {
  take_values(raw.filters, "--", request.filters);
  take_values(raw.excluded, "--not-", request.excluded);
  if (!raw.since.empty()) request.since = raw.since;
  if (!raw.until.empty()) request.until = raw.until;
}

void check_query(const SearchOptions& options, const std::vector<std::string>& arguments) {
  const bool takes_query = options.task == Task::search || options.task == Task::count ||
                           options.task == Task::explain || options.task == Task::exported ||
                           options.task == Task::why || options.task == Task::since_last;
  if (!takes_query && !arguments.empty())
    wrong_usage(
        "a query has no place beside --show, --history, --fields, --queries and saved searches",
        "'" + arguments.front() + "' was taken for one");
  const search::SearchRequest& request = options.request;
  const bool narrowed =
      !request.filters.empty() || !request.excluded.empty() || request.since || request.until;
  if (takes_query && !narrowed && options.more_like.empty() && !request.counts_values() &&
      !options.count && request.query.find_first_not_of(" \t\n") == std::string::npos)
    wrong_usage("no query given", "* is every article; morgue-search --help shows examples");
}

void check_more_like(SearchOptions& options) {
  if (options.task == Task::why) {
    if (!options.more_like.empty())
      wrong_usage("--why and --more-like exclude each other", "--why explains a query");
    if (options.request.expand || options.request.half_life)
      options.notes.push_back(
          "--expand and --recency are left out: --why explains the query alone");
    options.request.expand = false;
    options.request.half_life.reset();
  }
  if (options.more_like.empty()) return;
  if (options.task == Task::show || options.task == Task::fields)
    wrong_usage("--more-like has no place beside --show and --fields", "give one of them");
  if (options.task == Task::exported || options.task == Task::since_last || !options.save.empty())
    wrong_usage(
        "--more-like says what is likely, not what matches: exports and saved searches "
        "need a query",
        "--explain shows its words, of which a query can be made");
  if (options.more_like == "-" && options.queries_file == "-")
    wrong_usage("--more-like and --queries cannot both read standard input", "name a file");
  if (options.request.expand)
    options.notes.push_back(
        "--expand is left out: --more-like asks for an article's words already");
  options.request.expand = false;
}

// The first option given that asks for counts of values.
std::string_view counting_option(const search::SearchRequest& request) {
  if (!request.facets.empty()) return "--facet";
  if (request.histogram) return "--histogram";
  return request.unusual.empty() ? "--related-to" : "--unusual";
}

// Why there is no place for counts of values; empty: there is.
std::string_view no_place_for_counts(const SearchOptions& options) {
  if (options.task == Task::exported) return "--export writes articles alone";
  if (options.count) return "--count prints one number";
  return output::shows_counts(options.format)
             ? ""
             : "this --format has hits alone; text, json, tsv and csv have counts of values";
}

void check_counts(SearchOptions& options) {
  search::SearchRequest& request = options.request;
  if (!request.facet_match.empty() && request.facets.empty())
    wrong_usage("--facet-match needs --facet", "for example --facet person --facet-match 'mac*'");
  const bool counts_entities =
      !request.facets.empty() || !request.unusual.empty() || request.related;
  if (request.prominent > 0 && !counts_entities)
    options.notes.push_back(
        "--prominent has no effect: it belongs to --facet, --unusual and --related-to; "
        "person:NAME>=50% finds articles");
  if (!request.counts_values()) return;
  if (const std::string_view reason = no_place_for_counts(options); !reason.empty()) {
    options.notes.push_back(
        std::string(counting_option(request)).append(" is left out: ").append(reason));
    request.facets.clear();
    request.histogram.reset();
    request.unusual.clear();
    request.related.reset();
  }
  // A table has one kind of rows.
  if (request.counts_values() && output::is_table(options.format)) request.count_only = true;
}

// An export has all matches unless it is told how many.
void take_limit(const RawOptions& raw, SearchOptions& options) {
  if (raw.limit != RawOptions::kNotGiven || options.task == Task::exported)
    options.request.limit = raw.limit;
}

void check_export(SearchOptions& options, const RawOptions& raw) {
  if (!raw.exported) return;
  options.export_format = *raw.exported;
  if (options.count || options.format != output::Format::text)
    wrong_usage("--export says how articles are written: --format and --count have no place",
                "--format is for lists of hits");
}

void check_format(SearchOptions& options) {
  const bool whole = options.task == Task::show || options.task == Task::history ||
                     options.task == Task::explain || options.task == Task::why ||
                     options.task == Task::fields || options.task == Task::list;
  const bool plain =
      options.format == output::Format::text || options.format == output::Format::json;
  if (whole && !plain)
    wrong_usage(
        "--show, --history, --explain, --why, --fields and --list-saved know --format text and "
        "json "
        "only",
        "leave --format out");
  search::SearchRequest& request = options.request;
  check_counts(options);
  if (!output::shows_snippets(options.format)) request.snippets = false;
  if (request.context == 0) return;
  if (options.task == Task::exported || options.count || !output::shows_context(options.format)) {
    options.notes.push_back("--context is left out: hits in text, json and jsonl have it");
    request.context = 0;
  }
  // In text it stands in the place of snippets.
  if (request.context > 0 && options.format == output::Format::text) request.snippets = false;
}

bool read(int argc, const char* const* argv, const saved::SavedSearch* recalled,
          SearchOptions& options, RawOptions& raw, std::vector<std::string>& arguments) {
  cli::Options declared(search_program());
  declare_options(declared, options, raw);
  if (recalled != nullptr) declared.recall(recalled->arguments, dropped_options(raw));
  return declared.parse(argc, argv, arguments);
}

}  // namespace

bool parse_options(int argc, const char* const* argv, SearchOptions& options) {
  RawOptions raw;
  std::vector<std::string> arguments;
  if (!read(argc, argv, nullptr, options, raw, arguments)) return false;
  if (const auto recalled = recalled_search(raw, options, arguments)) {
    const bool changes_only = !raw.since_last.empty();
    options = {};
    raw = {};
    raw.changes_only = changes_only;
    if (!read(argc, argv, &*recalled, options, raw, arguments)) return false;
    take_archives(*recalled, options.common);
  }
  options.arguments.assign(argv + std::min(argc, 1), argv + argc);
  options.saved_name = saved_name(raw);
  options.show_id = raw.show_id + raw.history_id + raw.why_id;  // of one task alone
  options.more_like = raw.more_like;
  options.task = task_of(options, raw);
  options.request.query = joined(arguments);
  options.request.count_only = options.count;
  take_filters(raw, options.request);
  take_limit(raw, options);
  check_query(options, arguments);
  check_more_like(options);
  if (raw.snippets == 0) options.request.snippets = false;
  if (raw.snippets > 0 && raw.snippets != RawOptions::kNotGiven)
    options.request.pieces = raw.snippets;
  check_export(options, raw);
  check_saved(options, raw);
  check_format(options);
  return true;
}

}  // namespace morgue::searcher
