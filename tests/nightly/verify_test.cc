#include "indexer/nightly/verify.h"

#include <gtest/gtest.h>

#include "common/archive/part.h"
#include "common/base/error.h"
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
  TempDir dir_;
  fs::path part_;
};

TEST_F(VerifyTest, ASealedPartIsFine) {
  EXPECT_NO_THROW(nightly::verify_part(part_));
}

TEST_F(VerifyTest, AFlippedByteInAnyFileIsSeen) {
  for (const char* name : {kPostingsFile, kArticlesFile, kWordsFile, kFacetsFile, kDocumentsFile}) {
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

TEST_F(VerifyTest, AMissingOrTruncatedFileIsSeen) {
  const std::string good = read_file(part_ / kWordsFile);
  write_file(part_ / kWordsFile, good.substr(0, good.size() / 2));
  EXPECT_THROW(nightly::verify_part(part_), Error);
  fs::remove(part_ / kWordsFile);
  EXPECT_THROW(nightly::verify_part(part_), Error);
}

}  // namespace
}  // namespace morgue::test
