#include "indexer/nightly/resolve.h"

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace morgue::nightly {
namespace {

// A part written with the given (id, record, order) rows.
RunPart part_of(const test::TempDir& dir, const std::string& name, bool is_new,
                const std::vector<std::tuple<int, int, std::uint64_t>>& rows) {
  std::vector<DocumentRow> all;
  for (const auto& [id, record, order] : rows) {
    DocumentRow row;
    row.id = hash128("id" + std::to_string(id));
    row.record = hash128("record" + std::to_string(record));
    row.order = order;
    all.push_back(row);
  }
  write_document_column(dir / name, all);
  return {name, std::make_unique<DocumentColumn>(dir / name), {}, is_new};
}

bool settle(std::vector<RunPart>& parts, const SeenRecords& seen, std::vector<Hash128> touched,
            Counts& counts) {
  const Decisions none;
  Resolving run{seen, none, 0, counts, {}};
  return resolve(parts, std::move(touched), run);
}

TEST(Resolve, TheLatestRecordOfAnIdLives) {
  const test::TempDir dir;
  std::vector<RunPart> parts;
  parts.push_back(part_of(dir, "old", false, {{1, 10, 1}, {2, 20, 2}}));
  parts.push_back(part_of(dir, "new", true, {{1, 11, 5}, {3, 30, 6}, {3, 31, 7}}));
  Counts counts;
  EXPECT_TRUE(settle(parts, {}, {}, counts));
  EXPECT_TRUE(parts[0].dead.test(0));
  EXPECT_FALSE(parts[0].dead.test(1));
  EXPECT_FALSE(parts[1].dead.test(0));
  EXPECT_TRUE(parts[1].dead.test(1));
  EXPECT_FALSE(parts[1].dead.test(2));
  EXPECT_EQ(counts.added, 1U);
  EXPECT_EQ(counts.updated, 1U);
  EXPECT_EQ(counts.superseded, 1U);
}

TEST(Resolve, AnArticleBuiltAgainReplacesTheOneItWasBuiltFrom) {
  const test::TempDir dir;
  std::vector<RunPart> parts;
  parts.push_back(part_of(dir, "old", false, {{1, 10, 1}}));
  parts.push_back(part_of(dir, "again", true, {{1, 10, 1}}));
  const SeenRecords seen = {{hash128("record10"), 6}};
  Counts counts;
  EXPECT_TRUE(settle(parts, seen, {}, counts));
  EXPECT_TRUE(parts[0].dead.test(0));
  EXPECT_FALSE(parts[1].dead.test(0));
  EXPECT_EQ(counts.corrected, 1U);
  EXPECT_EQ(counts.updated, 0U);
}

TEST(Resolve, ADeadCopyNeverComesBackForTheLiveOneOfItsRecord) {
  const test::TempDir dir;
  std::vector<RunPart> parts;
  parts.push_back(part_of(dir, "live", false, {{1, 10, 1}}));
  parts.push_back(part_of(dir, "dead", false, {{1, 10, 1}}));
  parts[1].dead.set(0);
  Counts counts;
  EXPECT_FALSE(settle(parts, {}, {hash128("id1")}, counts));
  EXPECT_FALSE(parts[0].dead.test(0));
  EXPECT_TRUE(parts[1].dead.test(0));
}

TEST(Resolve, ARecordReadAgainCountsAsReadNow) {
  const test::TempDir dir;
  std::vector<RunPart> parts;
  parts.push_back(part_of(dir, "old", false, {{1, 10, 1}}));
  parts.push_back(part_of(dir, "new", true, {{1, 11, 5}}));
  const SeenRecords seen = {{hash128("record10"), 6}, {hash128("record11"), 5}};
  Counts counts;
  EXPECT_FALSE(settle(parts, seen, {}, counts));
  EXPECT_FALSE(parts[0].dead.test(0));
  EXPECT_TRUE(parts[1].dead.test(0));
}

TEST(Resolve, ADeadArticleIsRevivedWhenItsRecordComesAgain) {
  const test::TempDir dir;
  std::vector<RunPart> parts;
  parts.push_back(part_of(dir, "old", false, {{1, 10, 1}, {1, 11, 2}}));
  parts[0].dead.set(0);
  const SeenRecords seen = {{hash128("record10"), 9}};
  Counts counts;
  EXPECT_TRUE(settle(parts, seen, {hash128("id1")}, counts));
  EXPECT_FALSE(parts[0].dead.test(0));
  EXPECT_TRUE(parts[0].dead.test(1));
  EXPECT_EQ(counts.updated, 1U);
}

TEST(Resolve, NothingNewChangesNothing) {
  const test::TempDir dir;
  std::vector<RunPart> parts;
  parts.push_back(part_of(dir, "old", false, {{1, 10, 1}, {1, 11, 2}}));
  parts[0].dead.set(0);
  const SeenRecords seen = {{hash128("record10"), 9}, {hash128("record11"), 10}};
  Counts counts;
  EXPECT_FALSE(settle(parts, seen, {hash128("id1"), hash128("id7")}, counts));
  EXPECT_TRUE(parts[0].dead.test(0));
}

}  // namespace
}  // namespace morgue::nightly
