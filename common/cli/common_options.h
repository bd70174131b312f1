// The options that morgue-index and morgue-search share, with one meaning: -a/--archive, --color,
// --progress, -q, -v. (--config, --help and --version belong to every Options.)
#pragma once

#include <string>
#include <vector>

#include "common/cli/options.h"
#include "common/cli/terminal.h"

namespace morgue::cli {

struct CommonOptions {
  std::string archive;                // of morgue-index; or $MORGUE_ARCHIVE
  std::vector<std::string> archives;  // of morgue-search: one, or several searched as one
  When color = When::automatic;
  When progress = When::automatic;
  bool quiet = false;  // no notes; errors are still printed
  int verbose = 0;     // 1: details; 2: more
};

// -a/--archive stands alone in its group "Archive"; the others follow in "General" when
// add_general() is called, last, so that --help ends with them.
void add_archive(Options& options, CommonOptions& common);
void add_archives(Options& options, CommonOptions& common);  // any number of them
void add_general(Options& options, CommonOptions& common);

// The archive's path; throws Error(usage) if none was given anywhere.
[[nodiscard]] const std::string& require_archive(const CommonOptions& common);
[[nodiscard]] const std::vector<std::string>& require_archives(const CommonOptions& common);

}  // namespace morgue::cli
