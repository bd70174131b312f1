// Our merging of databases against Xapian's.
#include "indexer/build/compact.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "common/base/error.h"
#include "tests/build/collection.h"
#include "tests/build/expect_same.h"
#include "tests/support/temp_dir.h"

namespace morgue::build::test {
namespace {

Collection part(unsigned seed, std::size_t documents) {
  return random_collection(
      {.seed = seed, .documents = documents, .stems = 100, .other_slots = false});
}

TEST(CompactDatabases, SaysWhatXapiansOwnCompactionSays) {
  const morgue::test::TempDir dir;
  std::vector<fs::path> parts;
  for (unsigned i = 0; i < 5; ++i) {
    parts.push_back(dir / ("part" + std::to_string(i)));
    if (i % 2 == 0)
      build_ours(part(50 + i, 30 + 700 * i), parts.back());
    else
      build_with_xapian(part(50 + i, 30 + 700 * i), parts.back());
  }
  compact(parts, dir / "theirs");
  compact_databases(parts, dir / "ours");
  expect_sound(dir / "ours");
  expect_same(dir / "theirs", dir / "ours");
}

TEST(CompactDatabases, PartsBuiltApartAreAsPartsBuiltTogether) {
  const morgue::test::TempDir dir;
  const Collection all = part(60, 4000);
  Collection first = all;
  Collection second = all;
  first.documents.resize(1500);
  second.documents.erase(second.documents.begin(), second.documents.begin() + 1500);
  build_ours(all, dir / "all");
  build_ours(first, dir / "first");
  build_ours(second, dir / "second");
  compact_databases({dir / "first", dir / "second"}, dir / "merged");
  EXPECT_EQ(fs::file_size(dir / "merged"), fs::file_size(dir / "all"));
  expect_same(dir / "all", dir / "merged");
}

TEST(CompactDatabases, OfOneIsACopy) {
  const morgue::test::TempDir dir;
  build_ours(part(70, 200), dir / "one");
  compact_databases({dir / "one"}, dir / "copy");
  expect_same(dir / "one", dir / "copy");
}

TEST(CompactDatabases, AMissingDocumentIsDamage) {
  const morgue::test::TempDir dir;
  {
    Xapian::WritableDatabase gap((dir / "gap").string(), Xapian::DB_CREATE);
    gap.replace_document(3, Xapian::Document());
  }
  EXPECT_THROW(compact_databases({dir / "gap"}, dir / "x"), Error);
  EXPECT_THROW(compact_databases({dir / "absent"}, dir / "y"), Error);
}

}  // namespace
}  // namespace morgue::build::test
