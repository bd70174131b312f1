#include "common/text/fold.h"

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(FoldValue, CaseAccentsAndBlanks) {
  EXPECT_EQ(fold_value("  Mike \t Pompeo "), "mike pompeo");
  EXPECT_EQ(fold_value("NATO"), "nato");
  EXPECT_EQ(fold_value("S\u00E3o Paulo"), "sao paulo");
  EXPECT_EQ(fold_value("el-salvador"), "el-salvador");
  EXPECT_EQ(fold_value(""), "");
}

// By a table of their own, which must say what the other one does.
TEST(FoldValue, CharactersOfAscii) {
  FoldTable table;
  for (char c = '!'; c <= '~'; ++c) {
    const FoldedChar folded = table.look_up(static_cast<char32_t>(c));
    const std::string expected(1, c);
    EXPECT_EQ(fold_value(expected),
              folded.char_class == CharClass::other ? expected : std::string(folded.text));
  }
}

TEST(FoldValue, LigaturesAndStrokedLettersLoseTheirAccentsToo) {
  EXPECT_EQ(fold_value("\u01E3 \u01FD \u01FF"), "ae ae o");
  EXPECT_EQ(fold_value("\u01E2 \u01FC \u01FE"), "ae ae o");
}

TEST(FoldTable, KnowsClasses) {
  FoldTable table;
  EXPECT_EQ(table.look_up('a').char_class, CharClass::letter);
  EXPECT_EQ(table.look_up('7').char_class, CharClass::digit);
  EXPECT_EQ(table.look_up('-').char_class, CharClass::other);
  EXPECT_EQ(table.look_up(0x65E5).char_class, CharClass::ideograph);
  EXPECT_EQ(table.look_up(0x0E01).char_class, CharClass::ideograph);
  EXPECT_EQ(table.look_up(0x0301).char_class, CharClass::ignored);
  EXPECT_EQ(table.look_up(0x200D).char_class, CharClass::ignored);
  EXPECT_EQ(table.look_up(0x110000).char_class, CharClass::other);
  EXPECT_TRUE(table.look_up('A').upper);
  EXPECT_FALSE(table.look_up('a').upper);
  EXPECT_TRUE(table.look_up('a').lower);
  EXPECT_FALSE(table.look_up('A').lower);
  EXPECT_FALSE(table.look_up(0x623).lower || table.look_up(0x623).upper);
}

TEST(FoldValue, KanaHaveOneVoicingHoweverItIsWritten) {
  EXPECT_EQ(fold_value("\uFF84\uFF96\uFF80"), fold_value("トヨタ"));  // half width
  EXPECT_EQ(fold_value("\uFF8E\uFF9D\uFF80\uFF9E"), fold_value("ホンダ"));
  EXPECT_EQ(fold_value("\uFF8A\uFF9F\uFF98"), fold_value("パリ"));
  EXPECT_EQ(fold_value("\uFF73\uFF9E"), fold_value("ヴ"));
  EXPECT_EQ(fold_value("ホンタ\u3099"), fold_value("ホンダ"));  // decomposed
  EXPECT_EQ(fold_value("か\u3099ん"), fold_value("がん"));
  EXPECT_NE(fold_value("ホンタ"), fold_value("ホンダ"));
  EXPECT_EQ(fold_value("\uFF9E\uFF80"), fold_value("タ"));  // of nothing
  EXPECT_EQ(fold_value("ン\u3099"), fold_value("ン"));      // of what has no voice
}

TEST(FoldTable, EveryFoldedLetterFoldsToItself) {
  FoldTable table;
  for (char32_t c = 0; c < 0x3000; ++c) {
    const std::string once(table.look_up(c).text);
    if (once.empty()) continue;
    EXPECT_EQ(fold_value(once), once) << std::hex << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace morgue
