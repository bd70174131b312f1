#include "common/base/file.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

TEST(File, ReplaceWritesAllOrNothingAndLeavesNoFileBeside) {
  const test::TempDir dir;
  const fs::path path = dir.path() / "a";
  replace_file(path, "one");
  replace_file(path, "two");
  EXPECT_EQ(read_file(path), "two");
  EXPECT_EQ(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()), 1);
}

TEST(File, AMapSeesTheContentAndOutlivesTheFile) {
  const test::TempDir dir;
  const fs::path path = dir.path() / "a";
  replace_file(path, "content");
  const MappedFile map(path);
  fs::remove(path);
  EXPECT_EQ(map.bytes(), "content");
}

TEST(File, AnEmptyFileMapsToNothing) {
  const test::TempDir dir;
  replace_file(dir.path() / "a", "");
  EXPECT_EQ(MappedFile(dir.path() / "a").bytes(), "");
}

TEST(File, WriterCountsAndKeepsOrderAcrossItsBuffer) {
  const test::TempDir dir;
  const fs::path path = dir.path() / "a";
  std::string expected;
  FileWriter writer(path);
  for (int i = 0; i < 3000; ++i) {
    const std::string piece(static_cast<std::size_t>(i % 700), static_cast<char>('a' + i % 26));
    writer.append(piece);
    expected += piece;
  }
  writer.append(std::string(1 << 20, 'z'));
  expected += std::string(1 << 20, 'z');
  EXPECT_EQ(writer.size(), expected.size());
  writer.close();
  EXPECT_EQ(read_file(path), expected);
}

TEST(File, WhatCannotBeReadIsAnErrorThatNamesThePath) {
  try {
    (void)read_file("/nonexistent/file");
    FAIL() << "no error";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ExitCode::io);
    EXPECT_NE(std::string(e.what()).find("/nonexistent/file"), std::string::npos);
  }
}

TEST(File, AFullDiskIsSaidWithAHint) {
  FileWriter writer("/dev/full");
  try {
    writer.append(std::string(1 << 20, 'x'));
    writer.close();
    FAIL() << "no error";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ExitCode::io);
    EXPECT_NE(e.hint(), "");
  }
}

}  // namespace
}  // namespace morgue
