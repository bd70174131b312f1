#include "common/archive/dictionaries.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/support/temp_dir.h"
#include "tests/support/word_forms.h"

namespace morgue {
namespace {

class WordDictionaryTest : public testing::Test {
 protected:
  WordDictionary write(const std::vector<std::string>& forms) {
    write_word_dictionary(dir_ / "words.col", forms, 1234);
    return WordDictionary(dir_ / "words.col");
  }
  test::TempDir dir_;
};

TEST_F(WordDictionaryTest, TheCommonerAFormTheShorterItsCode) {
  std::vector<std::string> forms;
  for (int i = 0; i < 20000; ++i) forms.push_back("w" + std::to_string(i * 7919 % 20000));
  const WordDictionary dictionary = write(forms);
  ASSERT_EQ(dictionary.size(), 20000U);
  EXPECT_EQ(dictionary.learnt_from(), 1234U);
  for (std::size_t i = 0; i < forms.size(); ++i)
    ASSERT_EQ(dictionary.code(forms[i]).size, i < 176 ? 1 : i < 176 + 11264 ? 2 : 3) << i;
  EXPECT_EQ(dictionary.code("w20000"), rare_code("w20000"));
  EXPECT_EQ(dictionary.code(""), rare_code(""));
}

TEST_F(WordDictionaryTest, CodesOfOneLengthAreInByteOrder) {
  const std::vector<std::string> forms =
      test::of_all_lengths({"wheat", "corn", "a", "the", "\u65E5", "rye", "and", "an", "oats"});
  const WordDictionary dictionary = write(forms);
  std::vector<std::pair<std::string, WordCode>> coded;
  for (const std::string& form : forms) coded.emplace_back(form, dictionary.code(form));
  std::sort(coded.begin(), coded.end(), [](const auto& a, const auto& b) {
    return a.second.size != b.second.size ? a.second.size < b.second.size : a.first < b.first;
  });
  EXPECT_EQ(coded.back().second.size, 3U);
  for (std::size_t i = 1; i < coded.size(); ++i) {
    if (coded[i - 1].second.size != coded[i].second.size) continue;
    ASSERT_LT(coded[i - 1].second.bytes, coded[i].second.bytes) << coded[i].first;
  }
}

TEST_F(WordDictionaryTest, OfNothing) {
  const WordDictionary dictionary = write({});
  EXPECT_EQ(dictionary.size(), 0U);
  EXPECT_EQ(dictionary.code("a"), rare_code("a"));
  EXPECT_THROW((void)dictionary.form(0), Error);
}

}  // namespace
}  // namespace morgue
