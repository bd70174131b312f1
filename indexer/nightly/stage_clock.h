// An observer before an observer: passes everything on and measures how long each stage took.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/nightly/clock.h"
#include "indexer/nightly/run_options.h"

namespace morgue::nightly {

class StageClock final : public RunObserver {
 public:
  // `next` must outlive it. A run begins with the stage "reading".
  explicit StageClock(RunObserver& next) : next_(next), began_(steady_seconds()) {}

  void progress(const Counts& counts, std::uint64_t input_bytes_read) override {
    next_.progress(counts, input_bytes_read);
  }
  void stage(std::string_view name) override {
    end_stage();
    name_ = name;
    next_.stage(name);
  }
  void warning(const std::string& text) override { next_.warning(text); }

  // Name and seconds of the stages so far, in the order in which they began.
  std::vector<std::pair<std::string, double>> stages() {
    end_stage();
    return stages_;
  }

 private:
  void end_stage() {
    const double now = steady_seconds();
    stages_.emplace_back(name_, now - began_);
    began_ = now;
  }

  RunObserver& next_;
  std::string name_ = "reading";
  double began_;
  std::vector<std::pair<std::string, double>> stages_;
};

}  // namespace morgue::nightly
