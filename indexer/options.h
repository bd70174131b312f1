// The command line of morgue-index: what it takes, and the checked request that comes out of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/cli/common_options.h"
#include "common/cli/log_format.h"
#include "indexer/nightly/run_options.h"

namespace morgue::indexer {

enum class StatusFormat { text, json };

// What is asked for instead of a run over inputs.
struct Upkeep {
  bool generations = false;
  bool rollback = false;  // run.inputs: the generation, if any
  bool verify = false;
  bool gc = false;
  bool merge = false;
  bool rebuild = false;
  bool quarantine = false;
  bool retry = false;  // what is in quarantine
  bool plan = false;   // run.inputs: as for a run
  bool bulk_mapping = false;
  std::string bulk_index;  // --export-bulk: the name of theirs; empty: not asked for
  int chosen() const {
    return generations + rollback + verify + gc + merge + rebuild + plan + quarantine + retry +
           bulk_mapping + !bulk_index.empty();
  }
};

struct Request {
  cli::CommonOptions common;
  nightly::RunOptions run;
  bool status = false;
  bool merges = false;  // run.inputs: the names asked for
  bool read = false;
  bool tag = false;
  bool tag_tokens = false;
  std::string aliases;  // path
  Upkeep upkeep;
  StatusFormat format = StatusFormat::text;
  cli::LogFormat log_format = cli::LogFormat::automatic;
};

// Nothing if --help or --version was all that was asked for. Throws Error(usage).
std::optional<Request> parse_command_line(int argc, const char* const* argv);

}  // namespace morgue::indexer
