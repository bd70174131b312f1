// Runs a program as a user would and says what came of it: exit code, stdout, stderr. In a clean
// environment: no MORGUE_* but MORGUE_SYSTEM_CONFIG (a file that does not exist), a HOME that does
// not exist, TERM=xterm, C.UTF-8. The default expectation is `clean`: exit 0, nothing on stderr.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "common/base/exit_code.h"

namespace morgue::test {

struct Ran {
  int exit = -1;  // 128 + n if signal n ended it
  std::string out;
  std::string err;
};
std::ostream& operator<<(std::ostream& stream, const Ran& ran);  // for messages of failed tests

// How a descriptor of the program is connected.
enum class Connect {
  pipe,      // read into Ran
  terminal,  // a pseudo-terminal of 80 columns, read into Ran (line ends are CR LF)
  full,      // /dev/full
  broken,    // a pipe that nobody reads any more
  closed,
};

// Whether this machine gives pseudo-terminals: a bare chroot, say, does not.
bool has_terminals();
// Begins a test that cannot do without.
#define MORGUE_NEEDS_TERMINALS()        \
  if (!::morgue::test::has_terminals()) \
  GTEST_SKIP() << "this machine gives no pseudo-terminals (is /dev/pts mounted?)"

struct RunOptions {
  std::string input;                               // of stdin
  std::map<std::string, std::string> environment;  // added to the clean one
  Connect out = Connect::pipe;
  Connect err = Connect::pipe;
  std::filesystem::path directory;  // to run in; empty: as the test
  unsigned seconds = 60;            // after that it is killed, and exit is 137
};

[[nodiscard]] Ran run_program(const std::filesystem::path& program,
                              const std::vector<std::string>& arguments,
                              const RunOptions& options = {});

// EXPECT_TRUE(clean(ran)): exit 0 and nothing on stderr.
[[nodiscard]] testing::AssertionResult clean(const Ran& ran);
// Exit code as said, nothing on stdout, and stderr holds `message`.
[[nodiscard]] testing::AssertionResult fails(const Ran& ran, ExitCode code,
                                             std::string_view message);
[[nodiscard]] testing::AssertionResult contains(std::string_view text, std::string_view piece);
[[nodiscard]] testing::AssertionResult lacks(std::string_view text, std::string_view piece);

}  // namespace morgue::test
