// What morgue-search was asked to do: the command line, configuration and environment as plain
// values, checked as far as that is possible without an archive. Not for doing it (tasks.h).
#pragma once

#include <string>
#include <vector>

#include "common/cli/common_options.h"
#include "searcher/output/export.h"
#include "searcher/output/sink.h"
#include "searcher/search/request.h"

namespace morgue::searcher {

enum class Task {
  search,
  count,
  show,
  history,
  explain,
  why,
  fields,
  queries,
  exported,
  since_last,
  list,
  remove
};

struct SearchOptions {
  cli::CommonOptions common;
  Task task = Task::search;
  output::Format format = output::Format::text;
  search::SearchRequest request;  // of a single query, or what all of --queries share
  output::ExportFormat export_format = output::ExportFormat::jsonl;
  std::string show_id;                 // of --history and --why too
  std::string more_like;               // an id, a file or "-": standard input (more_like.h)
  std::string queries_file;            // "-": standard input
  bool count = false;                  // with --queries too: totals instead of hits
  std::string save;                    // keep the search under this name
  std::string saved_name;              // of --run, --since-last, --delete-saved
  std::vector<std::string> arguments;  // the command line as given, for --save
  std::string run_tag = "morgue";
  std::vector<std::string> notes;  // for stderr: what was asked for and has no place
};

// False: --help or --version was asked for and has been printed. Throws Error(usage).
[[nodiscard]] bool parse_options(int argc, const char* const* argv, SearchOptions& options);

}  // namespace morgue::searcher
