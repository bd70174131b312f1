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

// Of the articles of one id, (revision, record, where it is), the index of the one that lives; 'o'
// is the live one, 'd' a dead one, 'n' a new one, later in the list is later read; 'r': dead, read
// again.
struct Case {
  const char* name;
  std::vector<std::tuple<int, int, char>> articles;
  int lives;
  std::uint64_t updated, superseded, older, conflicts;
};

const Case kCases[] = {
    {"a later revision replaces", {{1, 10, 'o'}, {2, 20, 'n'}}, 1, 1, 0, 0, 0},
    {"an older one that comes late is ignored", {{2, 20, 'o'}, {1, 10, 'n'}}, 0, 0, 0, 1, 0},
    {"the same revision is a conflict", {{2, 20, 'o'}, {2, 21, 'n'}}, 1, 1, 0, 0, 1},
    {"in order in one run", {{1, 10, 'o'}, {2, 20, 'n'}, {3, 30, 'n'}}, 2, 1, 1, 0, 0},
    {"out of order in one run", {{1, 10, 'o'}, {3, 30, 'n'}, {2, 20, 'n'}}, 1, 1, 0, 1, 0},
    {"none is below all others", {{1, 10, 'o'}, {0, 1, 'n'}}, 0, 0, 0, 1, 0},
    {"none after none replaces", {{0, 1, 'o'}, {0, 2, 'n'}}, 1, 1, 0, 0, 0},
    {"a dead one has lost for good", {{9, 90, 'd'}, {1, 10, 'o'}, {2, 20, 'n'}}, 2, 1, 0, 0, 0},
    {"unless it is read again", {{9, 90, 'r'}, {1, 10, 'o'}, {2, 20, 'n'}}, 0, 1, 0, 1, 0},
    {"an older one read again stays dead", {{1, 10, 'r'}, {2, 20, 'o'}}, 1, 0, 0, 0, 0},
    {"a conflict in one run", {{1, 10, 'o'}, {2, 20, 'n'}, {2, 21, 'n'}}, 2, 1, 1, 0, 1},
    {"a copy of one that was in conflict is not",
     {{2, 20, 'r'}, {2, 21, 'o'}, {2, 21, 'n'}},
     2,
     0,
     0,
     0,
     0},
    {"a copy and then a later revision", {{1, 10, 'o'}, {1, 10, 'n'}, {2, 20, 'n'}}, 2, 1, 0, 0, 0},
    {"a negative revision is one", {{-1, 10, 'o'}, {1, 11, 'n'}}, 1, 1, 0, 0, 0},
};

void check(const Case& expected) {
  const test::TempDir dir;
  std::vector<RunPart> parts;
  SeenRecords seen;
  std::uint64_t order = 1;
  for (const auto& [revision, record, where] : expected.articles) {
    DocumentRow row;
    row.id = hash128("id1");
    row.record = hash128("record" + std::to_string(record));
    row.revision = revision;
    row.order = order++;
    const fs::path path = dir / std::to_string(order);
    write_document_column(path, std::span(&row, 1));
    parts.push_back({"p", std::make_unique<DocumentColumn>(path), {}, where == 'n'});
    if (where == 'd' || where == 'r') parts.back().dead.set(0);
    if (where == 'r' || where == 'n') seen[row.record] = row.order;
  }
  Counts counts;
  settle(parts, seen, {hash128("id1")}, counts);
  for (int i = 0; i < static_cast<int>(parts.size()); ++i)
    EXPECT_EQ(parts[static_cast<std::size_t>(i)].dead.test(0), i != expected.lives) << i;
  EXPECT_EQ(counts.updated, expected.updated);
  EXPECT_EQ(counts.superseded, expected.superseded);
  EXPECT_EQ(counts.older, expected.older);
  EXPECT_EQ(counts.conflicts, expected.conflicts);
}

TEST(Resolve, ByRevision) {
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.name);
    check(each);
  }
}

TEST(Resolve, OfAKilledIdNoneLives) {
  const test::TempDir dir;
  std::vector<RunPart> parts;
  parts.push_back(part_of(dir, "old", false, {{1, 10, 1}, {2, 20, 2}}));
  parts.push_back(part_of(dir, "new", true, {{1, 11, 5}}));
  Decisions decisions;
  decisions.add({"id1", Verdict::killed, "why", "operator", "", 0, {}});
  const SeenRecords seen;
  Counts counts;
  Resolving run{seen, decisions, 0, counts, {}};
  EXPECT_TRUE(resolve(parts, {hash128("id1")}, run));
  EXPECT_TRUE(parts[0].dead.test(0));
  EXPECT_FALSE(parts[0].dead.test(1));
  EXPECT_TRUE(parts[1].dead.test(0));
  EXPECT_EQ(counts.added + counts.updated + counts.superseded, 0U);
}

}  // namespace
}  // namespace morgue::nightly
