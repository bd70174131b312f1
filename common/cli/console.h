// Standard error: messages and the progress line, which never get into each other's way. Messages
// begin with the program's name, are one line (errors may have more) and go through sanitize().
// The progress line is drawn only where stderr is a terminal (or --progress=always: then a plain
// line every ten seconds if it is not), at most five times a second. Safe to use from threads.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

#include "common/cli/log_format.h"
#include "common/cli/terminal.h"

namespace morgue::cli {

class Console {
 public:
  struct Settings {
    When progress = When::automatic;
    bool quiet = false;
    int verbose = 0;
  };
  Console(std::string program, const Settings& settings);
  ~Console();  // clears the progress line
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  void error(std::string_view text, std::string_view hint = {});  // always
  void warning(std::string_view text);                            // always; work goes on
  void note(std::string_view text);                               // unless quiet
  void detail(std::string_view text, int level = 1);              // if as verbose as that

  bool shows_progress() const { return progress_; }
  // Whether progress() would draw now: ask before composing an expensive line.
  [[nodiscard]] bool progress_due() const;
  void progress(std::string_view line);
  void clear_progress();

 private:
  using Clock = std::chrono::steady_clock;
  void clear_locked();
  void print_locked(std::string_view text, Severity severity);
  bool due_locked() const;

  std::string program_;
  Settings settings_;
  bool terminal_;
  bool progress_;
  mutable std::mutex mutex_;
  bool drawn_ = false;
  Clock::time_point next_{};
};

}  // namespace morgue::cli
