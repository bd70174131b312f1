// What keeps records says by which libraries they were read.
#include "indexer/formats/libraries.h"

#include <cctype>

#include <gtest/gtest.h>

namespace {

TEST(ReadingLibraries, HaveTheirVersions) {
  const std::string all = morgue::formats::reading_libraries();
  for (const char* name : {"libarchive ", "\nlibxml2 ", "\nbrotli "}) {
    const std::size_t at = all.find(name);
    ASSERT_NE(at, std::string::npos) << all;
    EXPECT_TRUE(std::isdigit(static_cast<unsigned char>(all.at(at + std::string(name).size()))));
  }
  EXPECT_EQ(all.back(), '\n');
}

}  // namespace
