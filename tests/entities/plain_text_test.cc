// What becomes of blanks, unseen characters and accents, and that spans lead back.
#include "indexer/entities/plain_text.h"

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

// Each word of the copy with what it was in the text: "Obama=O\u00ADbama|...".
std::string words(std::string_view text) {
  PlainText plain;
  if (!plain.make(text)) return "plain";
  const std::string_view copy = plain.text();
  std::string out;
  for (std::uint32_t at = 0; at < copy.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(copy.find(' ', at), copy.size()));
    if (end > at) {
      const Span span = plain.in_original({at, end});
      out += out.empty() ? "" : "|";
      out.append(copy.substr(at, end - at)).append("=");
      out += text.substr(span.begin, span.end - span.begin);
      const Span back = plain.in_copy(span);
      EXPECT_EQ(back.begin, at) << text;
      EXPECT_EQ(back.end, end) << text;
    }
    at = end + 1;
  }
  return out;
}

TEST(PlainText, NearlyAllTextsAreNotCopied) {
  EXPECT_EQ(words(""), "plain");
  EXPECT_EQ(words("Barack Obama met Jos\u00E9 \u2013 \u041F\u0443\u0442\u0438\u043D."), "plain");
  EXPECT_EQ(words("\xC2\xFF\xE2\x80"), "plain");
  // Joiners are letters of Persian.
  EXPECT_EQ(words("\u0645\u06CC\u200C\u062E"), "plain");
}

TEST(PlainText, BlanksBecomePlain) {
  EXPECT_EQ(words("a\u00A0b\u202Fc\u2007d\u3000e"), "a=a|b=b|c=c|d=d|e=e");
}

TEST(PlainText, UnseenCharactersAreLeftOut) {
  EXPECT_EQ(words("\uFEFFone two"), "one=one|two=two");
  EXPECT_EQ(words("o\u00ADne\u200B\u2060 \u200Ftw\u200Do\u200E"), "one=o\u00ADne|two=tw\u200Do");
}

TEST(PlainText, WhatLiesWithinAChangeIsAtItsBeginning) {
  PlainText plain;
  ASSERT_TRUE(plain.make("a\u200Bb"));
  const Span span = plain.in_copy({2, 5});
  EXPECT_EQ(span.begin, 1U);
  EXPECT_EQ(span.end, 2U);
}

TEST(PlainText, LettersHaveTheirAccents) {
  EXPECT_EQ(words("Jose\u0301 x"), "Jos\u00E9=Jose\u0301|x=x");
  EXPECT_EQ(words("e\u0302\u0301n"), "\u1EBFn=e\u0302\u0301n");
  EXPECT_EQ(words("e\u200B\u0301n"), "\u00E9n=e\u200B\u0301n");
  EXPECT_EQ(words("q\u0301 x\u00A0y"), "q\u0301=q\u0301|x=x|y=y");  // nothing is both in one
  EXPECT_EQ(words("\u0301"), "plain");
}

}  // namespace
}  // namespace morgue::entities
