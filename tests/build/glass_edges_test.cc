// What a writer is asked for once in a lifetime: nothing at all, and ids that need more bytes.
#include <gtest/gtest.h>
#include <xapian.h>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "indexer/build/glass/database_writer.h"
#include "tests/build/expect_same.h"
#include "tests/support/temp_dir.h"

namespace morgue::build::glass {
namespace {

TEST(DatabaseWriter, ADatabaseOfNothing) {
  const morgue::test::TempDir dir;
  DatabaseWriter writer(dir / "x");
  writer.close();
  test::expect_sound(dir / "x");
  const Xapian::Database database((dir / "x").string());
  EXPECT_EQ(database.get_doccount(), 0U);
  EXPECT_EQ(database.allterms_begin(), database.allterms_end());
}

// Ids of two packed bytes, then of three: chunks must stay in order, and skipping find its way.
TEST(DatabaseWriter, HundredThousandDocuments) {
  const morgue::test::TempDir dir;
  constexpr std::uint32_t kDocuments = 100'000;
  DatabaseWriter writer(dir / "x");
  std::string entries;
  std::uint32_t occurrences = 0;
  for (std::uint32_t id = 1; id <= kDocuments; ++id) {
    ASSERT_EQ(writer.add_document(std::to_string(id), 1 + id % 500), id);
    writer.note_wdf(1 + id % 500);
    writer.add_value(1, "value" + std::to_string(id));
    if (id > 1) entries.push_back('\0');
    put_varint(entries, 1 + id % 500);
    occurrences += 1 + id % 500;
  }
  writer.add_postings({"every", kDocuments, occurrences, 1, kDocuments, entries});
  writer.close();
  test::expect_sound(dir / "x");
  const Xapian::Database database((dir / "x").string());
  auto every = database.postlist_begin("every");
  auto value = database.valuestream_begin(1);
  for (std::uint32_t id = 1; id <= kDocuments; id += 97) {
    every.skip_to(id);
    ASSERT_EQ(*every, id);
    ASSERT_EQ(every.get_wdf(), 1 + id % 500);
    value.skip_to(id);
    ASSERT_EQ(*value, "value" + std::to_string(id));
    ASSERT_EQ(database.get_document(id).get_data(), std::to_string(id));
    ASSERT_EQ(database.get_doclength(id), 1 + id % 500);
  }
}

TEST(DatabaseWriter, WhatCannotBeWrittenIsAnError) {
  DatabaseWriter writer("/dev/null");
  EXPECT_THROW(DatabaseWriter("/no/such/folder/x"), Error);
  EXPECT_THROW(writer.add_postings({std::string(300, 't'), 1, 1, 1, 1, std::string(1, '\1')}),
               Error);
}

TEST(DatabaseWriter, TermsOutOfOrderAreAnError) {
  const morgue::test::TempDir dir;
  DatabaseWriter writer(dir / "x");
  writer.add_document("data", 1);
  const std::string entries(1, '\1');
  writer.add_postings({"b", 1, 1, 1, 1, entries});
  EXPECT_THROW(writer.add_postings({"b", 1, 1, 1, 1, entries}), Error);
  EXPECT_THROW(writer.add_postings({"a", 1, 1, 1, 1, entries}), Error);
}

TEST(DatabaseWriter, TheFirstOfEqualNotesIsKept) {
  const morgue::test::TempDir dir;
  DatabaseWriter writer(dir / "x");
  writer.set_metadata("key", "first");
  writer.set_metadata("key", "second");
  writer.set_metadata("empty", "");
  writer.add_synonym("en:go", "gone");
  writer.add_synonym("en:go", "went");
  writer.add_synonym("en:go", "gone");
  writer.add_document("", 0);
  writer.add_value(3, "");
  writer.close();
  const Xapian::Database database((dir / "x").string());
  EXPECT_EQ(database.get_metadata("key"), "first");
  EXPECT_EQ(database.get_metadata("empty"), "");
  EXPECT_EQ(database.get_value_freq(3), 0U);
  const std::vector<std::string> forms(database.synonyms_begin("en:go"),
                                       database.synonyms_end("en:go"));
  EXPECT_EQ(forms, (std::vector<std::string>{"gone", "went"}));
}

}  // namespace
}  // namespace morgue::build::glass
