// Folders, containers and compressions: what a walk finds, in which order, under which names.
#include "indexer/sources/walk.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/sources/pack.h"

namespace morgue::sources {
namespace {

TEST(Walk, ReadsPlainFilesInByteWiseOrder) {
  const TempDir dir;
  for (const char* name : {"b.txt", "a/z.txt", "a.txt", "B.txt", "a/sub/1.txt", "\xc3\xa9.txt"})
    dir.write(name, name);
  Collector found;
  walk(found, {dir.path()});
  const Files expected = {{dir / "B.txt", "B.txt"},     {dir / "a/sub/1.txt", "a/sub/1.txt"},
                          {dir / "a/z.txt", "a/z.txt"}, {dir / "a.txt", "a.txt"},
                          {dir / "b.txt", "b.txt"},     {dir / "\xc3\xa9.txt", "\xc3\xa9.txt"}};
  EXPECT_EQ(found.streams, expected);
  EXPECT_TRUE(found.problems.empty());
}

TEST(Walk, PassesOverHiddenFilesBackupsAndPipesInFolders) {
  const TempDir dir;
  for (const char* name : {".hidden", ".git/config", "a.txt~", "#a.txt#", "a.txt"})
    dir.write(name, "x");
  ASSERT_EQ(::mkfifo((dir / "pipe").c_str(), 0600), 0);
  Collector found;
  walk(found, {dir.path()});
  ASSERT_EQ(found.streams.size(), 1u);
  EXPECT_EQ(found.streams[0].first, dir / "a.txt");
}

TEST(Walk, ReadsWhatIsNamedEvenIfHidden) {
  const TempDir dir;
  Collector found;
  walk(found, {dir.write(".hidden", "x")});
  EXPECT_EQ(found.streams.size(), 1u);
}

TEST(Walk, PassesOverArchivesOfThisProgram) {
  const TempDir dir;
  dir.write("a.txt", "a");
  dir.write("CURRENT/parts/b.txt", "b");
  dir.write("dumps/CURRENT", "c");
  dir.write("dumps/quarantine/d.txt", "d");
  dir.write("old.morgue/CURRENT", "manifest-000001.json\n");
  dir.write("old.morgue/parts/p000001/part.json", "{}");
  dir.write("young.morgue/lock", "pid 7");  // nothing is published yet
  for (const char* name : {"parts", "dict", "receipts", "quarantine"})
    dir.write("young.morgue/" + std::string(name) + "/x", "x");
  Collector found;
  walk(found, {dir.path()});
  const Files expected = {{dir / "CURRENT/parts/b.txt", "b"},
                          {dir / "a.txt", "a"},
                          {dir / "dumps/CURRENT", "c"},
                          {dir / "dumps/quarantine/d.txt", "d"}};
  EXPECT_EQ(found.streams, expected);
  EXPECT_TRUE(found.problems.empty());
  EXPECT_EQ(found.archives, (std::vector<std::string>{dir / "old.morgue", dir / "young.morgue"}));
}

TEST(Walk, AnArchiveThatIsNamedIsNoSource) {
  const TempDir dir;
  dir.write("old.morgue/CURRENT", "manifest-000001.json\n");
  dir.write("old.morgue/parts/p000001/part.json", "{}");
  const std::string archive = dir / "old.morgue", text = dir.write("a.txt", "a");
  Collector found;
  EXPECT_THROW(walk(found, {archive, archive}), Error);
  EXPECT_TRUE(found.archives.empty());
  walk(found, {archive, text});
  EXPECT_EQ(found.archives, std::vector<std::string>{archive});
  EXPECT_EQ(found.streams, (Files{{text, "a"}}));
  EXPECT_TRUE(found.problems.empty());
}

TEST(Walk, DoesNotRunInCircles) {
  const TempDir dir;
  dir.write("a/x.txt", "x");
  std::filesystem::create_directory_symlink("..", dir / "a/up");
  std::filesystem::create_directory_symlink(".", dir / "a/self");
  Collector found;
  walk(found, {dir.path()});
  EXPECT_EQ(found.streams.size(), 1u);
  EXPECT_TRUE(found.problems.empty());
}

TEST(Walk, ReportsMissingFilesAndDanglingLinksAndGoesOn) {
  const TempDir dir;
  std::filesystem::create_symlink("nowhere", dir / "link");
  dir.write("z.txt", "z");
  Collector found;
  walk(found, {dir / "missing", dir.path()});
  ASSERT_EQ(found.problems.size(), 2u);
  EXPECT_EQ(found.problems[0].source, dir / "missing");
  EXPECT_EQ(found.problems[0].reason, "cannot be opened: No such file or directory");
  EXPECT_EQ(found.problems[1].source, dir / "link");
  EXPECT_EQ(found.streams.size(), 1u);
}

TEST(Walk, ReportsWhatItHasNoRightsTo) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TempDir dir;
  dir.write("a/x.txt", "x");
  dir.write("b.txt", "b");
  dir.write("c.txt", "c");
  ::chmod((dir / "a").c_str(), 0);
  ::chmod((dir / "b.txt").c_str(), 0);
  Collector found;
  walk(found, {dir.path()});
  ::chmod((dir / "a").c_str(), 0700);
  ASSERT_EQ(found.problems.size(), 2u);
  EXPECT_EQ(found.problems[0].reason, "the folder cannot be opened: Permission denied");
  EXPECT_EQ(found.problems[1].reason, "cannot be opened: Permission denied");
  EXPECT_EQ(found.streams.size(), 1u);
}

TEST(Walk, EmptyFilesAreNoTrouble) {
  const TempDir dir;
  Collector found;
  walk(found, {dir.write("empty", ""), dir.write("empty.gz", gzip(""))});
  const Files expected = {{dir / "empty", ""}, {dir / "empty.gz", ""}};
  EXPECT_EQ(found.streams, expected);
  EXPECT_TRUE(found.problems.empty());
}

TEST(Walk, StopsWhenTheVisitorSaysSo) {
  const TempDir dir;
  dir.write("a", tar({{"1", "x"}, {"2", "x"}, {"3", "x"}}));
  dir.write("b", "x");
  Collector found;
  found.stop_after = 2;
  EXPECT_FALSE(Walk(found).run(std::vector<std::string>{dir.path()}));
  EXPECT_EQ(found.streams.size(), 2u);
}

TEST(Walk, CountsTheBytesOnDisk) {
  const TempDir dir;
  const std::string packed = gzip(std::string(1 << 20, 'x'));
  dir.write("a.gz", packed);
  dir.write("b", "12345");
  Collector found;
  Walk walk(found);
  walk.run(std::vector<std::string>{dir.path()});
  EXPECT_EQ(walk.bytes_read(), packed.size() + 5);
  EXPECT_EQ(input_bytes(std::vector<std::string>{dir.path()}), packed.size() + 5);
}

TEST(Walk, OtherErrorsOfTheVisitorEndIt) {
  struct Full final : Visitor {
    void stream(const std::string&, Stream&) override {
      throw Error(ExitCode::io, "", "disk full");
    }
    void problem(Problem) override { FAIL() << "not a problem of the input"; }
  };
  const TempDir dir;
  Full full;
  const std::vector<std::string> inputs = {dir.write("a.tar", tar({{"x", "y"}}))};
  EXPECT_THROW(Walk(full).run(inputs), Error);
}

}  // namespace
}  // namespace morgue::sources
