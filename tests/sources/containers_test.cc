// Compressions and containers, nested, damaged and hostile.
#include <random>

#include <gtest/gtest.h>

#include "tests/sources/pack.h"

namespace morgue::sources {
namespace {

std::string noise(std::size_t size) {  // does not compress: its length on disk is known
  std::mt19937 random(7);
  std::string bytes(size, '\0');
  for (char& c : bytes) c = static_cast<char>('a' + random() % 26);
  return bytes;
}

TEST(Containers, EveryCompressionIsToldByContent) {
  const TempDir dir;
  for (const char* filter : {"gzip", "zstd", "xz", "bzip2", ""}) {
    Collector found;
    const auto file = dir.write("x.txt", pack("raw", filter, {{"x", "the text"}}));
    walk(found, {file});
    EXPECT_EQ(found.streams, (Files{{file, "the text"}})) << filter;
  }
}

TEST(Containers, TarsAndZipsNameTheirEntries) {
  const TempDir dir;
  const Files files = {{"sub/a.sgm", "A"}, {".hidden", "no"}, {"sub/._a.sgm", "no"}, {"b", ""}};
  for (const std::string& bytes : {tar(files), zip(files), gzip(tar(files))}) {
    Collector found;
    const auto file = dir.write("dump", bytes);
    walk(found, {file});
    EXPECT_EQ(found.streams, (Files{{file + "/sub/a.sgm", "A"}, {file + "/b", ""}}));
    EXPECT_TRUE(found.problems.empty()) << found.problems[0].reason;
  }
}

TEST(Containers, Nest) {
  const TempDir dir;
  const auto file = dir.write(
      "x", zip({{"1.tar", tar({{"a.gz", gzip("A")}, {"b.zip", zip({{"c", "C"}})}, {"d", "D"}})}}));
  Collector found;
  walk(found, {file});
  EXPECT_EQ(found.streams, (Files{{file + "/1.tar/a.gz", "A"},
                                  {file + "/1.tar/b.zip/c", "C"},
                                  {file + "/1.tar/d", "D"}}));
}

TEST(Containers, AreNotReadDeeperThanAllowed) {
  const TempDir dir;
  std::string bytes = "deep";
  for (int i = 0; i < 5; ++i) bytes = gzip(bytes);
  const auto file = dir.write("x", tar({{"deep", bytes}, {"other", "O"}}));
  Collector found;
  walk(found, {file});
  ASSERT_EQ(found.problems.size(), 1u);
  EXPECT_EQ(found.problems[0].source, file + "/deep");
  EXPECT_NE(found.problems[0].reason.find("more than 4 deep"), std::string::npos);
  EXPECT_EQ(found.streams, (Files{{file + "/other", "O"}}));

  Collector allowed;
  walk(allowed, {file}, {.max_depth = 6});
  EXPECT_EQ(allowed.streams.size(), 2u);
}

TEST(Containers, NamesOfEntriesHaveNoControlCharacters) {
  const TempDir dir;
  const auto file = dir.write("x", tar({{"a\x1b[31m\n", "A"}}));
  Collector found;
  walk(found, {file});
  ASSERT_EQ(found.streams.size(), 1u);
  EXPECT_EQ(found.streams[0].first, file + "/a?[31m?");
}

TEST(Containers, WhatComesBeforeTheBreakOfATruncatedFileIsRead) {
  const TempDir dir;
  for (const char* filter : {"gzip", "zstd", "xz", "bzip2"}) {
    const std::string text = noise(2 << 20);
    const std::string packed = pack("raw", filter, {{"x", text}});
    Collector found;
    walk(found, {dir.write("x", packed.substr(0, packed.size() * 3 / 4))});
    ASSERT_EQ(found.streams.size(), 1u);
    EXPECT_GT(found.streams[0].second.size(), text.size() / 4) << filter;
    EXPECT_TRUE(text.starts_with(found.streams[0].second));
    ASSERT_EQ(found.problems.size(), 1u) << filter;
    EXPECT_FALSE(found.problems[0].reason.empty());
  }
}

TEST(Containers, ATruncatedTarGivesTheFilesBefore) {
  const TempDir dir;
  const std::string packed = gzip(tar({{"a", noise(300000)}, {"b", noise(300000)}}));
  Collector found;
  walk(found, {dir.write("x", packed.substr(0, packed.size() * 3 / 4)), dir.write("y", "Y")});
  ASSERT_EQ(found.streams.size(), 3u);
  EXPECT_EQ(found.streams[0].second, noise(300000));
  EXPECT_LT(found.streams[1].second.size(), 300000u);
  EXPECT_EQ(found.streams[2].second, "Y");
  EXPECT_EQ(found.problems.size(), 1u);  // said once, not once for every layer
}

TEST(Containers, DamageIsSaidAgainWhenReadOn) {
  struct Insistent final : Visitor {
    void stream(const std::string&, Stream& bytes) override {
      char buffer[4096];
      for (int damage = 0; damage < 3;) try {
          ASSERT_GT(bytes.read(buffer, sizeof buffer), 0u) << "damage looks like the end";
        } catch (const Error&) {
          ++damage;
        }
    }
    void problem(Problem) override {}
  } visitor;
  const TempDir dir;
  std::string packed = zip({{"a", noise(100000)}});
  packed[5000] = static_cast<char>(packed[5000] ^ 0x55);
  const std::vector<std::string> inputs = {dir.write("x", packed),
                                           dir.write("y", gzip(noise(300000)).substr(0, 90000))};
  Walk(visitor).run(inputs);
}

TEST(Containers, TarsOlderThanTheirMagicAreTars) {
  const TempDir dir;
  const auto file = dir.write("x", pack("v7tar", "", {{"a", "A"}}));
  Collector found;
  walk(found, {file});
  EXPECT_EQ(found.streams, (Files{{file + "/a", "A"}}));
}

TEST(Containers, GarbageThatOnlyBeginsLikeOneIsAProblem) {
  const TempDir dir;
  for (const std::string& magic :
       {std::string("\x1f\x8b\x08\0zzz", 7), std::string("PK\x03\x04zzzzz"),
        std::string("\x28\xb5\x2f\xfdzzzzzz"), std::string("\xfd\x37zXZ\0zzz", 9)}) {
    Collector found;
    walk(found, {dir.write("x", magic + noise(100))});
    EXPECT_EQ(found.problems.size(), 1u) << magic;
  }
}

TEST(Containers, ABombIsNotUnpacked) {
  const TempDir dir;
  const std::string zeros(24 << 20, '\0');
  const Limits limits{.max_depth = 4,
                      .max_expanded = std::uint64_t{1} << 40,
                      .max_ratio = 100,
                      .ratio_from = 1 << 20};
  const auto other = dir.write("other", "fine");
  for (const std::string& bomb : {gzip(zeros), zip({{"z", zeros}}), gzip(gzip(zeros)),
                                  tar({{"z.gz", gzip(zeros)}, {"a", "A"}})}) {
    Collector found;
    found.kept = 0;
    walk(found, {dir.write("bomb", bomb), other}, limits);
    ASSERT_EQ(found.problems.size(), 1u);
    EXPECT_NE(found.problems[0].reason.find("bomb"), std::string::npos);
    EXPECT_LT(found.total, std::uint64_t{16} << 20);
    EXPECT_EQ(found.streams.back().first, other);  // the run goes on with the next file
  }
}

TEST(Containers, ABombIsNotUnpackedEitherWhereNobodyReadsIt) {
  struct Uninterested final : Visitor {
    void stream(const std::string&, Stream&) override {}
    void problem(Problem found) override { problems.push_back(std::move(found)); }
    std::vector<Problem> problems;
  } visitor;
  const TempDir dir;
  const auto bomb = dir.write("bomb", zip({{"z", std::string(24 << 20, '\0')}, {"y", "y"}}));
  const Limits limits{.max_ratio = 100, .ratio_from = 1 << 20};
  Walk(visitor, limits).run(std::vector<std::string>{bomb});
  EXPECT_EQ(visitor.problems.size(), 1u);
}

TEST(Containers, NothingUnpacksToMoreThanTheLimit) {
  const TempDir dir;
  Collector found;
  walk(found, {dir.write("x", gzip(noise(2 << 20)))}, {.max_expanded = 1 << 20});
  EXPECT_EQ(found.problems.size(), 1u);
  EXPECT_LE(found.total, std::uint64_t{1} << 20);
}

TEST(Containers, OrdinaryTextIsFarFromTheRatioOfABomb) {
  const TempDir dir;
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "article number " + std::to_string(i) + "\n";
  Collector found;
  walk(found, {dir.write("x", gzip(text))}, {.ratio_from = 1 << 20});
  EXPECT_TRUE(found.problems.empty()) << found.problems[0].reason;
  EXPECT_EQ(found.total, text.size());
}

}  // namespace
}  // namespace morgue::sources
