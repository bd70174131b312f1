// words.col, cases.col, facets.col and documents.col against plain vectors.
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "common/archive/bitmap.h"
#include "common/archive/case_column.h"
#include "common/archive/document_column.h"
#include "common/archive/facet_column.h"
#include "common/archive/word_column.h"
#include "common/base/error.h"
#include "tests/archive/old_columns.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

TEST(WordColumn, CodesComeBack) {
  const test::TempDir dir;
  const std::vector<std::vector<std::uint8_t>> articles = {{4, 20, 30}, {}, {1, 99, 4, 0xFF, 16}};
  WordColumnWriter writer(dir.path() / "words.col", 2);
  for (const auto& codes : articles) writer.add(codes);
  writer.close();
  const WordColumn column(dir.path() / "words.col");
  ASSERT_EQ(column.size(), 3U);
  EXPECT_EQ(column.dictionary(), 2U);
  for (std::uint32_t doc = 0; doc < 3; ++doc) {
    const auto codes = column.codes(doc);
    EXPECT_EQ(std::vector<std::uint8_t>(codes.begin(), codes.end()), articles[doc]);
  }
}

TEST(CaseColumn, CasesComeBack) {
  const test::TempDir dir;
  const std::vector<std::vector<Capitals>> articles = {
      {Capitals::all, Capitals::none, Capitals::some, Capitals::none, Capitals::all},
      {},
      {Capitals::some, Capitals::some, Capitals::all, Capitals::all}};
  CaseColumnWriter writer(dir / "cases.col");
  for (const auto& article : articles) {
    std::vector<std::uint8_t> bytes(case_bytes(article.size()));
    for (std::size_t i = 0; i < article.size(); ++i)
      set_capitals(bytes[i / kCasesPerByte], i, article[i]);
    writer.add(bytes);
  }
  writer.close();
  const CaseColumn column(dir / "cases.col");
  ASSERT_EQ(column.size(), 3U);
  for (std::uint32_t doc = 0; doc < 3; ++doc) {
    const CaseBytes bytes = column.cases(doc);
    ASSERT_EQ(bytes.size(), (articles[doc].size() + 3) / 4);
    for (std::size_t i = 0; i < articles[doc].size(); ++i)
      EXPECT_EQ(capitals_at(bytes, i), articles[doc][i]) << doc << " " << i;
    EXPECT_EQ(capitals_at(bytes, 99), Capitals::none);
  }
  EXPECT_THROW((void)column.cases(3), Error);
}

TEST(FacetColumn, ValuesKeepTheirDimensionAndNameWhateverTheOrder) {
  const test::TempDir dir;
  FacetColumnWriter writer;
  bool is_new = false;
  const auto us = writer.number(Dimension::place, "US", &is_new);
  EXPECT_TRUE(is_new);
  const auto usa = writer.number(Dimension::place, "USA");
  const auto person = writer.number(Dimension::person, "US");
  EXPECT_EQ(writer.number(Dimension::place, "US", &is_new), us);
  EXPECT_FALSE(is_new);
  writer.add(std::vector<std::uint32_t>{usa, us},
             std::vector<ValueNote>{{7, 200, 90}, {3, 100, 25}}, 100);
  writer.add({}, {}, kUndated);
  writer.add(std::vector<std::uint32_t>{person}, {}, -5);
  writer.write(dir.path() / "facets.col");

  const FacetColumn column(dir.path() / "facets.col");
  ASSERT_EQ(column.size(), 3U);
  ASSERT_EQ(column.value_count(), 3U);
  const auto names = [&](std::uint32_t doc) {
    std::set<std::string> all;
    for (const std::uint32_t v : column.values(doc))
      all.insert(std::string(dimension_name(column.dimension(v))) + ":" +
                 std::string(column.name(v)));
    return all;
  };
  EXPECT_EQ(names(0), (std::set<std::string>{"place:US", "place:USA"}));
  EXPECT_EQ(names(1), std::set<std::string>{});
  EXPECT_EQ(names(2), std::set<std::string>{"person:US"});
  EXPECT_EQ(column.day(0), 100);
  EXPECT_EQ(column.day(1), kUndated);
  EXPECT_EQ(column.day(2), -5);
  EXPECT_EQ(column.range(Dimension::org).first, column.range(Dimension::org).last);
  EXPECT_THROW((void)column.name(3), Error);

  const std::vector<std::uint32_t> renumbering = writer.renumbering();
  EXPECT_EQ(column.name(renumbering[usa]), "USA");
  EXPECT_EQ(column.name(renumbering[person]), "US");
  ASSERT_EQ(column.notes(0).size(), 2U);
  EXPECT_EQ(column.notes(0)[0], (ValueNote{3, 100, 25})) << "of US, which comes first";
  EXPECT_EQ(column.notes(0)[1], (ValueNote{7, 200, 90}));
  EXPECT_TRUE(column.notes(1).empty());
  EXPECT_EQ(column.notes(2)[0], ValueNote{});
  EXPECT_TRUE(column.knows_prominences());
}

