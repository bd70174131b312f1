// The packings that readers rely on to sort as what they pack.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/build/glass/pack.h"

namespace morgue::build::glass {
namespace {

using namespace std::string_literals;

std::string sortable(std::uint32_t value) {
  std::string out;
  put_sortable(out, value);
  return out;
}
std::string sortable(std::string_view text) {
  std::string out;
  put_sortable(out, text);
  return out;
}
std::string last_number(std::uint32_t value) {
  std::string out;
  put_last_number(out, value);
  return out;
}

TEST(GlassPack, SortableNumbersAsXapianPacksThem) {
  EXPECT_EQ(sortable(0), "\0\0"s);
  EXPECT_EQ(sortable(1), "\0\1"s);
  EXPECT_EQ(sortable(0x7FFF), "\x7F\xFF"s);
  EXPECT_EQ(sortable(0x8000), "\x80\x80\0"s);
  EXPECT_EQ(sortable(0x3FFFFF), "\xBF\xFF\xFF"s);
  EXPECT_EQ(sortable(0x400000), "\xC0\x40\0\0"s);
  EXPECT_EQ(sortable(0x1FFFFFFF), "\xDF\xFF\xFF\xFF"s);
  EXPECT_EQ(sortable(0x20000000), "\xE0\x20\0\0\0"s);
  EXPECT_EQ(sortable(UINT32_MAX), "\xE0\xFF\xFF\xFF\xFF"s);
}

TEST(GlassPack, SortableNumbersSort) {
  std::vector<std::uint32_t> numbers;
  for (unsigned bit = 0; bit < 32; ++bit)
    for (const std::uint32_t around : {0U, 1U, 2U}) numbers.push_back((1U << bit) + around - 1);
  std::sort(numbers.begin(), numbers.end());
  for (std::size_t i = 1; i < numbers.size(); ++i)
    EXPECT_EQ(sortable(numbers[i - 1]) < sortable(numbers[i]), numbers[i - 1] < numbers[i]);
}

TEST(GlassPack, SortableBytesSortWhateverFollows) {
  const std::vector<std::string> texts = {"\0"s, "\0\0"s,  "\0\1"s, "\0\xFF"s, "\1"s,
                                          "a"s,  "a\0"s,   "a\0b"s, "a\1"s,    "ab"s,
                                          "b"s,  "b\xFF"s, "c"s,    "\xFF"s,   "\xFF\0"s};
  for (std::size_t i = 1; i < texts.size(); ++i)
    for (const std::string& after : {""s, "\0\0\1"s, "\0\xEF\xFF"s}) {
      const std::string before = sortable(texts[i - 1]) + after;
      EXPECT_LT(before, sortable(texts[i])) << i;
    }
}

TEST(GlassPack, LastNumbers) {
  EXPECT_EQ(last_number(0), ""s);
  EXPECT_EQ(last_number(7), "\7"s);
  EXPECT_EQ(last_number(0x1234), "\x34\x12"s);
  EXPECT_EQ(last_number(0x100), "\0\1"s);
}

}  // namespace
}  // namespace morgue::build::glass
