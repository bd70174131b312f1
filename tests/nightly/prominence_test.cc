// Prominence through the nights: kept where parts are joined, unknown where an older version built
// them, there again once they are built again.
#include <gtest/gtest.h>

#include "common/archive/archive.h"
#include "common/archive/article_reader.h"
#include "indexer/nightly/rebuild_run.h"
#include "tests/archive/old_columns.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

constexpr unsigned kInHeadline = 84;  // of the only person, named there and nowhere else

// Of each live article that of its first person.
std::map<std::string, unsigned> prominences(const fs::path& path) {
  const Archive archive(path);
  ArticleReader reader(archive);
  std::map<std::string, unsigned> found;
  for (std::uint32_t p = 0; p < archive.part_count(); ++p)
    for (std::uint32_t doc = 0; doc < archive.part(p).size(); ++doc) {
      const FacetColumn& facets = archive.part(p).facets;
      if (archive.dead(p).test(doc) || facets.values(doc).empty()) continue;
      EXPECT_EQ(facets.dimension(facets.values(doc)[0]), Dimension::person);
      found[reader.read({p, doc}).id] = facets.notes(doc)[0].prominence;
    }
  return found;
}

std::string records(const std::string& prefix, int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += record(prefix + std::to_string(i), "Kofi Annan speaks", "It rained in the evening.");
  return text;
}

void make_parts_old(const fs::path& archive) {
  for (const auto& part : fs::directory_iterator(archive / "parts"))
    make_facets_old(part.path() / kFacetsFile);
}

struct Silent final : nightly::RunObserver {
  void progress(const nightly::Counts&, std::uint64_t) override {}
  void stage(std::string_view) override {}
};

TEST(ProminenceOfParts, OfBeforeAndOfNowBecomesOneAndStaysWhatItIs) {
  const TempDir dir;
  const fs::path path = dir / "a.morgue";
  write_file(dir / "a.jsonl", records("old", 20));
  run_index(path, {dir / "a.jsonl"}, 1, 1000);
  EXPECT_EQ(prominences(path).at("old7"), kInHeadline);
  make_parts_old(path);
  EXPECT_EQ(prominences(path).at("old7"), kUnknownProminence);
  write_file(dir / "b.jsonl", records("new", 20));
  run_index(path, {dir / "b.jsonl"});
  ASSERT_EQ(Archive(path).part_count(), 1U) << "joined";
  const auto found = prominences(path);
  EXPECT_EQ(found.size(), 40U);
  EXPECT_EQ(found.at("old7"), kUnknownProminence);
  EXPECT_EQ(found.at("new7"), kInHeadline);
  EXPECT_FALSE(Archive(path).part(0).facets.knows_prominences());
  // A part of which most have died is built again.
  std::string changed;
  for (int i = 0; i < 18; ++i) changed += record("old" + std::to_string(i), "Rain", "It rained.");
  write_file(dir / "a.jsonl", changed);
  run_index(path, {dir / "a.jsonl"}, 1, 1000);
  EXPECT_EQ(prominences(path).at("old19"), kInHeadline);
}

TEST(ProminenceOfParts, ComesWithARebuild) {
  const TempDir dir;
  const fs::path path = dir / "a.morgue";
  write_file(dir / "a.jsonl", records("old", 20));
  run_index(path, {dir / "a.jsonl"}, 1, 1000);
  make_parts_old(path);
  nightly::RunOptions options;
  options.archive = path;
  Silent observer;
  nightly::run_rebuild(options, observer);
  EXPECT_EQ(prominences(path).at("old7"), kInHeadline);
  EXPECT_TRUE(Archive(path).part(0).facets.knows_prominences());
}

TEST(ProminenceOfParts, OfATagThatNobodyLookedBehindIsAll) {
  const TempDir dir;
  const fs::path path = dir / "a.morgue";
  write_file(dir / "a.jsonl", R"({"id": "a", "body": "Rain.", "persons": ["Ann Lee"]})"
                              "\n");
  run_index(path, {dir / "a.jsonl"}, 1, 7, false);
  EXPECT_EQ(prominences(path).at("a"), kMaxProminence);
}

}  // namespace
}  // namespace morgue::test
