#include "searcher/saved_options.h"

#include "common/base/error.h"

namespace morgue::searcher {
namespace {

[[noreturn]] void wrong_usage(std::string_view what, std::string_view hint) {
  throw Error(ExitCode::usage, "", what, hint);
}

}  // namespace

std::string saved_name(const RawOptions& raw) {
  if (!raw.run.empty()) return raw.run;
  return raw.since_last.empty() ? raw.delete_saved : raw.since_last;
}

std::optional<saved::SavedSearch> recalled_search(const RawOptions& raw,
                                                  const SearchOptions& options,
                                                  const std::vector<std::string>& arguments) {
  if (raw.run.empty() && raw.since_last.empty()) return std::nullopt;
  if (!raw.run.empty() && !raw.since_last.empty())
    wrong_usage("--run and --since-last exclude each other", "give one of them");
  if (!arguments.empty())
    wrong_usage("a saved search has its query already",
                "'" + arguments.front() + "' was taken for another");
  if (!options.save.empty())
    wrong_usage("--save has no place beside a saved search", "save the new search by itself");
  return saved::Store().header(saved_name(raw));
}

std::vector<std::string> dropped_options(const RawOptions& raw) {
  if (!raw.changes_only) return {"save", "archive"};
  return {"save",        "archive",   "count",     "limit",   "offset",    "facet",
          "facet-match", "prominent", "histogram", "unusual", "related-to"};
}

std::vector<std::string> whole_paths(std::vector<std::string> paths) {
  for (std::string& path : paths) {
    std::error_code failure;
    const fs::path whole = fs::weakly_canonical(path, failure);
    if (!failure) path = whole.string();
  }
  return paths;
}

void take_archives(const saved::SavedSearch& search, cli::CommonOptions& common) {
  if (common.archives.empty()) common.archives = search.archives;
  if (whole_paths(common.archives) == search.archives) return;
  std::string all;
  for (const std::string& archive : search.archives) all += (all.empty() ? "" : ", ") + archive;
  wrong_usage("this search belongs to the archive " + all, "leave -a and MORGUE_ARCHIVE out");
}

void check_saved(const SearchOptions& options, const RawOptions& raw) {
  for (const std::string& name : {options.save, options.saved_name})
    if (!name.empty()) saved::check_name(name);
  if (!options.save.empty() && !raw.run.empty())
    wrong_usage("--save and --run exclude each other", "give one of them");
  if (!options.save.empty() && options.task != Task::search && options.task != Task::count)
    wrong_usage("--save keeps a search: other tasks have no place beside it", "run it later");
  if (options.task != Task::since_last) return;
  if (options.count || options.request.counts_values() || raw.limit != RawOptions::kNotGiven ||
      options.request.offset > 0 || options.format == output::Format::trec)
    wrong_usage(
        "--since-last tells all changes: --count, --limit, --offset, counts of values and "
        "--format trec have no place",
        "--run shows the search as it was saved");
}

}  // namespace morgue::searcher
