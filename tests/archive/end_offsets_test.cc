// Ends of items, narrow and wide: a section need not be of that size for its ends to be read.
#include "common/archive/end_offsets.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

constexpr std::uint32_t kTag = 7;
constexpr std::uint64_t kFourGiB = std::uint64_t{4} << 30;

class EndOffsetsTest : public testing::Test {
 protected:
  ColumnFile write(const std::vector<std::uint64_t>& ends) {
    EndOffsetsWriter offsets;
    for (const std::uint64_t end : ends) offsets.add(end);
    ColumnWriter writer(dir_ / "ends.col", ColumnKind::words, 1);
    offsets.write(writer, kTag);
    writer.close();
    return {dir_ / "ends.col", ColumnKind::words, 1};
  }

  void expect_all(const std::vector<std::uint64_t>& ends, std::size_t bytes_each) {
    const ColumnFile file = write(ends);
    EXPECT_EQ(file.section(kTag).size(), bytes_each * ends.size());
    const EndOffsets offsets(file, kTag, ends.empty() ? 0 : ends.back());
    ASSERT_EQ(offsets.size(), ends.size());
    for (std::uint32_t i = 0; i < ends.size(); ++i) {
      const std::uint64_t begin = i == 0 ? 0 : ends[i - 1];
      EXPECT_EQ(offsets.range(file, i).begin, begin);
      EXPECT_EQ(offsets.range(file, i).size, ends[i] - begin);
    }
    EXPECT_THROW((void)offsets.range(file, offsets.size()), Error);
  }

  test::TempDir dir_;
};

TEST_F(EndOffsetsTest, AreNarrowBelowFourGiB) {
  expect_all({}, 4);
  expect_all({0}, 4);
  expect_all({3, 3, 10}, 4);
  expect_all({3, kFourGiB - 1}, 4);
  expect_all({3, kFourGiB, kFourGiB}, 8);
  expect_all({kFourGiB - 1, kFourGiB, 5 * kFourGiB}, 8);
}

TEST_F(EndOffsetsTest, OutOfOrderOrPlaceAreDamage) {
  const ColumnFile file = write({5, 4, 9});
  const EndOffsets offsets(file, kTag, 8);
  EXPECT_EQ(offsets.range(file, 0).size, 5U);
  EXPECT_THROW((void)offsets.range(file, 1), Error);
  EXPECT_THROW((void)offsets.range(file, 2), Error);
  EXPECT_THROW(EndOffsets(file, kTag, kFourGiB), Error);  // twelve bytes are not 64-bit ends
}

}  // namespace
}  // namespace morgue
