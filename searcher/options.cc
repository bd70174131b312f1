#include "searcher/options.h"

#include "common/base/error.h"
#include "searcher/declare.h"

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
  if (raw.fields) asked.emplace_back(Task::fields, "--fields");
  if (!options.queries_file.empty()) asked.emplace_back(Task::queries, "--queries");
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
  const bool takes_query =
      options.task == Task::search || options.task == Task::count || options.task == Task::explain;
  if (!takes_query && !arguments.empty())
    wrong_usage("a query has no place beside --show, --history, --fields and --queries",
                "'" + arguments.front() + "' was taken for one");
  const search::SearchRequest& request = options.request;
  const bool narrowed =
      !request.filters.empty() || !request.excluded.empty() || request.since || request.until;
  if (takes_query && !narrowed && !request.counts_values() && !options.count &&
      request.query.find_first_not_of(" \t\n") == std::string::npos)
    wrong_usage("no query given", "* is every article; morgue-search --help shows examples");
}

// The first option given that asks for counts of values.
std::string_view counting_option(const search::SearchRequest& request) {
  if (!request.facets.empty()) return "--facet";
  if (request.histogram) return "--histogram";
  return request.unusual.empty() ? "--related-to" : "--unusual";
}

void check_counts(SearchOptions& options) {
  search::SearchRequest& request = options.request;
  if (!request.facet_match.empty() && request.facets.empty())
    wrong_usage("--facet-match needs --facet", "for example --facet person --facet-match 'mac*'");
  if (!request.counts_values()) return;
  if (options.count || !output::shows_counts(options.format)) {
    options.notes.push_back(std::string(counting_option(request)) +
                            " is left out: text, json, tsv and csv have counts, with --count none");
    request.facets.clear();
    request.histogram.reset();
    request.unusual.clear();
    request.related.reset();
  }
  // A table has one kind of rows.
  if (request.counts_values() && output::is_table(options.format)) request.count_only = true;
}

void check_format(SearchOptions& options) {
  const bool whole = options.task == Task::show || options.task == Task::history ||
                     options.task == Task::explain || options.task == Task::fields;
  const bool plain =
      options.format == output::Format::text || options.format == output::Format::json;
  if (whole && !plain)
    wrong_usage("--show, --history, --explain and --fields know --format text and json only",
                "leave --format out");
  search::SearchRequest& request = options.request;
  check_counts(options);
  if (!output::shows_snippets(options.format)) request.snippets = false;
}

}  // namespace

bool parse_options(int argc, const char* const* argv, SearchOptions& options) {
  RawOptions raw;
  cli::Options declared(search_program());
  declare_options(declared, options, raw);
  std::vector<std::string> arguments;
  if (!declared.parse(argc, argv, arguments)) return false;
  options.show_id = raw.show_id.empty() ? raw.history_id : raw.show_id;
  options.task = task_of(options, raw);
  options.request.query = joined(arguments);
  options.request.count_only = options.count;
  take_filters(raw, options.request);
  check_query(options, arguments);
  check_format(options);
  return true;
}

}  // namespace morgue::searcher
