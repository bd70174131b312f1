#include "indexer/build/form_table.h"

#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace morgue::build {
namespace {

TEST(FormTable, KeepsEachFormOnce) {
  FormTable forms;
  const std::uint32_t wheat = forms.intern("wheat");
  const std::uint32_t maize = forms.intern("maize");
  EXPECT_NE(wheat, maize);
  EXPECT_EQ(forms.intern("wheat"), wheat);
  EXPECT_EQ(forms.text(forms.at(wheat)), "wheat");
  EXPECT_EQ(forms.text(forms.at(maize)), "maize");
  EXPECT_EQ(forms.size(), 2U);
  forms.clear();
  EXPECT_EQ(forms.size(), 0U);
  forms.intern("maize");
  EXPECT_EQ(forms.text(forms.at(0)), "maize");
}

// Forms longer than what an entry holds itself, and those that differ only there, or in a zero.
TEST(FormTable, TellsSimilarFormsApart) {
  using namespace std::string_view_literals;
  FormTable forms;
  std::vector<std::string> texts;
  for (std::size_t length = 0; length < 40; ++length) texts.push_back(std::string(length, 'x'));
  for (std::size_t length = 15; length < 20; ++length)
    texts.push_back(std::string(length, 'x') + "y");
  texts.emplace_back("ab\0"sv);
  texts.emplace_back("ab");
  texts.emplace_back("ab\0\0"sv);
  for (std::uint32_t i = 0; i < texts.size(); ++i) EXPECT_EQ(forms.intern(texts[i]), i);
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(forms.intern(texts[i]), i);
    EXPECT_EQ(forms.text(forms.at(i)), texts[i]);
  }
}

TEST(FormTable, GrowsAndStillFindsAll) {
  FormTable forms;
  const std::size_t before = forms.bytes();
  std::map<std::string, std::uint32_t> expected;
  std::mt19937 random(5);
  for (int i = 0; i < 300'000; ++i) {
    const std::string text = std::to_string(random() % 150'000 * 7'919);
    const std::uint32_t index = forms.intern(text);
    ASSERT_EQ(expected.try_emplace(text, index).first->second, index);
    ASSERT_EQ(expected.size(), forms.size());
  }
  EXPECT_EQ(forms.size(), expected.size());
  EXPECT_GT(forms.bytes(), before);
  forms.clear();
  EXPECT_EQ(forms.bytes(), before);  // or a full table would be cleared for ever
}

TEST(FormTable, LooksUpTheWordsOfATextTogether) {
  FormTable forms;
  Analyzer analyzer;
  WordList list;
  std::vector<std::uint32_t> indexes;
  analyzer.analyze("The rain in Spain stays mainly in the plain", list);
  forms.intern_words(list, indexes);
  ASSERT_EQ(indexes.size(), 9U);
  for (std::size_t i = 0; i < indexes.size(); ++i)
    EXPECT_EQ(forms.text(forms.at(indexes[i])), list.form(list.words[i]));
  EXPECT_EQ(indexes[0], indexes[7]);
  EXPECT_EQ(indexes[2], indexes[6]);
  EXPECT_EQ(forms.size(), 7U);
  list.clear();
  forms.intern_words(list, indexes);
  EXPECT_TRUE(indexes.empty());
}

// More new words in one text than the table has room for before it grows.
TEST(FormTable, GrowsWithinOneText) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "w" + std::to_string(i) + ' ';
  Analyzer analyzer;
  WordList list;
  analyzer.analyze(text, list);
  FormTable forms;
  std::vector<std::uint32_t> indexes;
  forms.intern_words(list, indexes);
  forms.intern_words(list, indexes);
  ASSERT_EQ(forms.size(), 100'000U);
  for (std::uint32_t i = 0; i < indexes.size(); ++i) ASSERT_EQ(indexes[i], i);
}

}  // namespace
}  // namespace morgue::build
