#include "indexer/nightly/verify.h"

#include <numeric>

#include <gtest/gtest.h>

#include "common/archive/case_column.h"
#include "common/archive/part.h"
#include "common/archive/variant_column.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "tests/archive/old_columns.h"
#include "tests/nightly/nights.h"
#include "tests/support/temp_dir.h"

namespace morgue::test {
namespace {

class VerifyTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string text;
    for (int i = 0; i < 60; ++i)
      text += record("id" + std::to_string(i), "Wheat " + std::to_string(i), "Some body text.");
    write_file(dir_ / "a.jsonl", text);
    run_index(dir_ / "a.morgue", {dir_ / "a.jsonl"}, 1, 1000);
    part_ = *fs::directory_iterator(dir_ / "a.morgue" / "parts");
  }
  // As if `file` had been written like this.
  void reseal(PartInfo& info, const char* file) const {
    info.sizes[file] = fs::file_size(part_ / file);
    info.checksums[file] = hash64(read_file(part_ / file));
    write_file(part_ / kPartInfoFile, encode_part_info(info));
  }

  TempDir dir_;
  fs::path part_;
};

TEST_F(VerifyTest, ASealedPartIsFine) {
  EXPECT_NO_THROW(nightly::verify_part(part_));
}

TEST_F(VerifyTest, AFlippedByteInAnyFileIsSeen) {
  for (const char* name : {kPostingsFile, kArticlesFile, kWordsFile, kCasesFile, kFacetsFile,
                           kVariantsFile, kDocumentsFile}) {
    const std::string good = read_file(part_ / name);
    for (const std::size_t place : {std::size_t{3}, good.size() / 2, good.size() - 3}) {
      std::string bad = good;
      bad[place] = static_cast<char>(bad[place] ^ 0x10);
      write_file(part_ / name, bad);
      try {
        nightly::verify_part(part_);
        FAIL() << name << " byte " << place;
      } catch (const Error& e) {
        EXPECT_EQ(e.code(), ExitCode::verification) << name;
      }
    }
    write_file(part_ / name, good);
  }
}

// A column that is whole, and counts something else than the value slots.
TEST_F(VerifyTest, OtherFacetsThanTheValueSlotsAreSeen) {
  const Part part(part_);
  PartInfo info = read_part_info(part_);
  for (const bool changed : {false, true}) {
    FacetColumnWriter facets;
    for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
      std::vector<std::uint32_t> values;
      for (const std::uint32_t v : part.facets.values(doc))
        values.push_back(facets.number(part.facets.dimension(v), part.facets.name(v)));
      if (changed && doc == 7) values.push_back(facets.number(Dimension::topic, "other"));
      facets.add(values, {}, part.facets.day(doc));
    }
    fs::remove(part_ / kFacetsFile);
    facets.write(part_ / kFacetsFile);
    reseal(info, kFacetsFile);
    if (changed)
      EXPECT_THROW(nightly::verify_part(part_), Error);
    else
      EXPECT_NO_THROW(nightly::verify_part(part_));
  }
}

// A column that is whole, and tells forms of articles that have not the name, or are not there.
TEST_F(VerifyTest, FormsOfNamesThatAnArticleHasNotAreSeen) {
  write_file(dir_ / "b.jsonl", record("0", "Talks", "Kofi Annan came to Geneva on Monday.") +
                                   record("1", "Talks", "They were put off."));
  run_index(dir_ / "b.morgue", {dir_ / "b.jsonl"});
  part_ = *fs::directory_iterator(dir_ / "b.morgue" / "parts");
  PartInfo info = read_part_info(part_);
  const FacetColumn facets(part_ / kFacetsFile);
  std::vector<std::uint32_t> numbers(facets.value_count() + 1);
  std::iota(numbers.begin(), numbers.end(), 0U);
  const auto is_fine = [&](std::uint32_t value, std::uint32_t doc) {
    VariantColumnWriter variants;
    const VariantUse use{doc, 1};
    variants.add("Annan", {value, 1, 1, 3}, {&use, 1});
    fs::remove(part_ / kVariantsFile);
    variants.write(part_ / kVariantsFile, numbers);
    reseal(info, kVariantsFile);
    return nightly::damage_of_part(part_).empty();
  };
  const std::uint32_t annan = facets.values(0)[0];
  EXPECT_TRUE(is_fine(annan, 0));
  EXPECT_FALSE(is_fine(annan, 1));
  EXPECT_FALSE(is_fine(annan, 2));
  EXPECT_FALSE(is_fine(facets.value_count(), 0));
  ASSERT_TRUE(is_fine(annan, 0));
  make_variants_old(part_ / kVariantsFile);
  reseal(info, kVariantsFile);
  EXPECT_NO_THROW(nightly::verify_part(part_)) << "what the version before wrote";
}

// Columns that are whole, but do not say of each word what there is to say.
TEST_F(VerifyTest, CasesThatAreNoneOfTheWordsAreSeen) {
  const Part part(part_);
  PartInfo info = read_part_info(part_);
  for (const char* change : {"", "a word too many", "beyond the end", "no case", "a byte less"}) {
    fs::remove(part_ / kCasesFile);
    CaseColumnWriter writer(part_ / kCasesFile);
    for (std::uint32_t doc = 0; doc < part.size(); ++doc) {
      const CaseBytes old = part.cases.cases(doc);
      std::vector<std::uint8_t> cases(old.begin(), old.end());
      if (doc == 7 && change == std::string("a word too many")) cases.push_back(0);
      if (doc == 7 && change == std::string("beyond the end")) cases.back() |= 0x80;
      if (doc == 7 && change == std::string("no case")) cases.front() |= 3;
      if (doc == 7 && change == std::string("a byte less")) cases.pop_back();
      writer.add(cases);
    }
    writer.close();
    reseal(info, kCasesFile);
    if (*change != 0)
      EXPECT_THROW(nightly::verify_part(part_), Error) << change;
    else
      EXPECT_NO_THROW(nightly::verify_part(part_));
  }
}

TEST_F(VerifyTest, ALengthThatIsNotThatOfTheWordsIsSeen) {
  const Part part(part_);
  PartInfo info = read_part_info(part_);
  std::vector<DocumentRow> rows;
  for (std::uint32_t doc = 0; doc < part.size(); ++doc) rows.push_back(part.documents.row(doc));
  rows[7].words += 1;
  fs::remove(part_ / kDocumentsFile);
  write_document_column(part_ / kDocumentsFile, rows);
  reseal(info, kDocumentsFile);
  EXPECT_THROW(nightly::verify_part(part_), Error);
}

TEST_F(VerifyTest, AMissingOrTruncatedFileIsSeen) {
  const std::string good = read_file(part_ / kWordsFile);
  write_file(part_ / kWordsFile, good.substr(0, good.size() / 2));
  EXPECT_THROW(nightly::verify_part(part_), Error);
  fs::remove(part_ / kWordsFile);
  EXPECT_THROW(nightly::verify_part(part_), Error);
}

}  // namespace
}  // namespace morgue::test
