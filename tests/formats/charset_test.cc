// Character sets and cleaning: whatever comes in, valid UTF-8 in NFC without controls comes out.
#include "indexer/formats/charset.h"

#include <random>

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>

#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

using namespace std::string_literals;

bool is_nfc(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status)->isNormalizedUTF8(text, status);
}

std::string encode(const std::string& utf8, const char* charset) {
  std::string out(utf8.size() * 4, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int n = ucnv_convert(charset, "UTF-8", out.data(), static_cast<int>(out.size()),
                             utf8.data(), static_cast<int>(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(n));
  return out;
}

TEST(Charset, AsciiAndUtf8StayAsTheyAre) {
  EXPECT_EQ(to_utf8("plain\ttext\n"), "plain\ttext\n");
  EXPECT_EQ(to_utf8("Zürich – 東京"), "Zürich – 東京");
  EXPECT_EQ(to_utf8("Zürich", "iso-8859-1"), "Zürich");  // a wrong declaration
}

TEST(Charset, ADeclarationIsFollowed) {
  EXPECT_EQ(to_utf8("\xe9t\xe9", "iso-8859-1"), "été");
  EXPECT_EQ(to_utf8("\xb1\xe6", "iso-8859-2"), "ąć");
  EXPECT_EQ(to_utf8(encode("Известия", "koi8-r"), "KOI8-R"), "Известия");
  EXPECT_EQ(to_utf8(encode("東京で会談", "iso-2022-jp"), "iso-2022-jp"), "東京で会談");
}

TEST(Charset, ADeclarationThatDoesNotConvertIsNotFollowed) {
  EXPECT_EQ(to_utf8("caf\xe9", "shift_jis"), "café");
  EXPECT_EQ(to_utf8("caf\xe9", "no-such-charset"), "café");
  EXPECT_EQ(to_utf8("caf\xe9", "us-ascii"), "café");
}

TEST(Charset, WhatIsNotDeclaredIsDetected) {
  const std::string russian =
      "Президент России заявил в среду, что переговоры о перемирии продолжатся на будущей неделе.";
  EXPECT_EQ(to_utf8(encode(russian, "windows-1251")), russian);
  EXPECT_EQ(to_utf8(encode(russian, "koi8-r")), russian);
  const std::string japanese = "政府は水曜日、新しい経済対策を発表した。首相は記者会見で説明した。";
  EXPECT_EQ(to_utf8(encode(japanese, "euc-jp")), japanese);
}

TEST(Charset, AFewOddBytesAreWindows1252) {
  EXPECT_EQ(to_utf8("the company said it would buy D\xfcsseldorf\x92s firm"),
            "the company said it would buy Düsseldorf’s firm");
}

TEST(Charset, Utf8WithSomeDamageStaysUtf8) {
  EXPECT_EQ(to_utf8("Zürich, Genève, caf\xe9, Köln"), "Zürich, Genève, café, Köln");
  EXPECT_EQ(to_utf8("naïve, Zürich, Köln \xe2\x80"), "naïve, Zürich, Köln \xef\xbf\xbd");
}

TEST(Charset, ResultIsNfc) {
  EXPECT_EQ(to_utf8("Zu\xcc\x88rich"), "Zürich");
  EXPECT_EQ(to_utf8("don\xc2\x92t \xc2\x96 a\xc2\x81"
                    "b"),
            "don’t – ab");                   // Windows-1252 taken for Latin-1
  EXPECT_EQ(to_utf8("e\x01\xcc\x81"), "é");  // control characters go first
}

TEST(Charset, RandomBytesBecomeCleanText) {
  std::minstd_rand engine(1);
  const auto random = [&] { return static_cast<unsigned>(engine() >> 4); };
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 60, '\0');
    const unsigned kind = random() % 3;
    for (char& c : bytes)
      c = static_cast<char>(kind == 0   ? random()
                            : kind == 1 ? 0xC0 + random() % 64
                                        : random() % 128);
    const char* const declared[] = {"", "utf-8", "windows-1251", "gb18030", "utf-16", "utf-7"};
    const std::string text = to_utf8(bytes, declared[random() % 6]);
    ASSERT_TRUE(is_valid_utf8(text));
    ASSERT_TRUE(is_nfc(text));
    ASSERT_EQ(cleaned(text), text);
    for (const char c : text)
      ASSERT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t');
    ASSERT_EQ(text.find("\xc2\x85"), std::string::npos);
  }
}

TEST(CleanText, DropsControlCharactersAndKeepsLines) {
  EXPECT_EQ(cleaned("a\0b\x1b[31mc\x7f"s), "ab[31mc");
  EXPECT_EQ(cleaned("a\r\nb\rc\fd\n\te"), "a\nb\nc\nd\n\te");
  EXPECT_EQ(cleaned("a\xc2\x9d"
                    "b\xc2\x85"
                    "c\xe2\x80\xa8"
                    "d"),
            "ab\nc\xe2\x80\xa8"
            "d");
}

TEST(CleanText, FindsEveryUncleanByteWhereverItStands) {
  for (std::size_t size = 1; size < 40; ++size)
    for (std::size_t at = 0; at < size; ++at)
      for (const char bad : {'\x01', '\x1f', '\x7f', '\x80', '\xff'}) {
        std::string text(size, '~');
        text[at] = bad;
        ASSERT_EQ(find_unclean(text), at);
      }
}

TEST(CleanText, OneLineAndTidied) {
  EXPECT_EQ(one_line("  a\n  b\t c  "), "a b c");
  EXPECT_EQ(one_line(" \n "), "");
  EXPECT_EQ(tidied("\n\n a  \n\n\n\n  b \n \n"), " a\n\n  b");
}

}  // namespace
}  // namespace morgue::formats
