#include <gtest/gtest.h>

#include "common/cli/terminal.h"

namespace {

using morgue::cli::display_width;
using morgue::cli::fit;
using morgue::cli::Lines;
using morgue::cli::sanitize;

TEST(Sanitize, LeavesTextAlone) {
  for (const char* text : {"", "wheat & corn", "Élysée", "中文新闻", "كابول", "\U0001F600"}) {
    EXPECT_EQ(sanitize(text, Lines::keep), text);
    EXPECT_EQ(sanitize(text, Lines::join), text);
  }
}

TEST(Sanitize, ReplacesEveryControlCharacter) {
  for (int c = 0; c < 0x20; ++c) {
    if (c == '\t' || c == '\n') continue;
    const std::string text = std::string("a") + static_cast<char>(c) + "b";
    EXPECT_EQ(sanitize(text, Lines::keep), "a\uFFFDb") << c;
    EXPECT_EQ(sanitize(text, Lines::join), "a\uFFFDb") << c;
  }
  EXPECT_EQ(sanitize("a\x7F", Lines::keep), "a\uFFFD");
  EXPECT_EQ(sanitize("\x1b[31mred", Lines::keep), "\uFFFD[31mred");
}

TEST(Sanitize, ReplacesC1ControlsInUtf8) {
  for (unsigned c = 0x80; c < 0xA0; ++c) {
    const std::string text{'\xC2', static_cast<char>(c)};
    EXPECT_EQ(sanitize(text, Lines::keep), "\uFFFD") << c;
  }
  EXPECT_EQ(sanitize("\u00A0", Lines::keep), "\u00A0");
}

TEST(Sanitize, ReplacesBadBytes) {
  EXPECT_EQ(sanitize("a\xFF\xFE", Lines::keep), "a\uFFFD\uFFFD");
  EXPECT_EQ(sanitize("\x9b"
                     "31m",
                     Lines::keep),
            "\uFFFD"
            "31m");                                              // an 8-bit CSI
  EXPECT_EQ(sanitize("\xE4\xB8", Lines::keep), "\uFFFD\uFFFD");  // cut off
}

TEST(Sanitize, DropsWhatReordersLines) {
  EXPECT_EQ(sanitize("a\u202Eb\u202Cc\u2066d\u2069e\u202Af", Lines::keep), "abcdef");
  EXPECT_EQ(sanitize("\u200F\u200E", Lines::keep), "\u200F\u200E");  // harmless marks stay
}

TEST(Sanitize, LinesJoinOrStay) {
  EXPECT_EQ(sanitize("a\tb\nc\u2028d\u2029e", Lines::join), "a b c d e");
  EXPECT_EQ(sanitize("a\tb\nc\u2028d\u2029e", Lines::keep), "a\tb\nc\nd\ne");
}

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("wheat"), 5U);
  EXPECT_EQ(display_width("Élysée"), 6U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(display_width("中文"), 4U);
}

TEST(Fit, CutsWithAnEllipsis) {
  EXPECT_EQ(fit("wheat", 5), "wheat");
  EXPECT_EQ(fit("wheat", 4), "whe…");
  EXPECT_EQ(fit("wheat", 1), "…");
  EXPECT_EQ(fit("wheat", 0), "");
  EXPECT_EQ(fit("中文新", 4), "中…");
}

}  // namespace