TEST(FacetColumn, AFileOfTheVersionBeforeIsReadAndHasNoProminence) {
  const test::TempDir dir;
  FacetColumnWriter writer;
  const auto lee = writer.number(Dimension::person, "Ann Lee");
  writer.add(std::vector{lee}, std::vector<ValueNote>{{7, 200, 90}}, 100);
  writer.write(dir / "facets.col");
  test::make_facets_old(dir / "facets.col");
  const FacetColumn column(dir / "facets.col");
  EXPECT_EQ(column.name(column.values(0)[0]), "Ann Lee");
  EXPECT_EQ(column.notes(0)[0], (ValueNote{7, 200, kUnknownProminence}));
  EXPECT_FALSE(column.notes(0)[0].is_prominent(1));
  EXPECT_EQ(column.day(0), 100);
  EXPECT_FALSE(column.knows_prominences());
  EXPECT_TRUE(column.file().verify());
  // What is copied from it stays unknown, beside what is known.
  FacetColumnWriter merged;
  merged.number(Dimension::person, "Ann Lee");
  merged.add(std::vector{lee}, std::vector{column.notes(0)[0]}, 100);
  merged.add(std::vector{lee}, std::vector<ValueNote>{{1, 100, 40}}, 101);
  merged.write(dir / "merged.col");
  const FacetColumn both(dir / "merged.col");
  EXPECT_EQ(both.notes(0)[0].prominence, kUnknownProminence);
  EXPECT_EQ(both.notes(1)[0].prominence, 40);
  EXPECT_FALSE(both.knows_prominences());
}

TEST(DocumentColumn, FindsEveryIdAndRecordAndNoOther) {
  const test::TempDir dir;
  std::mt19937_64 random(5);
  std::vector<DocumentRow> rows;
  for (std::uint64_t i = 0; i < 2000; ++i) {
    DocumentRow row;
    row.id = hash128("id" + std::to_string(i % 1500));  // some ids twice
    row.record = hash128("record" + std::to_string(i));
    row.published = static_cast<std::int64_t>(random());
    row.order = i;
    rows.push_back(row);
  }
  write_document_column(dir.path() / "documents.col", rows);
  const DocumentColumn column(dir.path() / "documents.col");
  ASSERT_EQ(column.size(), 2000U);
  std::vector<std::uint32_t> docs;
  for (std::uint32_t i = 0; i < 1500; ++i) {
    docs.clear();
    column.find_id(hash128("id" + std::to_string(i)), docs);
    const std::vector<std::uint32_t> expected =
        i < 500 ? std::vector<std::uint32_t>{i, i + 1500} : std::vector<std::uint32_t>{i};
    ASSERT_EQ(docs, expected) << i;
    docs.clear();
    column.find_record(hash128("record" + std::to_string(i)), docs);
    ASSERT_EQ(docs, std::vector<std::uint32_t>{i});
  }
  docs.clear();
  for (int i = 0; i < 1000; ++i) column.find_id(hash128("other" + std::to_string(i)), docs);
  column.find_id({0, 0}, docs);
  column.find_id({~0ULL, ~0ULL}, docs);
  EXPECT_TRUE(docs.empty());
}

TEST(Bitmap, AgreesWithASet) {
  std::mt19937 random(3);
  Bitmap bitmap;
  std::set<std::uint32_t> set;
  for (int i = 0; i < 4000; ++i) {
    const auto doc = static_cast<std::uint32_t>(random() % 1000);
    if (random() % 3 == 0) {
      bitmap.reset(doc);
      set.erase(doc);
    } else {
      bitmap.set(doc);
      set.insert(doc);
    }
  }
  EXPECT_EQ(bitmap.count(), set.size());
  std::vector<std::uint32_t> walked;
  for (std::uint32_t d = bitmap.next(0); d != Bitmap::npos; d = bitmap.next(d + 1))
    walked.push_back(d);
  EXPECT_EQ(walked, std::vector<std::uint32_t>(set.begin(), set.end()));
  Bitmap back;
  ASSERT_TRUE(Bitmap::decode(bitmap.encode(), back));
  EXPECT_EQ(back.count(), bitmap.count());
  EXPECT_FALSE(Bitmap::decode("123", back));
  EXPECT_FALSE(Bitmap().test(12345));
}

}  // namespace
}  // namespace morgue
