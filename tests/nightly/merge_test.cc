#include "indexer/nightly/merge.h"

#include <gtest/gtest.h>

#include "common/archive/archive.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

// Live articles that were found to name something.
std::uint32_t articles_with_names(const fs::path& path) {
  const Archive archive(path);
  std::uint32_t count = 0;
  for (std::size_t p = 0; p < archive.part_count(); ++p)
    for (std::uint32_t doc = 0; doc < archive.part(p).size(); ++doc) {
      const ValueNotes notes = archive.part(p).facets.notes(doc);
      bool named = false;
      for (std::size_t i = 0; i < notes.size(); ++i) named |= notes[i].mentions > 0;
      if (named && !archive.dead(p).test(doc)) ++count;
    }
  return count;
}

// 40 articles in parts of 7, six of them replaced the night after.
TEST(Merge, SmallPartsBecomeOneAndNothingIsLost) {
  const TempDir dir;
  std::string text;
  for (int i = 0; i < 40; ++i) text += record("id" + std::to_string(i), "H", "b");
  write_file(dir / "a.jsonl", text);
  const fs::path path = dir / "a.morgue";
  run_index(path, {dir / "a.jsonl"});
  EXPECT_EQ(Archive(path).part_count(), 1U);
  text.clear();
  for (int i = 0; i < 6; ++i) text += record("id" + std::to_string(i), "H", "changed");
  write_file(dir / "b.jsonl", text);
  run_index(path, {dir / "b.jsonl"});
  const auto articles = dump(path);
  EXPECT_EQ(articles.size(), 40U);
  EXPECT_EQ(articles.at("id3"), "H|changed");
}

TEST(Merge, ManyDeadArticlesAreClearedAway) {
  const TempDir dir;
  const fs::path path = dir / "a.morgue";
  for (const char* body : {"one", "two", "three"}) {
    std::string text;
    for (int i = 0; i < 20; ++i) text += record("id" + std::to_string(i), "H", body);
    write_file(dir / "a.jsonl", text);
    run_index(path, {dir / "a.jsonl"}, 1, 1000);
  }
  const Archive archive(path);
  std::uint32_t dead = 0;
  for (std::size_t p = 0; p < archive.part_count(); ++p) dead += archive.dead(p).count();
  EXPECT_EQ(dead, 0U);
  EXPECT_EQ(dump(path).size(), 20U);
  EXPECT_EQ(dump(path).at("id7"), "H|three");
}

// Built, joined with other parts, built again from the stored articles: always what the text has.
TEST(Merge, LettersAndLengthsStayWithTheirArticles) {
  const TempDir dir;
  const fs::path path = dir / "a.morgue";
  std::string text;
  for (int i = 0; i < 40; ++i)
    text +=
        record("id" + std::to_string(i), "The US " + std::string(static_cast<std::size_t>(i), 'x'),
               i % 2 != 0 ? "McCoy's NATO" : "one two Three four");
  write_file(dir / "a.jsonl", text);
  run_index(path, {dir / "a.jsonl"});
  const auto expect_letters = [&] {
    const auto all = letters(path);
    ASSERT_EQ(all.size(), 40U);
    EXPECT_EQ(all.at("id0"), "sannsn6");
    EXPECT_EQ(all.at("id1"), "sansna6");
    EXPECT_EQ(all.at("id38"), "sannnsn7");
  };
  ASSERT_EQ(Archive(path).part_count(), 1U) << "joined";
  expect_letters();
  // Most of them change and change back: the part with the dead is built again.
  std::string changed;
  for (int i = 10; i < 38; ++i) changed += record("id" + std::to_string(i), "h", "b");
  write_file(dir / "b.jsonl", changed);
  run_index(path, {dir / "b.jsonl"}, 1, 1000);
  expect_letters();
  run_index(path, {dir / "a.jsonl"}, 1, 1000);
  expect_letters();
}

TEST(Merge, ARunWithoutNamesTakesNoneAway) {
  const TempDir dir;
  const fs::path path = dir / "a.morgue";
  std::string text;
  for (int i = 0; i < 20; ++i)
    text += record("id" + std::to_string(i), "Talks", "Kofi Annan came to Geneva on Monday.");
  write_file(dir / "a.jsonl", text);
  run_index(path, {dir / "a.jsonl"}, 1, 1000);
  ASSERT_EQ(articles_with_names(path), 20U);
  write_file(dir / "b.jsonl", record("new", "Talks", "Angela Merkel came to Geneva on Monday."));
  for (int i = 0; i < 12; ++i)
    text += record("id" + std::to_string(i), "Talks", "They were put off.");
  write_file(dir / "a.jsonl", text);
  run_index(path, {dir / "a.jsonl", dir / "b.jsonl"}, 1, 1000, false);
  ASSERT_EQ(dump(path).size(), 21U);
  ASSERT_EQ(Archive(path).part(0).size(), 8U) << "the old part was built again";
  EXPECT_EQ(articles_with_names(path), 8U) << "those that are as they were, and no other";
}

}  // namespace
}  // namespace morgue::test
