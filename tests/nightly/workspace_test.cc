// What a killed run leaves behind: sealed parts are adopted, torn ones cleared away.
#include "indexer/nightly/workspace.h"

#include <gtest/gtest.h>

#include "common/archive/manifest.h"
#include "common/base/error.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

std::string ten_records(int first) {
  std::string text;
  for (int i = first; i < first + 10; ++i) text += record("id" + std::to_string(i), "H", "b");
  return text;
}

TEST(Workspace, SealedPartsOfAKilledRunArePublishedByTheNext) {
  const TempDir dir;
  write_file(dir / "a.jsonl", ten_records(0));
  write_file(dir / "b.jsonl", ten_records(10));
  const fs::path path = dir / "a.morgue";
  run_index(path, {dir / "a.jsonl"}, 1, 100);
  // A run that died between sealing and publishing: its part is there, its manifest is not.
  const fs::path copy = dir / "copy";
  fs::copy(path, copy, fs::copy_options::recursive);
  run_index(path, {dir / "b.jsonl"}, 1, 100);
  std::string sealed;
  for (const auto& entry : fs::directory_iterator(path / "parts"))
    sealed = std::max(sealed, entry.path().filename().string());
  fs::copy(path / "parts" / sealed, copy / "parts" / sealed, fs::copy_options::recursive);

  write_file(dir / "c.jsonl", ten_records(20));
  const auto result = run_index(copy, {dir / "c.jsonl"}, 1, 100);
  EXPECT_EQ(result.receipt.counts.added, 20U);  // its own, and those of the dead run
  EXPECT_EQ(dump(copy).size(), 30U);
}

TEST(Workspace, ReadingTheSameDumpAgainBuildsNothingThatIsSealed) {
  const TempDir dir;
  write_file(dir / "a.jsonl", ten_records(0));
  const fs::path path = dir / "a.morgue";
  run_index(path, {dir / "a.jsonl"}, 1, 100);
  fs::remove(path / "CURRENT");  // as if it had not come to that
  const auto result = run_index(path, {dir / "a.jsonl"}, 1, 100);
  EXPECT_EQ(result.receipt.counts.adopted, 10U);
  EXPECT_EQ(result.receipt.counts.unchanged, 0U);
  EXPECT_EQ(result.receipt.counts.added, 10U);
  EXPECT_EQ(dump(path).size(), 10U);
}

TEST(Workspace, TornPartsAndFilesAreClearedAway) {
  const TempDir dir;
  write_file(dir / "a.jsonl", ten_records(0));
  const fs::path path = dir / "a.morgue";
  run_index(path, {dir / "a.jsonl"}, 1, 100);
  write_file(path / "parts" / ".p000077.work" / "articles.col", "torn");
  write_file(path / "receipts" / "some.json.new", "torn");
  write_file(path / "dict" / "words-2.col.new", "torn");
  run_index(path, {dir / "a.jsonl"}, 1, 100);
  EXPECT_FALSE(fs::exists(path / "receipts" / "some.json.new"));
  EXPECT_FALSE(fs::exists(path / "dict" / "words-2.col.new"));
  EXPECT_FALSE(fs::exists(path / "parts" / ".p000077.work"));
  EXPECT_EQ(dump(path).size(), 10U);
}

TEST(Workspace, PartsOfNoGenerationGoEvenIfNothingChanges) {
  const TempDir dir;
  write_file(dir / "a.jsonl", ten_records(0));
  const fs::path path = dir / "a.morgue";
  run_index(path, {dir / "a.jsonl"}, 1, 2);  // five parts, merged into a sixth
  fs::copy(path / "parts" / "p000006", path / "parts" / "p000001", fs::copy_options::recursive);
  run_index(path, {dir / "a.jsonl"}, 1, 2);
  EXPECT_FALSE(fs::exists(path / "parts" / "p000001"));
  EXPECT_EQ(dump(path).size(), 10U);
}

TEST(Workspace, TheLastGenerationIsKeptAndOlderOnesGo) {
  const TempDir dir;
  const fs::path path = dir / "a.morgue";
  for (int night = 0; night < 4; ++night) {
    write_file(dir / "a.jsonl", ten_records(night * 10));
    run_index(path, {dir / "a.jsonl"}, 1, 100);
  }
  EXPECT_EQ(current_generation(path), 4U);
  EXPECT_TRUE(fs::exists(manifest_path(path, 3)));
  EXPECT_FALSE(fs::exists(manifest_path(path, 2)));
  for (const ManifestPart& part : read_manifest(path, 3).parts)
    EXPECT_TRUE(fs::exists(part_path(path, part.name))) << part.name;
}

TEST(Workspace, AFolderOfOtherThingsIsNoArchive) {
  const TempDir dir;
  write_file(dir / "home" / "letter.txt", "dear");
  try {
    nightly::make_archive_folder(dir / "home");
    FAIL() << "taken for an archive";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ExitCode::archive);
  }
  EXPECT_FALSE(fs::exists(dir / "home" / "parts"));
}

}  // namespace
}  // namespace morgue::test
