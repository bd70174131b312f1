// What morgue-index says on stderr: the progress line while it runs, what was wrong with the
// input, and the last line with the figures of the run.
#pragma once

#include <string>
#include <vector>

#include "common/cli/console.h"
#include "indexer/nightly/run.h"

namespace morgue::indexer {

class ProgressLine final : public nightly::RunObserver {
 public:
  ProgressLine(cli::Console& console, const std::vector<std::string>& inputs);
  void progress(const nightly::Counts& counts, std::uint64_t input_bytes_read) override;
  void stage(std::string_view name) override;
  void warning(const std::string& text) override;

 private:
  cli::Console& console_;
  std::uint64_t input_bytes_ = 0;  // of all inputs; 0: not known
  double started_;
};

void report(const nightly::RunResult& result, cli::Console& console);

// "read 45311: 45311 added, 0 updated, … in 7.1 s (6400 articles/s, 19.0 MB/s)".
std::string summary_line(const nightly::Receipt& receipt);

}  // namespace morgue::indexer
