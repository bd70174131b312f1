#include "indexer/nightly/lock.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/error.h"
#include "tests/support/temp_dir.h"

namespace morgue::nightly {
namespace {

TEST(Lock, TheSecondIsToldWhoHoldsIt) {
  const test::TempDir dir;
  const ArchiveLock first(dir.path(), 0);
  try {
    const ArchiveLock second(dir.path(), 0);
    FAIL() << "two locks";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ExitCode::locked);
    EXPECT_NE(std::string(e.what()).find("pid " + std::to_string(::getpid())), std::string::npos);
  }
}

TEST(Lock, ADeadHolderIsNoHolder) {
  const test::TempDir dir;
  const pid_t child = ::fork();
  if (child == 0) {
    new ArchiveLock(dir.path(), 0);  // never released: the process ends with it
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_NO_THROW(ArchiveLock(dir.path(), 0));
}

TEST(Lock, IsFreeAgainAfterwards) {
  const test::TempDir dir;
  { const ArchiveLock first(dir.path(), 0); }
  EXPECT_NO_THROW(ArchiveLock(dir.path(), 0));
}

}  // namespace
}  // namespace morgue::nightly
