// The forms of names that a part keeps, and which of its articles have them.
#include "common/archive/variant_column.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/archive/old_columns.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

using Uses = std::vector<VariantUse>;

constexpr VariantBounds kBounds{1000, 10};

Uses uses(const VariantColumn& column, std::size_t i) {
  Uses found;
  column.read_uses(i, found);
  return found;
}

void write_sample(const fs::path& path) {
  VariantColumnWriter writer;
  const auto add = [&](std::string_view form, std::uint32_t value, std::uint32_t rule,
                       VariantUse use) {
    writer.add(form, {value, use.mentions, 1, rule}, {&use, 1});
  };
  add("Esper", 1, 3, {0, 2});
  add("Fed", 0, 4, {0, 1});
  add("Esper", 1, 3, {700, 300});
  add("Esper", 1, 6, {700, 0});  // by another rule
  add("Esper", 1, 3, {999, 1});
  writer.write(path, std::vector<std::uint32_t>{9, 4});
}

TEST(VariantColumn, AddsUpAndSortsByTheNumbersOfTheFacetColumn) {
  const test::TempDir dir;
  write_sample(dir / kVariantsFile);
  const VariantColumn column(dir / kVariantsFile, kBounds);
  ASSERT_EQ(column.size(), 3U);
  EXPECT_EQ(column.form(0), "Esper");
  EXPECT_EQ(column.counts(0).value, 4U);
  EXPECT_EQ(column.counts(0).rule, 3U);
  EXPECT_EQ(column.counts(0).mentions, 303U);
  EXPECT_EQ(column.counts(0).articles, 3U);
  EXPECT_EQ(column.counts(1).rule, 6U);
  EXPECT_EQ(column.form(2), "Fed");
  EXPECT_EQ(column.counts(2).value, 9U);
}

TEST(VariantColumn, KnowsTheArticlesOfEachForm) {
  const test::TempDir dir;
  write_sample(dir / kVariantsFile);
  const VariantColumn column(dir / kVariantsFile, kBounds);
  EXPECT_EQ(uses(column, 0), (Uses{{0, 2}, {700, 300}, {999, 1}}));
  EXPECT_EQ(uses(column, 1), (Uses{{700, 0}}));
  EXPECT_EQ(uses(column, 2), (Uses{{0, 1}}));
}

TEST(VariantColumn, AnArticleCountsOnce) {
  const test::TempDir dir;
  VariantColumnWriter writer;
  for (const VariantUse use : {VariantUse{5, 2}, VariantUse{5, 3}, VariantUse{6, 1}})
    writer.add("Bush", {0, use.mentions, 1, 3}, {&use, 1});
  writer.write(dir / kVariantsFile, std::vector<std::uint32_t>{0});
  const VariantColumn column(dir / kVariantsFile, kBounds);
  EXPECT_EQ(uses(column, 0), (Uses{{5, 2}, {6, 1}}));
  EXPECT_EQ(column.counts(0).articles, 2U);
  EXPECT_EQ(column.counts(0).mentions, 3U);
}

TEST(VariantColumn, OfTheVersionBeforeCountsAreAll) {
  const test::TempDir dir;
  write_sample(dir / kVariantsFile);
  test::make_variants_old(dir / kVariantsFile);
  const VariantColumn old(dir / kVariantsFile, kBounds);
  EXPECT_EQ(old.file().version(), 1U);
  EXPECT_EQ(old.counts(0).articles, 3U);
  EXPECT_EQ(uses(old, 0), Uses{});
  // Joined with articles that are known, they stay what they are.
  VariantColumnWriter writer;
  writer.add(old.form(0), old.counts(0), uses(old, 0));
  const VariantUse use{7, 1};
  writer.add("Esper", {4, 1, 1, 3}, {&use, 1});
  writer.write(dir / "joined.col", std::vector<std::uint32_t>{0, 1, 2, 3, 4});
  const VariantColumn joined(dir / "joined.col", kBounds);
  ASSERT_EQ(joined.size(), 1U);
  EXPECT_EQ(joined.counts(0).articles, 4U);
  EXPECT_EQ(uses(joined, 0), (Uses{{7, 1}}));
}

// A column of one form of value 0, counted in two articles, with these bytes for them.
void write_uses(const fs::path& path, std::string_view bytes, std::uint32_t end) {
  const VariantCounts counts{0, 1, 2, 3};
  const std::uint32_t form_end = 4;
  ColumnWriter writer(path, ColumnKind::variants, kVariantColumnVersion);
  writer.begin_section(1);
  writer.append_array(std::span(&counts, 1));
  writer.begin_section(2);
  writer.append("Bush");
  writer.begin_section(3);
  writer.append_array(std::span(&form_end, 1));
  writer.begin_section(4);
  writer.append(bytes);
  writer.begin_section(5);
  writer.append_array(std::span<const std::uint32_t>(&end, 1));
  writer.close();
}

TEST(VariantColumn, DamagedUsesAreAnError) {
  const test::TempDir dir;
  const fs::path path = dir / kVariantsFile;
  const auto read = [&](std::string_view bytes, std::uint32_t end, std::uint32_t articles = 300) {
    write_uses(path, bytes, end);
    const VariantColumn column(path, {articles, 1});
    const Uses found = uses(column, 0);
    fs::remove(path);
    return found;
  };
  using namespace std::string_view_literals;
  EXPECT_EQ(read("\x01\x05\x02\x06"sv, 4), (Uses{{1, 5}, {4, 6}}));
  EXPECT_EQ(read("\xAB\x02\x05"sv, 3), (Uses{{299, 5}}));
  const std::string_view most = "\x00\xFF\xFF\xFF\xFF\x0F"sv;
  EXPECT_EQ(read(most, 6), (Uses{{0, 0xFFFFFFFF}}));
  struct Damage {
    const char* what;
    std::string_view bytes;
    std::uint32_t end;
  };
  for (const Damage& damage : {
           Damage{"beyond the section", "\x01\x05"sv, 3},
           Damage{"no mentions", "\x01"sv, 1},
           Damage{"a number without its end", "\x01\x80"sv, 2},
           Damage{"article 300", "\xAC\x02\x05"sv, 3},
           Damage{"300 after 299", "\xAB\x02\x05\x00\x01"sv, 5},
           Damage{"one before it", "\x01\x05\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x05"sv, 13},
           Damage{"2^32 mentions", "\x00\x80\x80\x80\x80\x10"sv, 6},
           Damage{"three of two articles", "\x00\x01\x00\x01\x00\x01"sv, 6},
       }) {
    EXPECT_THROW(read(damage.bytes, damage.end), Error) << damage.what;
    fs::remove(path);
  }
  EXPECT_THROW(read("\x00\x01"sv, 2, 0), Error) << "a part without articles";
  fs::remove(path);
  write_uses(path, "", 0);
  EXPECT_THROW(VariantColumn(path, {300, 0}).counts(0), Error) << "a value that there is none";
}

}  // namespace
}  // namespace morgue
