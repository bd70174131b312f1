// Stock xapian-tcpsrv on the parts of an archive, on a free port of the loopback, until it is
// destroyed.
#pragma once

#include <string>

#include <sys/types.h>

#include "tests/support/temp_dir.h"

namespace morgue::test {

// A port nobody listens on.
[[nodiscard]] unsigned free_port();

class TcpServer {
 public:
  // Where the program is; empty: not installed (package xapian-tools).
  static fs::path program();

  // Returns when it listens. Throws std::runtime_error if it does not.
  explicit TcpServer(const fs::path& archive);
  ~TcpServer();
  TcpServer(const TcpServer&) = delete;
  TcpServer& operator=(const TcpServer&) = delete;

  [[nodiscard]] std::string name() const;  // 127.0.0.1:PORT
  void stop();

 private:
  unsigned port_ = 0;
  pid_t child_ = -1;
};

#define MORGUE_NEEDS_TCPSRV()                        \
  if (::morgue::test::TcpServer::program().empty())  \
  GTEST_SKIP() << "xapian-tcpsrv is not installed: " \
                  "scripts/install-deps --with remote brings it"

}  // namespace morgue::test
