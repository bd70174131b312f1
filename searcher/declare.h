// The options of morgue-search as --help lists them, tied to variables. Not for checking how they
// go together (options.cc).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/cli/options.h"
#include "searcher/options.h"

namespace morgue::searcher {

// What the options fill beside SearchOptions, before options.cc makes sense of it.
struct RawOptions {
  std::string since;
  std::string until;
  std::string show_id;
  std::string history_id;
  bool explain = false;
  bool fields = false;
  std::map<Dimension, std::vector<std::string>> filters;   // empty lists too
  std::map<Dimension, std::vector<std::string>> excluded;  // these too
};

[[nodiscard]] cli::Program search_program();
void declare_options(cli::Options& declared, SearchOptions& options, RawOptions& raw);

}  // namespace morgue::searcher
