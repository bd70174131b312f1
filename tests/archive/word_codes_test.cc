// Codes of words: which bytes they are, where one stands, and reading them back in order.
#include "common/archive/word_codes.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "common/archive/word_reader.h"

namespace morgue {
namespace {

using Bytes = std::vector<std::uint8_t>;

void append(Bytes& out, const WordCode& code) {
  out.insert(out.end(), code.span().begin(), code.span().end());
}

TEST(WordCodes, AreManyOfEachLength) {
  EXPECT_EQ(code_count(1), 176U);
  EXPECT_EQ(code_count(2), 176U * 64);
  EXPECT_EQ(code_count(3), 176U * 64 * 64);
  EXPECT_EQ(code_of_number(0, 1), (WordCode{{0x10}, 1}));
  EXPECT_EQ(code_of_number(175, 1), (WordCode{{0xBF}, 1}));
  EXPECT_EQ(code_of_number(0, 2), (WordCode{{0xC0, 0x10}, 2}));
  EXPECT_EQ(code_of_number(177, 2), (WordCode{{0xC1, 0x11}, 2}));
  EXPECT_EQ(code_of_number(code_count(3) - 1, 3), (WordCode{{0xFF, 0xFF, 0xBF}, 3}));
  EXPECT_EQ(code_of_number(code_count(5) - 1, 5), (WordCode{{0xFF, 0xFF, 0xFF, 0xFF, 0xBF}, 5}));
}

TEST(WordCodes, GrowWithTheirNumbers) {
  for (std::size_t size = 1; size <= 3; ++size)
    for (std::uint64_t number = 1; number < code_count(size); ++number)
      ASSERT_LT(code_of_number(number - 1, size).bytes, code_of_number(number, size).bytes);
}

TEST(WordCodes, OfRareFormsDiffer) {
  std::set<std::array<std::uint8_t, kRareCodeBytes>> all;
  for (int i = 0; i < 10000; ++i) {
    const WordCode code = rare_code("form" + std::to_string(i));
    EXPECT_EQ(code.size, kRareCodeBytes);
    for (std::size_t b = 0; b + 1 < code.size; ++b) EXPECT_TRUE(is_continuer(code.bytes[b]));
    EXPECT_FALSE(is_continuer(code.bytes[4]) || is_structure(code.bytes[4]));
    all.insert(code.bytes);
  }
  EXPECT_EQ(all.size(), 10000U);
}

TEST(WordCodes, StandOnlyWhereTheyBegin) {
  const WordCode one{{0x20}, 1};
  const WordCode two{{0xC5, 0x20}, 2};
  Bytes article{kCodeBody};
  append(article, two);
  append(article, one);
  EXPECT_TRUE(stands_at(article, 1, two));
  EXPECT_FALSE(stands_at(article, 2, one));  // the end of the other
  EXPECT_TRUE(stands_at(article, 3, one));
  EXPECT_FALSE(stands_at(article, 3, two));
  EXPECT_FALSE(stands_at(article, 4, one));  // past the end
  EXPECT_FALSE(stands_at(article, 99, one));
  EXPECT_TRUE(stands_at(CodeBytes(article).subspan(2), 0, one));
}

struct Token {
  std::uint8_t structure = 0;  // or a word
  WordCode word;
};

std::vector<Token> random_tokens(std::mt19937& random) {
  std::vector<Token> tokens(random() % 40);
  for (Token& token : tokens) {
    static constexpr std::uint8_t kStructure[] = {kCodeHeadline, kCodeBody, kCodeParagraph,
                                                  kCodeSentence};
    const std::size_t size = 1 + random() % kRareCodeBytes;
    token.word = code_of_number(random() % code_count(size), size);
    if (random() % 4 == 0) token.structure = kStructure[random() % 4];
  }
  return tokens;
}

TEST(WordReader, SaysWhatWasWritten) {
  std::mt19937 random(2);
  for (int turn = 0; turn < 500; ++turn) {
    const std::vector<Token> tokens = random_tokens(random);
    Bytes article;
    for (const Token& token : tokens)
      token.structure != 0 ? article.push_back(token.structure) : append(article, token.word);
    WordReader reader(article);
    std::uint8_t field = 0;
    std::uint32_t position = 0, sentence = 0, paragraph = 0;  // counted otherwise than it does
    std::map<std::uint32_t, std::uint32_t> sentences, paragraphs;
    for (const Token& token : tokens) {
      if (token.structure != 0) {
        if (is_field_start(token.structure)) field = token.structure;
        if (token.structure != kCodeSentence) paragraph = position;
        sentence = position;
        continue;
      }
      ASSERT_TRUE(reader.next());
      EXPECT_TRUE(std::ranges::equal(reader.code(), token.word.span()));
      EXPECT_EQ(reader.position(), position++);
      EXPECT_EQ(reader.field(), field);
      EXPECT_EQ(sentences.try_emplace(reader.sentence(), sentence).first->second, sentence);
      EXPECT_EQ(paragraphs.try_emplace(reader.paragraph(), paragraph).first->second, paragraph);
    }
    EXPECT_FALSE(reader.next());
    EXPECT_FALSE(reader.next());
    std::set<std::uint32_t> firsts;  // different numbers, different sentences
    for (const auto& [number, first] : sentences) EXPECT_TRUE(firsts.insert(first).second);
  }
}

TEST(WordReader, ReadsAnyBytesToTheEnd) {
  std::mt19937 random(3);
  for (int turn = 0; turn < 2000; ++turn) {
    Bytes article(random() % 50);
    for (std::uint8_t& byte : article) byte = static_cast<std::uint8_t>(random());
    std::size_t bytes = 0;
    for (WordReader reader(article); reader.next();) {
      ASSERT_FALSE(reader.code().empty());
      bytes += reader.code().size();
    }
    EXPECT_EQ(bytes, article.size() - static_cast<std::size_t>(std::ranges::count_if(
                                          article, [](auto b) { return is_structure(b); })));
  }
}

}  // namespace
}  // namespace morgue
