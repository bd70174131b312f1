#include "indexer/entities/name_key.h"

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

TEST(NameKeys, CaseAccentsBlanksAndMarks) {
  NameKeys keys;
  EXPECT_EQ(keys.key("Mike POMPEO"), "mike pompeo");
  EXPECT_EQ(keys.key("U.S."), "u.s.");
  EXPECT_EQ(keys.key("  New \n York "), "new york");
  EXPECT_EQ(keys.key("New  York"), "new york");
  EXPECT_EQ(keys.key("New\tYork"), "new york");
  EXPECT_EQ(keys.key("Erdo\u011Fan"), "erdogan");
  EXPECT_EQ(keys.key("S\u00E3o  Paulo "), "sao paulo");
  EXPECT_EQ(keys.key("O\u2019Neill\u2013Smith"), "o'neill-smith");
  EXPECT_EQ(keys.key("\uFF84\uFF9E\uFF72\uFF82"), "ドイツ");  // of half width
  EXPECT_EQ(keys.key(" "), "");
  EXPECT_EQ(keys.key(""), "");
}

// Each byte of a plain key is that of the name at the same place.
TEST(NameKeys, PlainKeys) {
  NameKeys keys;
  EXPECT_EQ(keys.plain_key("New York TIMES"), "new york times");
  EXPECT_EQ(keys.plain_key("New  York"), "");
  EXPECT_EQ(keys.plain_key("New\nYork"), "");
  EXPECT_EQ(keys.plain_key("S\u00E3o Paulo"), "");
}

// What stands in the string before it is no part of the name.
TEST(NameKeys, AppendsToWhatIsThere) {
  NameKeys keys;
  std::string out = "X";
  keys.append("Kabul", out);
  keys.append(" \u00C9mile  Zola", out);
  EXPECT_EQ(out, "Xkabulemile zola");
}

}  // namespace
}  // namespace morgue::entities
