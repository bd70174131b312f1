#include "searcher/remote_tasks.h"

#include <algorithm>
#include <chrono>

#include "common/base/error.h"
#include "searcher/remote/address.h"
#include "searcher/remote/remote_searcher.h"

namespace morgue::searcher {
namespace {

bool is_address(const std::string& name) {
  return remote::parse_address(name).has_value();
}

void check(const SearchOptions& options) {
  const auto refuse = [](std::string_view what) {
    throw Error(ExitCode::usage, "", what, "search the archive itself, where it lies");
  };
  const std::vector<std::string>& names = options.common.archives;
  if (!std::all_of(names.begin(), names.end(), is_address))
    refuse("a remote archive and one here cannot be searched as one");
  if (options.task != Task::search && options.task != Task::count)
    refuse("a remote archive can be searched; this needs its columns, which no server has");
  if (!options.save.empty()) refuse("searches of a remote archive cannot be saved");
  if (!options.more_like.empty())
    refuse("--more-like needs articles' texts, which no server of a remote archive has");
}

}  // namespace

bool is_remote(const SearchOptions& options) {
  if (options.task == Task::fields || options.task == Task::list || options.task == Task::remove)
    return false;
  const std::vector<std::string>& names = options.common.archives;
  return std::any_of(names.begin(), names.end(), is_address);
}

ExitCode run_remote(const Session& session) {
  const SearchOptions& options = session.options;
  check(options);
  remote::RemoteSearcher searcher(options.common.archives);
  search::SearchRequest request = options.request;
  request.snippets = false;
  const auto start = std::chrono::steady_clock::now();
  const search::SearchResult result = searcher.search(request);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  for (const std::string& note : result.notes) session.console.note(note);
  if (options.count && options.format != output::Format::json) {
    session.out.write(std::to_string(result.total) + "\n");
  } else {
    output::Settings settings = output_settings(options, false);
    settings.archives = true;
    const auto sink = output::make_sink(options.format, session.out, settings);
    output::present("", options.request.query, result, took.count(), *sink);
  }
  return result.total > 0 ? ExitCode::ok : ExitCode::nothing;
}

}  // namespace morgue::searcher
