#include "common/base/bytes.h"

#include <limits>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(Bytes, NumbersComeBack) {
  const std::uint64_t numbers[] = {
      0, 1, 127, 128, 300, 1ULL << 32, std::numeric_limits<std::uint64_t>::max()};
  std::string bytes;
  for (const std::uint64_t n : numbers) put_varint(bytes, n);
  ByteReader in(bytes);
  for (const std::uint64_t n : numbers) EXPECT_EQ(in.varint(), n);
  EXPECT_TRUE(in.at_end());
  EXPECT_FALSE(in.failed());
}

TEST(Bytes, SignedNumbersComeBack) {
  const std::int64_t numbers[] = {0,
                                  -1,
                                  1,
                                  -64,
                                  64,
                                  std::numeric_limits<std::int64_t>::min(),
                                  std::numeric_limits<std::int64_t>::max()};
  std::string bytes;
  for (const std::int64_t n : numbers) put_signed(bytes, n);
  ByteReader in(bytes);
  for (const std::int64_t n : numbers) EXPECT_EQ(in.signed_varint(), n);
}

TEST(Bytes, StringsComeBackEmbeddedZerosToo) {
  std::string bytes;
  put_string(bytes, std::string_view("a\0b", 3));
  put_string(bytes, "");
  ByteReader in(bytes);
  EXPECT_EQ(in.string(), std::string_view("a\0b", 3));
  EXPECT_EQ(in.string(), "");
  EXPECT_TRUE(in.at_end());
}

TEST(Bytes, ReadingPastTheEndFailsAndYieldsZeros) {
  ByteReader in("ab");
  EXPECT_EQ(in.raw<std::uint64_t>(), 0U);
  EXPECT_TRUE(in.failed());
  EXPECT_EQ(in.varint(), 0U);
  EXPECT_EQ(in.string(), "");
}

TEST(Bytes, ALengthBeyondTheEndFails) {
  std::string bytes;
  put_varint(bytes, 1000);
  bytes += "abc";
  ByteReader in(bytes);
  EXPECT_EQ(in.string(), "");
  EXPECT_TRUE(in.failed());
}

TEST(Bytes, AnEndlessVarintFails) {
  ByteReader in(std::string_view("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12));
  EXPECT_EQ(in.varint(), 0U);
  EXPECT_TRUE(in.failed());
}

}  // namespace
}  // namespace morgue
