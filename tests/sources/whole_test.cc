// What says that compressed data is whole: checksums, lengths, and nothing else behind its end.
#include <gtest/gtest.h>

#include "tests/sources/pack.h"

namespace morgue::sources {
namespace {

std::string text_of(int number) {
  std::string text;
  for (int i = 0; i < 2000; ++i)
    text += "member " + std::to_string(number) + " line " + std::to_string(i * i) + "\n";
  return text;
}

std::string packed(const char* filter, const std::string& text) {
  return pack("raw", filter, {{"x", text}});
}

std::string flipped(std::string bytes, std::size_t at) {
  bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
  return bytes;
}

struct Found {
  Files streams;
  std::vector<Problem> problems;
};

Found read_bytes(const std::string& bytes) {
  const TempDir dir;
  Collector found;
  walk(found, {dir.write("x", bytes)});
  return {found.streams, found.problems};
}

// Reads nothing of any stream.
struct Uninterested final : Visitor {
  void stream(const std::string&, Stream&) override {}
  void problem(Problem found) override { problems.push_back(std::move(found)); }
  void end_file(const FileRead& read) override { whole = read.whole; }
  std::vector<Problem> problems;
  bool whole = true;
};

TEST(Whole, MembersAfterEachOtherAreOneStream) {
  for (const char* filter : {"gzip", "bzip2", "zstd", "xz"}) {
    std::string bytes, text;
    for (int i = 0; i < 25; ++i) {
      bytes += packed(filter, text_of(i));
      text += text_of(i);
    }
    const Found found = read_bytes(bytes);
    ASSERT_EQ(found.streams.size(), 1U) << filter;
    EXPECT_EQ(found.streams[0].second, text) << filter;
    EXPECT_TRUE(found.problems.empty()) << filter << found.problems[0].reason;
  }
}

TEST(Whole, AGzipChecksumIsChecked) {
  const std::string good = gzip(text_of(1));
  const std::string other = gzip(text_of(2));
  for (const std::string& bytes : {flipped(good, good.size() - 8), flipped(good, good.size() - 5),
                                   flipped(good, good.size() - 8) + other}) {
    const Found found = read_bytes(bytes);
    ASSERT_EQ(found.problems.size(), 1U);
    EXPECT_EQ(found.problems[0].reason, "damaged: gzip checksum does not match");
    ASSERT_EQ(found.streams.size(), 1U);
    EXPECT_EQ(found.streams[0].second, text_of(1));
  }
}

TEST(Whole, AGzipLengthIsChecked) {
  const std::string good = gzip(text_of(1));
  const Found found = read_bytes(flipped(good, good.size() - 4));
  ASSERT_EQ(found.problems.size(), 1U);
  EXPECT_EQ(found.problems[0].reason, "damaged: gzip length does not match");
}

TEST(Whole, AChecksumThatIsCutOffIsMissed) {
  const std::string good = gzip(text_of(1));
  for (const std::size_t left : {1U, 4U, 7U}) {
    const Found found = read_bytes(good.substr(0, good.size() - left));
    ASSERT_EQ(found.problems.size(), 1U) << left;
    EXPECT_EQ(found.problems[0].reason, "damaged: truncated gzip input");
  }
}

// A tar ends before the gzip around it does.
TEST(Whole, TheChecksumAroundATarIsChecked) {
  const std::string good = gzip(tar({{"a", text_of(1)}, {"b", text_of(2)}}));
  const Found found = read_bytes(flipped(good, good.size() - 8));
  EXPECT_EQ(found.streams.size(), 2U);
  ASSERT_EQ(found.problems.size(), 1U);
  EXPECT_EQ(found.problems[0].reason, "damaged: gzip checksum does not match");
}

TEST(Whole, AChecksumIsCheckedWhereNobodyReadsOn) {
  const TempDir dir;
  const std::string good = gzip(text_of(1));
  Uninterested visitor;
  const std::vector<std::string> inputs = {dir.write("x", flipped(good, good.size() - 8))};
  Walk(visitor).run(inputs);
  EXPECT_EQ(visitor.problems.size(), 1U);
  EXPECT_FALSE(visitor.whole);
}

TEST(Whole, WhatFollowsTheLastMemberIsMissed) {
  for (const char* filter : {"gzip", "bzip2"}) {
    const std::string one = packed(filter, text_of(1));
    for (const std::string& rest :
         {flipped(one, 0), flipped(one, 1), std::string("garbage"), std::string(100, '\0') + one,
          std::string("\x1f"), std::string(300'000, '\0') + "x"}) {
      const Found found = read_bytes(one + rest);
      ASSERT_EQ(found.problems.size(), 1U) << filter << " and " << rest.substr(0, 10);
      EXPECT_TRUE(found.problems[0].reason.starts_with("damaged: ")) << found.problems[0].reason;
      ASSERT_EQ(found.streams.size(), 1U);
      EXPECT_EQ(found.streams[0].second, text_of(1)) << filter;
    }
  }
}

TEST(Whole, AStrayEndOfLineIsNoCutOffMember) {
  const Found found = read_bytes(packed("gzip", text_of(1)) + "\n");
  ASSERT_EQ(found.problems.size(), 1U);
  EXPECT_EQ(found.problems[0].reason,
            "damaged: what follows the compressed data is something else");
}

TEST(Whole, WhatFollowsZstdAndXzIsMissed) {
  for (const char* filter : {"zstd", "xz"})
    EXPECT_EQ(read_bytes(packed(filter, text_of(1)) + "garbage").problems.size(), 1U) << filter;
}

TEST(Whole, WhatFollowsNothingIsMissedToo) {
  for (const char* filter : {"gzip", "bzip2"}) {
    const Found found = read_bytes(packed(filter, "") + "garbage");
    EXPECT_EQ(found.problems.size(), 1U) << filter;
  }
}

TEST(Whole, TarsAfterEachOtherAreOne) {
  const std::string a = tar({{"a", text_of(1)}}), b = tar({{"b", text_of(2)}, {"c", "C"}});
  for (const std::string& bytes : {a + b, a + std::string(9 * 512, '\0') + b, gzip(a + b)}) {
    const Found found = read_bytes(bytes);
    EXPECT_TRUE(found.problems.empty()) << found.problems[0].reason;
    ASSERT_EQ(found.streams.size(), 3U);
    EXPECT_EQ(found.streams[1].second, text_of(2));
    EXPECT_EQ(found.streams[2].second, "C");
  }
}

TEST(Whole, WhatFollowsATarIsMissed) {
  const std::string good = tar({{"a", text_of(1)}});
  for (const std::string& rest : {std::string("garbage"), text_of(2), std::string(700, '\0') + "x",
                                  gzip(text_of(2)), zip({{"b", text_of(2)}})}) {
    const Found found = read_bytes(good + rest);
    ASSERT_EQ(found.problems.size(), 1U) << rest.substr(0, 10);
    EXPECT_TRUE(found.problems[0].reason.starts_with("damaged: ")) << found.problems[0].reason;
    ASSERT_EQ(found.streams.size(), 1U);
    EXPECT_EQ(found.streams[0].second, text_of(1));
  }
}

TEST(Whole, ADamagedHeaderInATarLosesItsFileAloneAndIsSaid) {
  const std::string a = tar({{"a", text_of(1)}}), all = tar({{"a", text_of(1)}, {"b", text_of(2)}});
  const std::string bytes = flipped(all, a.size() - 1024) + tar({{"c", "C"}});
  const Found found = read_bytes(bytes);
  ASSERT_EQ(found.problems.size(), 1U);
  ASSERT_EQ(found.streams.size(), 2U);
  EXPECT_EQ(found.streams[0].second, text_of(1));
  EXPECT_EQ(found.streams[1].second, "C");
}

TEST(Whole, ZerosAfterATarArePadding) {
  for (const std::size_t zeros : {1U, 300U, 512U, 10'240U, 600'001U}) {
    const Found found = read_bytes(tar({{"a", text_of(1)}}) + std::string(zeros, '\0'));
    ASSERT_EQ(found.streams.size(), 1U);
    EXPECT_TRUE(found.problems.empty()) << zeros << found.problems[0].reason;
  }
}

TEST(Whole, ZerosAfterTheEndArePadding) {
  for (const char* filter : {"gzip", "bzip2"})
    for (const std::size_t zeros : {1U, 512U, 600'000U}) {
      const Found found = read_bytes(packed(filter, text_of(1)) + std::string(zeros, '\0'));
      ASSERT_EQ(found.streams.size(), 1U);
      EXPECT_EQ(found.streams[0].second, text_of(1)) << filter;
      EXPECT_TRUE(found.problems.empty()) << filter << found.problems[0].reason;
    }
}

}  // namespace
}  // namespace morgue::sources
