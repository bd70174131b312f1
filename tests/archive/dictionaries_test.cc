#include "common/archive/dictionaries.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

TEST(WordDictionary, FormsHaveOneCodeInByteOrderOthersThree) {
  const test::TempDir dir;
  const std::vector<std::string> forms = {"a", "corn", "the", "wheat", "\u65E5"};
  write_word_dictionary(dir.path() / "words.col", forms, 1234);
  const WordDictionary dictionary(dir.path() / "words.col");
  ASSERT_EQ(dictionary.size(), 5U);
  EXPECT_EQ(dictionary.learnt_from(), 1234U);
  for (std::uint32_t i = 0; i < 5; ++i) {
    EXPECT_EQ(dictionary.form(i), forms[i]);
    const WordCodes codes = dictionary.codes(forms[i]);
    EXPECT_EQ(codes.count, 1U);
    EXPECT_EQ(codes.codes[0], kFirstFormCode + i);
  }
  EXPECT_EQ(dictionary.codes("barley").count, 3U);
  EXPECT_EQ(dictionary.lower_bound("b"), 1U);
  EXPECT_EQ(dictionary.lower_bound("zzz"), 4U);
}

TEST(WordDictionary, PiecesOfRareFormsAreTheirOwnKindOfCode) {
  std::set<std::array<WordCode, 3>> all;
  for (int i = 0; i < 10000; ++i) {
    const WordCodes codes = rare_form_codes("form" + std::to_string(i));
    EXPECT_GE(codes.codes[0], kFirstPiece);
    EXPECT_LT(codes.codes[0], kFurtherPiece);
    EXPECT_GE(codes.codes[1], kFurtherPiece);
    EXPECT_GE(codes.codes[2], kFurtherPiece);
    all.insert(codes.codes);
  }
  EXPECT_EQ(all.size(), 10000U);
  EXPECT_EQ(kFirstFormCode + kMaxForms, kFirstPiece);
}

}  // namespace
}  // namespace morgue
