#include "searcher/tasks.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include <unistd.h>

#include "common/base/error.h"
#include "common/cli/terminal.h"
#include "common/text/calendar.h"
#include "searcher/archives.h"
#include "searcher/more_like.h"
#include "searcher/output/article.h"
#include "searcher/output/explain.h"
#include "searcher/output/export.h"
#include "searcher/output/history.h"
#include "searcher/output/why.h"
#include "searcher/queries.h"
#include "searcher/remote_tasks.h"
#include "searcher/saved_tasks.h"
#include "searcher/search/history.h"

namespace morgue::searcher {
namespace {

search::Searcher open_archive(const SearchOptions& options) {
  return search::Searcher(archives_of(options.common));
}

ExitCode run_search(const Session& session) {
  const SearchOptions& options = session.options;
  search::Searcher searcher = open_archive(options);
  const Timed answer = timed_search(searcher, request_of(options, searcher));
  for (const std::string& note : answer.result.notes) session.console.note(note);
  if (options.count && options.format != output::Format::json) {
    session.out.write(std::to_string(answer.result.total) + "\n");
  } else {
    const auto sink =
        output::make_sink(options.format, session.out, output_settings(options, false));
    output::present("", options.request.query, answer.result, answer.took_ms, *sink);
  }
  if (!options.save.empty()) save_search(session, searcher);
  return answer.result.empty() ? ExitCode::nothing : ExitCode::ok;
}

ExitCode run_show(const Session& session) {
  const SearchOptions& options = session.options;
  search::Searcher searcher = open_archive(options);
  const std::optional<Article> found = searcher.article(options.show_id);
  if (!found) {
    session.console.error("no article has the id '" + options.show_id + "'");
    return ExitCode::nothing;
  }
  output::write_article(*found, searcher.archive_with(options.show_id), options.format,
                        output_settings(options, false), session.out);
  return ExitCode::ok;
}

ExitCode run_history(const Session& session) {
  const SearchOptions& options = session.options;
  const std::vector<fs::path> archives = archives_of(options.common);
  if (archives.size() > 1)
    throw Error(ExitCode::usage, "", "--history reads one archive: revisions are numbered in each",
                "name one of them");
  const Archive archive(archives.front());
  const search::History history = search::history_of(archive, options.show_id);
  if (history.empty()) {
    session.console.error("nothing is known of an article with the id '" + options.show_id + "'");
    return ExitCode::nothing;
  }
  output::write_history(options.show_id, history, options.format, session.out);
  return ExitCode::ok;
}

ExitCode run_explain(const Session& session) {
  const SearchOptions& options = session.options;
  search::Searcher searcher = open_archive(options);
  const search::Explanation explanation = searcher.explain(request_of(options, searcher));
  for (const std::string& note : explanation.notes) session.console.note(note);
  output::write_explanation(options.request.query, explanation, options.format, session.out);
  return ExitCode::ok;
}

ExitCode run_why(const Session& session) {
  const SearchOptions& options = session.options;
  search::Searcher searcher = open_archive(options);
  const std::optional<search::Why> why = searcher.why(options.request, options.show_id);
  if (!why) {
    session.console.error("no article has the id '" + options.show_id + "'");
    return ExitCode::nothing;
  }
  for (const std::string& note : why->notes) session.console.note(note);
  output::write_why(options.request.query, *why, options.format, output_settings(options, false),
                    session.out);
  return why->root.matches ? ExitCode::ok : ExitCode::nothing;
}

ExitCode run_export(const Session& session) {
  const SearchOptions& options = session.options;
  search::Searcher searcher = open_archive(options);
  const search::Matches matches = searcher.matches(options.request);
  for (const std::string& note : matches.notes) session.console.note(note);
  const std::size_t total = matches.refs.size();
  const std::size_t begin = std::min(options.request.offset, total);
  const std::size_t end = begin + std::min(options.request.limit, total - begin);
  const auto sink = output::make_export(options.export_format, session.out);
  sink->begin();
  for (std::size_t i = begin; i < end; ++i) sink->article(searcher.whole(matches.refs[i]));
  if (end - begin < total)
    session.console.note("exported " + std::to_string(end - begin) + " of " +
                         std::to_string(total) + " articles: --limit or --offset was given");
  return total > 0 ? ExitCode::ok : ExitCode::nothing;
}

ExitCode run_queries_task(const Session& session) {
  search::Searcher searcher = open_archive(session.options);
  return run_queries(session, searcher);
}

// What day it is here: the local time zone of this process (TZ), which reads the query.
std::int32_t local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  return day_number({parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon) + 1,
                     static_cast<unsigned>(parts.tm_mday)});
}

ExitCode run_task(const Session& session) {
  if (is_remote(session.options)) return run_remote(session);
  switch (session.options.task) {
    case Task::show:
      return run_show(session);
    case Task::history:
      return run_history(session);
    case Task::explain:
      return run_explain(session);
    case Task::why:
      return run_why(session);
    case Task::exported:
      return run_export(session);
    case Task::queries:
      return run_queries_task(session);
    case Task::since_last:
      return run_since_last(session);
    case Task::list:
      return list_saved(session);
    case Task::remove:
      return remove_saved(session);
    case Task::fields:
      output::write_fields(session.options.format, session.out);
      return ExitCode::ok;
    case Task::search:
    case Task::count:
      break;
  }
  if (session.options.save.empty()) return run_search(session);
  return only_if_read([&] { return run_search(session); });
}

}  // namespace

output::Settings output_settings(const SearchOptions& options, bool many) {
  output::Settings settings;
  settings.color = cli::use_color(options.common.color, STDOUT_FILENO);
  settings.wrap = cli::is_terminal(STDOUT_FILENO) ? cli::terminal_width(STDOUT_FILENO) : 0;
  settings.many = many;
  settings.archives = options.common.archives.size() > 1;
  settings.counts = options.request.counts_values();
  settings.run_tag = options.run_tag;
  return settings;
}

Timed timed_search(search::Searcher& searcher, const search::SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  Timed timed{searcher.search(request), 0};
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  timed.took_ms = took.count();
  return timed;
}

ExitCode run(int argc, const char* const* argv) {
  SearchOptions options;
  if (!parse_options(argc, argv, options)) return ExitCode::ok;
  cli::Console console("morgue-search",
                       {options.common.progress, options.common.quiet, options.common.verbose});
  for (const std::string& note : options.notes) console.note(note);
  options.request.today = local_today();
  cli::Output out;
  const ExitCode code = run_task({options, console, out});
  out.flush();
  return code;
}

}  // namespace morgue::searcher
