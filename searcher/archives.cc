#include "searcher/archives.h"

#include "common/archive/manifest.h"
#include "common/base/error.h"

namespace morgue::searcher {

std::vector<fs::path> archives_of(const cli::CommonOptions& common) {
  const std::vector<std::string>& given = cli::require_archives(common);
  std::vector<fs::path> paths(given.begin(), given.end());
  for (const fs::path& path : paths)
    if (paths.size() > 1 && !is_archive(path))
      throw Error(
          ExitCode::usage, "", "-a was given twice, and '" + path.string() + "' is no archive",
          "a word that begins with - stands after --, as in morgue-search -- wheat -athens");
  return paths;
}

}  // namespace morgue::searcher
