#include "indexer/entities/credits.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/entities/tokenizer.h"

namespace morgue::entities {
namespace {

std::string left_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  drop_credits(text, tokens);
  std::string left;
  for (const Token& token : tokens)
    left +=
        (left.empty() ? "" : " ") + std::string(text.substr(token.begin, token.end - token.begin));
  return left;
}

TEST(Credits, InBracketsGo) {
  EXPECT_EQ(left_of("Shares fell. (Reporting by Jane Doe in Paris, editing by John Roe)"),
            "Shares fell .");
  EXPECT_EQ(
      left_of("Shares fell. (Additional reporting by Jane Doe) (Editing by John Roe)\n\nMore."),
      "Shares fell . More .");
  EXPECT_EQ(left_of("It fell (writing by Jane Doe"), "It fell");
}

TEST(Credits, OnALineOfTheirOwnGo) {
  EXPECT_EQ(left_of("Shares fell.\n\nReporting by Jane Doe; Editing by John Roe\n\nMore."),
            "Shares fell . More .");
}

TEST(Credits, ProseStays) {
  const std::string prose = "Years of reporting by the paper of Jane Doe and editing by Roe paid";
  EXPECT_EQ(left_of(prose), prose);
  const std::string sentence = "It was known . Reporting by the paper of Jane Doe paid";
  EXPECT_EQ(left_of(sentence), sentence);
  EXPECT_EQ(left_of("by"), "by");
  EXPECT_EQ(left_of("Editing by"), "");
  EXPECT_EQ(left_of(""), "");
}

TEST(Credits, BracketsThatEndBeforeAreNone) {
  const std::string closed = "So says it ( Reuters ) reporting by Jane Doe";
  EXPECT_EQ(left_of(closed), closed);
}

// Whatever stands around them, it ends, and what is left was there.
TEST(Credits, AnyOrder) {
  const std::vector<std::string> words = {"(",  ")",    "Reporting", "editing",
                                          "by", "Jane", "\n\n",      "."};
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += words[random() % words.size()] + " ";
    std::vector<Token> all;
    tokenize(text, all);
    std::vector<Token> left = all;
    drop_credits(text, left);
    EXPECT_TRUE(std::includes(all.begin(), all.end(), left.begin(), left.end(),
                              [](const Token& a, const Token& b) { return a.begin < b.begin; }));
  }
}

}  // namespace
}  // namespace morgue::entities
