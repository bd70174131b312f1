// The options of morgue-search as --help lists them, tied to variables. Not for checking how they
// go together (options.cc).
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/options.h"
#include "searcher/options.h"

namespace morgue::searcher {

// What the options fill beside SearchOptions, before options.cc makes sense of it.
struct RawOptions {
  static constexpr std::size_t kNotGiven = std::numeric_limits<std::size_t>::max();

  std::string since;
  std::string until;
  std::string show_id;
  std::string why_id;
  std::string more_like;
  std::string history_id;
  bool explain = false;
  bool fields = false;
  bool list_saved = false;
  bool changes_only = false;  // of a saved search
  std::string run;            // names of saved searches, as the next two
  std::string since_last;
  std::string delete_saved;
  std::size_t snippets = kNotGiven;
  std::size_t limit = kNotGiven;
  std::optional<output::ExportFormat> exported;
  std::map<Dimension, std::vector<std::string>> filters;   // empty lists too
  std::map<Dimension, std::vector<std::string>> excluded;  // these too
};

[[nodiscard]] cli::Program search_program();
void declare_options(cli::Options& declared, SearchOptions& options, RawOptions& raw);

}  // namespace morgue::searcher
