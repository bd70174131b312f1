// run_main, Output and Console: what a program's last words are.
#include "common/cli/main.h"

#include <new>
#include <stdexcept>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/cli/console.h"
#include "common/cli/output.h"
#include "common/cli/terminal.h"
#include "tests/support/connection.h"

namespace {

using namespace morgue;
using test::contains;

struct Ended {
  int code;
  std::string err;
};

Ended ended(const std::function<ExitCode()>& work) {
  testing::internal::CaptureStderr();
  const int code = cli::run_main("prog", work);
  return {code, testing::internal::GetCapturedStderr()};
}

TEST(RunMain, ReturnsTheCodeOfTheWork) {
  for (const ExitCode code : {ExitCode::ok, ExitCode::nothing, ExitCode::interrupted}) {
    const Ended end = ended([&] { return code; });
    EXPECT_EQ(end.code, static_cast<int>(code));
    EXPECT_EQ(end.err, "");
  }
}

TEST(RunMain, ErrorsBecomeALineAndAHint) {
  const Ended end = ended([]() -> ExitCode {
    throw Error(ExitCode::archive, "opening x.morgue", "no such\x1b[2J archive", "make one");
  });
  EXPECT_EQ(end.code, 7);
  EXPECT_EQ(end.err, "prog: opening x.morgue: no such\uFFFD[2J archive\n  hint: make one\n");
}

TEST(RunMain, NothingEscapes) {
  EXPECT_EQ(ended([]() -> ExitCode { throw std::bad_alloc(); }).code, 4);
  const Ended other = ended([]() -> ExitCode { throw std::out_of_range("at"); });
  EXPECT_EQ(other.code, 4);
  EXPECT_TRUE(contains(other.err, "unexpected: at"));
  const Ended odd = ended([]() -> ExitCode { throw 42; });
  EXPECT_EQ(odd.code, 4);
  EXPECT_TRUE(contains(odd.err, "unexpected: int"));
}

// Or the next file opened would take the place of stdout, and get the results written into it.
TEST(RunMain, ClosedDescriptorsAreFilled) {
  const auto first_free_descriptor = [] {
    ::close(STDIN_FILENO);
    ::close(STDOUT_FILENO);
    return cli::run_main("prog", [] {
      return ::open("/dev/null", O_RDONLY) > 2 ? ExitCode::ok : ExitCode::nothing;
    });
  };
  EXPECT_EXIT(::_exit(first_free_descriptor()), testing::ExitedWithCode(0), "");
}

TEST(RunMain, ABrokenPipeIsQuiet) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  const Ended end = ended([&] {
    cli::Output out(ends[1]);
    out.write("hit\n");
    out.flush();
    return ExitCode::nothing;
  });
  ::close(ends[1]);
  EXPECT_EQ(end.code, 0);
  EXPECT_EQ(end.err, "");
}

TEST(RunMain, AFullDiskIsNot) {
  const int full = ::open("/dev/full", O_WRONLY);
  const Ended end = ended([&] {
    cli::Output out(full);
    out.write(std::string(1 << 17, 'x'));  // more than it buffers
    return ExitCode::ok;
  });
  ::close(full);
  EXPECT_EQ(end.code, 4);
  EXPECT_TRUE(contains(end.err, "No space left"));
}

std::string console_output(const cli::Console::Settings& settings) {
  testing::internal::CaptureStderr();
  {
    cli::Console console("prog", settings);
    console.progress("10 %");
    console.note("note");
    console.detail("detail");
    console.detail("fine detail", 2);
    console.error("error");
  }
  return testing::internal::GetCapturedStderr();
}

TEST(Console, ProgressIsForTerminalsOnly) {
  EXPECT_EQ(console_output({}), "prog: note\nprog: error\n");
  EXPECT_EQ(console_output({cli::When::never, false, 0}), "prog: note\nprog: error\n");
  EXPECT_EQ(console_output({cli::When::always, false, 0}), "prog: 10 %\nprog: note\nprog: error\n");
}

// What is written to stderr, if that is a terminal.
std::string on_terminal(const std::function<void()>& work) {
  test::Connection terminal(test::Connect::terminal);
  const int saved = ::dup(STDERR_FILENO);
  terminal.become(STDERR_FILENO);
  work();
  ::dup2(saved, STDERR_FILENO);
  ::close(saved);
  terminal.close_theirs();
  std::string text;
  while (terminal.ours() >= 0) terminal.drain(text);
  return text;
}

TEST(Console, ProgressGivesWayToMessages) {
  MORGUE_NEEDS_TERMINALS();
  EXPECT_EQ(
      on_terminal([] {
        cli::Console console("prog", {});
        console.progress("10 %\x1b[2J");
        console.progress("at once again: not drawn");
        console.note("note");
        console.progress(std::string(200, 'x'));
      }),
      "\r\x1b[K10 %\uFFFD[2J\r\x1b[Kprog: note\r\n\r\x1b[K" + std::string(78, 'x') + "…\r\x1b[K");
}

TEST(Console, QuietOrNeverIsNoProgress) {
  MORGUE_NEEDS_TERMINALS();
  for (const cli::Console::Settings& settings :
       {cli::Console::Settings{cli::When::automatic, true, 0},
        cli::Console::Settings{cli::When::never, false, 0}})
    EXPECT_EQ(on_terminal([&] { cli::Console("prog", settings).progress("10 %"); }), "");
}

TEST(Console, QuietAndVerbose) {
  EXPECT_EQ(console_output({cli::When::automatic, true, 0}), "prog: error\n");
  EXPECT_EQ(console_output({cli::When::automatic, false, 1}),
            "prog: note\nprog: detail\nprog: error\n");
  EXPECT_EQ(console_output({cli::When::automatic, false, 2}),
            "prog: note\nprog: detail\nprog: fine detail\nprog: error\n");
}

TEST(Console, NotesAreOneLine) {
  testing::internal::CaptureStderr();
  cli::Console("prog", {}).note("a\nb\x1b]0;title\a");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "prog: a b\uFFFD]0;title\uFFFD\n");
}

TEST(Color, AsksSettingTerminalAndEnvironment) {
  const int file = ::open("/dev/null", O_WRONLY);
  EXPECT_TRUE(cli::use_color(cli::When::always, file));
  EXPECT_FALSE(cli::use_color(cli::When::never, file));
  EXPECT_FALSE(cli::use_color(cli::When::automatic, file));
  ::close(file);
}

}  // namespace
