#include "common/archive/column_file.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

class ColumnFileTest : public testing::Test {
 protected:
  fs::path path() const { return dir_.path() / "test.col"; }

  std::string written() const {
    ColumnWriter writer(path(), ColumnKind::words, 3);
    writer.begin_section(1);
    writer.append("hello");
    writer.begin_section(7);
    const std::uint32_t numbers[] = {1, 2, 3};
    writer.append_array(std::span<const std::uint32_t>(numbers));
    writer.close();
    return read_file(path());
  }

  test::TempDir dir_;
};

TEST_F(ColumnFileTest, SectionsComeBack) {
  written();
  const ColumnFile file(path(), ColumnKind::words, 3);
  EXPECT_EQ(file.section(1), "hello");
  EXPECT_EQ(file.section(2), "");
  EXPECT_EQ(file.array<std::uint32_t>(7)[2], 3U);
  EXPECT_TRUE(file.verify());
  EXPECT_THROW(file.array<std::uint32_t>(1), Error);     // five bytes are no array
  EXPECT_THROW(file.array<std::uint32_t>(7, 4), Error);  // three are not four
}

TEST_F(ColumnFileTest, OtherKindsAndVersionsAreRefused) {
  written();
  EXPECT_THROW(ColumnFile(path(), ColumnKind::facets, 3), Error);
  EXPECT_THROW(ColumnFile(path(), ColumnKind::words, 4), Error);
}

TEST_F(ColumnFileTest, EveryFlippedByteIsSeenAndNoneCrashes) {
  const std::string good = written();
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x41);
    replace_file(path(), bad);
    try {
      const ColumnFile file(path(), ColumnKind::words, 3);
      (void)file.section(1);
      EXPECT_FALSE(file.verify()) << "byte " << i;
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ExitCode::archive);
    }
  }
}

TEST_F(ColumnFileTest, EveryTruncationIsRefused) {
  const std::string good = written();
  for (std::size_t size = 0; size < good.size(); ++size) {
    replace_file(path(), good.substr(0, size));
    EXPECT_THROW(ColumnFile(path(), ColumnKind::words, 3), Error) << size;
  }
}

}  // namespace
}  // namespace morgue
