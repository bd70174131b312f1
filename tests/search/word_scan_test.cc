// Looking for a word in codes against the slow and obvious way.
#include "searcher/search/word_scan.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/search/slow_scan.h"

namespace morgue::search::test {
namespace {

using Bytes = std::vector<std::uint8_t>;

void append(Bytes& out, const WordCode& code) {
  out.insert(out.end(), code.span().begin(), code.span().end());
}

TEST(WordScan, FindsTheFirstPlaceWhereverItIs) {
  const WordCode words[] = {{{0x20}, 1}, {{0xC1, 0x20}, 2}, {{0xC2, 0xC1, 0x20}, 3}};
  for (const WordCode& word : words)
    for (std::size_t size = 0; size < 100; ++size)
      for (std::size_t place = 0; place + word.size <= size; ++place) {
        Bytes article(size, 0x21);
        std::ranges::copy(word.span(), article.begin() + static_cast<std::ptrdiff_t>(place));
        for (const std::size_t from : {std::size_t{0}, place, place + 1, size})
          ASSERT_EQ(find_word(article, word, from), from <= place ? place : kNotFound);
        const bool last = place + word.size == size;
        ASSERT_EQ(find_word(article, word, 0, 0x21), last ? kNotFound : place);
        ASSERT_EQ(find_word(article, word, 0, 0x22), kNotFound);
        ASSERT_EQ(find_word(CodeBytes(article).first(place), word, 0), kNotFound);
      }
}

// Words made of few bytes, so that each is the end, the beginning or a piece of others.
TEST(WordScan, IsNotDeceivedByPiecesOfOtherWords) {
  std::mt19937 random(1);
  const auto alike = [&random] {
    WordCode word;
    word.size = static_cast<std::uint8_t>(1 + random() % kRareCodeBytes);
    for (std::size_t i = 0; i + 1 < word.size; ++i)
      word.bytes[i] = static_cast<std::uint8_t>(0xC0 + random() % 2);
    word.bytes[word.size - 1u] = random() % 2 != 0 ? 0x10 : 0xBF;
    return word;
  };
  std::size_t found = 0, missed = 0;
  for (int turn = 0; turn < 4000; ++turn) {
    Bytes article;
    const std::size_t size = random() % 200;
    while (article.size() < size)
      random() % 9 == 0 ? article.push_back(kCodeSentence) : append(article, alike());
    for (int query = 0; query < 20; ++query) {
      const WordCode word = alike();
      const std::size_t from = random() % (article.size() + 1);
      const int next = random() % 2 == 0 ? kAnyByte : alike().bytes[0];
      const std::size_t expected = find_slowly(article, word, from, next);
      ++(expected == kNotFound ? missed : found);
      ASSERT_EQ(find_word(article, word, from, next), expected);
    }
  }
  EXPECT_GT(found, 10000U);  // the comparison was one of both kinds
  EXPECT_GT(missed, 10000U);
}

TEST(WordScan, StructureIsNoPartOfAWord) {
  const Bytes article{kCodeHeadline, 0x20, kCodeBody, 0xC0, 0xC0, 0xC0, 0xC0, 0x10, kCodeAuthor};
  EXPECT_EQ(find_structure(article, kCodeHeadline, 0), 0U);
  EXPECT_EQ(find_structure(article, kCodeHeadline, 1), kNotFound);
  EXPECT_EQ(find_structure(article, kCodeAuthor, 0), 8U);
  EXPECT_EQ(find_structure(article, kCodeAuthor, 9), kNotFound);
  EXPECT_EQ(find_structure(article, kCodeLead, 0), kNotFound);
  EXPECT_EQ(find_structure({}, kCodeBody, 0), kNotFound);
}

}  // namespace
}  // namespace morgue::search::test
