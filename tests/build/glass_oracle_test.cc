// Databases that our writer makes against those of Xapian's own, of the same documents.
#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/build/collection.h"
#include "tests/build/expect_same.h"
#include "tests/support/temp_dir.h"

namespace morgue::build::test {
namespace {

void expect_alike(const Collection& collection, std::size_t memory = std::size_t{48} << 20) {
  const morgue::test::TempDir dir;
  build_with_xapian(collection, dir / "theirs");
  build_ours(collection, dir / "ours", memory);
  expect_sound(dir / "ours");
  expect_same(dir / "theirs", dir / "ours");
}

TEST(GlassOracle, OneDocument) {
  expect_alike(random_collection({.seed = 3, .documents = 1, .terms_per_document = 3}));
}

TEST(GlassOracle, ADocumentWithoutAnything) {
  Collection one;
  one.documents.emplace_back();
  expect_alike(one);
}

TEST(GlassOracle, OnlyLengthsOfZero) {
  Collection few;
  for (int i = 0; i < 5; ++i) few.documents.push_back({{{"filter", 0}}, {}, "data"});
  expect_alike(few);
}

class GlassOracleOfSeed : public testing::TestWithParam<unsigned> {};

TEST_P(GlassOracleOfSeed, SmallCollections) {
  expect_alike(random_collection({.seed = GetParam(),
                                  .documents = 20 * GetParam(),
                                  .vocabulary = 100 * GetParam(),
                                  .terms_per_document = 10 * GetParam()}));
}
INSTANTIATE_TEST_SUITE_P(Seeds, GlassOracleOfSeed, testing::Range(1U, 11U));

TEST(GlassOracle, ManyDocumentsAndChunks) {
  expect_alike(random_collection({.seed = 20,
                                  .documents = 20'000,
                                  .vocabulary = 3000,
                                  .terms_per_document = 60,
                                  .metadata = 3000,
                                  .stems = 4000}));
}

TEST(GlassOracle, ManyTermsOfFewDocuments) {
  expect_alike(random_collection(
      {.seed = 21, .documents = 60, .vocabulary = 40'000, .terms_per_document = 3000}));
}

TEST(GlassOracle, PostingsSpilledToDisk) {
  const Collection collection = random_collection({.seed = 22, .documents = 3000});
  expect_alike(collection, 1 << 19);
  expect_alike(collection, 0);  // a run for each batch
}

// The ids of a part go on where the part before ends, as when parts are merged.
TEST(GlassOracle, CompactingSeveralOfOursIsCompactingSeveralOfTheirs) {
  const morgue::test::TempDir dir;
  std::vector<fs::path> ours;
  std::vector<fs::path> theirs;
  for (unsigned i = 0; i < 4; ++i) {
    const Collection part =
        random_collection({.seed = 30 + i, .documents = 50 + 1500 * i, .stems = 100});
    ours.push_back(dir / ("ours" + std::to_string(i)));
    theirs.push_back(dir / ("theirs" + std::to_string(i)));
    build_ours(part, ours.back());
    build_with_xapian(part, theirs.back());
  }
  compact(ours, dir / "all-of-ours");
  compact(theirs, dir / "all-of-theirs");
  expect_sound(dir / "all-of-ours");
  expect_same(dir / "all-of-theirs", dir / "all-of-ours");
  compact({dir / "all-of-ours", ours[0]}, dir / "more-of-ours");
  compact({dir / "all-of-theirs", theirs[0]}, dir / "more-of-theirs");
  expect_same(dir / "more-of-theirs", dir / "more-of-ours");
}

TEST(GlassOracle, SeveralOpenedTogetherAnswerAsOne) {
  const morgue::test::TempDir dir;
  const Collection a = random_collection({.seed = 40, .documents = 700});
  const Collection b = random_collection({.seed = 41, .documents = 300});
  build_ours(a, dir / "a");
  build_ours(b, dir / "b");
  Xapian::Database both((dir / "a").string());
  both.add_database(Xapian::Database((dir / "b").string()));
  EXPECT_EQ(both.get_doccount(), 1000U);
  Xapian::Enquire enquire(both);
  enquire.set_query(Xapian::Query("common"));
  EXPECT_EQ(enquire.get_mset(0, 1000, 1000).size(), both.get_termfreq("common"));
}

TEST(GlassOracle, EachHasItsOwnIdentity) {
  const morgue::test::TempDir dir;
  const Collection collection = random_collection({});
  build_ours(collection, dir / "a");
  build_ours(collection, dir / "b");
  const std::string a = Xapian::Database((dir / "a").string()).get_uuid();
  EXPECT_EQ(a.size(), 36U);
  EXPECT_NE(a, Xapian::Database((dir / "b").string()).get_uuid());
}

}  // namespace
}  // namespace morgue::build::test
