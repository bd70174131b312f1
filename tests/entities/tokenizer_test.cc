#include "indexer/entities/tokenizer.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

// Tokens with "|" between them; "/" before one that begins a sentence, "//" a paragraph.
std::string cut(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += '|';
    if (token.paragraph_start) out += '/';
    if (token.sentence_start) out += '/';
    out += text.substr(token.begin, token.end - token.begin);
  }
  return out;
}

TEST(Tokenizer, PunctuationStandsApart) {
  EXPECT_EQ(cut("He paid $5.3 (or 1,200%)."), "//He|paid|$|5.3|(|or|1,200|%|)|.");
  EXPECT_EQ(cut("\"Yes\", she wrote -- twice..."), "//\"|Yes|\"|,|she|wrote|--|twice|...");
}

TEST(Tokenizer, NamesStayWhole) {
  EXPECT_EQ(cut("O'Neill of AT&T in Xi'an"), "//O'Neill|of|AT&T|in|Xi'an");
  EXPECT_EQ(cut("Jean-Luc al-Qaida U.S.-led"), "//Jean-Luc|al-Qaida|U.S.-led");
  EXPECT_EQ(cut("Amazon.com and D’Arcy"), "//Amazon.com|and|D’Arcy");
}

TEST(Tokenizer, CliticsAreTokens) {
  EXPECT_EQ(cut("Kabul's mayor"), "//Kabul|'s|mayor");
  EXPECT_EQ(cut("Korea’s mayor"), "//Korea|’s|mayor");
  EXPECT_EQ(cut("They don't say we'll go"), "//They|do|n't|say|we|'ll|go");
  EXPECT_EQ(cut("the writers' union"), "//the|writers|'|union");
}

TEST(Tokenizer, AbbreviationsEndNoSentence) {
  EXPECT_EQ(cut("Mr. Brown of Acme Corp. met Sen. J. P. Smith."),
            "//Mr.|Brown|of|Acme|Corp.|met|Sen.|J.|P.|Smith|.");
  EXPECT_EQ(cut("In the U.S. Senate"), "//In|the|U.S.|Senate");
  EXPECT_EQ(cut("He left the U.S. The rest stayed."), "//He|left|the|U.S.|/The|rest|stayed|.");
}

TEST(Tokenizer, SentencesAndParagraphs) {
  EXPECT_EQ(cut("One. Two! \"Three?\" Four"), "//One|.|/Two|!|/\"|Three|?|\"|/Four");
  EXPECT_EQ(cut("It was version 2. of it"), "//It|was|version|2|.|of|it");
  EXPECT_EQ(cut("First\n\nSecond\n  Third"), "//First|//Second|//Third");
}

TEST(Tokenizer, ShortLinesAreRowsOfATable) {
  EXPECT_EQ(cut("Ann Hill 3\nBob Lake 4"), "//Ann|Hill|3|/Bob|Lake|4");
  const std::string wrapped =
      "A line that was wrapped where it had become too long for it\nBob came";
  EXPECT_EQ(cut(wrapped).find("/Bob"), std::string::npos);
}

TEST(Tokenizer, HeadlineAndDatelineEndSentences) {
  const std::string text = "Rates rise\nLONDON, Jan 5 (Desk) - Banks lend";
  Document document;
  document.text = text;
  document.headline = {0, 10};
  document.dateline = {11, 31};
  std::vector<Token> tokens;
  tokenize(document, tokens);
  std::vector<std::string> starts;
  for (const Token& token : tokens)
    if (token.sentence_start) starts.push_back(text.substr(token.begin, token.end - token.begin));
  EXPECT_EQ(starts, (std::vector<std::string>{"Rates", "LONDON", "-"}));
}

TEST(Tokenizer, OtherScriptsAndBrokenBytes) {
  EXPECT_EQ(cut("Москва, Ελλάδα «où»"), "//Москва|,|Ελλάδα|«|où|»");
  EXPECT_EQ(cut("東京。大阪"), "//東京|。|大阪");
  EXPECT_EQ(cut(""), "");
  EXPECT_EQ(cut(" \n\t\n"), "");
}

// Words are scanned 16 and 64 bytes at once: wherever they begin, however long they are.
TEST(Tokenizer, WordsOfAnyLengthAnywhere) {
  const std::string some = "azAZ09_bcXY18_mnOP45_qrstUVWX27_efgh";
  const std::string letters = some + some + some + some;
  for (const std::string end : {" ", ".", "-", "@", "[", "`", "{", "/", ":", "\u00AB", ""})
    for (std::size_t before = 0; before < 66; ++before)
      for (std::size_t length = 1; length <= letters.size(); ++length) {
        const std::string word = letters.substr(0, length);
        std::vector<Token> tokens;
        const std::string text = std::string(before, ' ') + word + end;
        tokenize(text, tokens);
        ASSERT_FALSE(tokens.empty());
        EXPECT_EQ(text.substr(tokens[0].begin, tokens[0].end - tokens[0].begin), word) << text;
      }
}

TEST(Tokenizer, AnyBytesGiveTokensInOrder) {
  std::mt19937 random(7);
  const std::string_view parts[] = {
      "a", "B", ".",   "'",    "s",    " ", "\n", "-",  "\xE2\x80\x99", "\xC3",
      "9", ",", "n't", "\xFF", "\xE2", "&", "Mr", "\"", "\0",           "é"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto n = random() % 30; n > 0; --n) text += parts[random() % std::size(parts)];
    std::vector<Token> tokens;
    tokenize(text, tokens);
    std::uint32_t end = 0;
    for (const Token& token : tokens) {
      ASSERT_LE(end, token.begin) << text;
      ASSERT_LT(token.begin, token.end) << text;
      end = token.end;
    }
    ASSERT_LE(end, text.size());
  }
}

}  // namespace
}  // namespace morgue::entities
