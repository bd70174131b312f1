// morgue-index at work in the background, reading what the test writes into a named pipe: for
// tests of locks and signals.
#pragma once

#include <string_view>

#include <sys/types.h>

#include "tests/cli_index/newsroom.h"

namespace morgue::test {

class Background {
 public:
  // morgue-index -a <the archive> ARGUMENTS..., in the directory.
  Background(const Newsroom& newsroom, std::vector<std::string> arguments);
  ~Background();  // kills it
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  pid_t pid() const { return child_; }
  void send(int signal) const;
  [[nodiscard]] Ran wait();  // until it ends, for a minute at most

 private:
  fs::path out_;
  fs::path err_;
  pid_t child_ = -1;
};

// A named pipe that is open for writing until closed.
class Pipe {
 public:
  Pipe(const Newsroom& newsroom, std::string_view name);
  ~Pipe() { close(); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  void write(std::string_view bytes) const;
  // Waits until somebody has read all that was written; false if nobody did within a minute.
  [[nodiscard]] bool all_is_read() const;
  void close();  // waits as all_is_read() does

 private:
  int fd_ = -1;
};

// Waits until the archive's lock names a holder; false if none came within a minute.
[[nodiscard]] bool is_locked(const Newsroom& newsroom);

}  // namespace morgue::test
