// A table's limits: entries of any size come back through Xapian, keys that are too long do not
// get in. The table is that of metadata, whose keys and tags are free.
#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>
#include <xapian.h>

#include "common/base/error.h"
#include "indexer/build/glass/database_writer.h"
#include "tests/build/expect_same.h"
#include "tests/support/temp_dir.h"

namespace morgue::build::glass {
namespace {

using Entries = std::map<std::string, std::string>;

void expect_to_come_back(const Entries& entries) {
  const morgue::test::TempDir dir;
  DatabaseWriter writer(dir / "x");
  for (const auto& [key, value] : entries) writer.set_metadata(key, value);
  writer.add_document("data", 0);
  writer.close();
  test::expect_sound(dir / "x");
  const Xapian::Database database((dir / "x").string());
  std::size_t count = 0;
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    ++count;
    EXPECT_TRUE(entries.contains(*key));
  }
  EXPECT_EQ(count, entries.size());
  for (const auto& [key, value] : entries) EXPECT_EQ(database.get_metadata(key), value);
}

TEST(TableWriter, TagsAroundTheSizeOfABlock) {
  Entries entries;
  for (std::size_t size = 8100; size < 8260; ++size)
    entries["key" + std::to_string(size)] = std::string(size, static_cast<char>('a' + size % 26));
  expect_to_come_back(entries);
}

TEST(TableWriter, TagsOfEverySize) {
  Entries entries;
  for (std::size_t size = 1; size < 3000; size += 7)
    entries["k" + std::to_string(size * 2654435761U % 10'000)] = std::string(size, 'x');
  expect_to_come_back(entries);
}

TEST(TableWriter, ATagOfMegabytes) {
  expect_to_come_back({{"a", "before"}, {"b", std::string(5'000'000, 'b')}, {"c", "after"}});
}

TEST(TableWriter, LongKeysMakeSeveralLevels) {
  Entries entries;
  std::mt19937 random(8);
  for (int i = 0; i < 20'000; ++i) {
    std::string key(240, 'k');
    for (std::size_t at = 200; at < key.size(); ++at)
      key[at] = static_cast<char>('a' + random() % 2);
    entries[key] = std::string(random() % 400 + 1, 'v');
  }
  expect_to_come_back(entries);
}

TEST(TableWriter, AKeyTooLongIsAnError) {
  const morgue::test::TempDir dir;
  const auto of_length = [&](std::size_t length) {
    DatabaseWriter writer(dir / "x");
    writer.set_metadata(std::string(length, 'k'), "v");
    writer.add_document("data", 0);
    writer.close();
  };
  EXPECT_NO_THROW(of_length(253));
  EXPECT_THROW(of_length(254), Error);
}

}  // namespace
}  // namespace morgue::build::glass
