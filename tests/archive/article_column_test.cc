#include "common/archive/article_column.h"

#include <random>

#include <gtest/gtest.h>

#include "common/archive/dictionaries.h"
#include "common/base/error.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

Article full_article() {
  Article a;
  a.id = "id-1";
  a.headline = "Headline";
  a.dateline = "KABUL, Feb 13";
  a.lead = "Lead.";
  a.body = "Body.\n\nMore.";
  a.author = "Ann Lee";
  a.source = "Sample Wire";
  a.language = "en";
  a.section = "world";
  a.type = "brief";
  a.url = "https://example.org/1";
  a.published = Published{-5, -240, true};
  a.revision = 3;
  a.status = PubStatus::withheld;
  a.embargo = -86400;
  a.topics = {"war", "truce"};
  a.persons = {"Ann"};
  a.orgs = {"NATO", ""};
  a.places = {"Kabul"};
  a.exchanges = {"nyse"};
  return a;
}

TEST(ArticleColumn, EveryFieldComesBack) {
  std::string bytes;
  encode_article(full_article(), bytes);
  EXPECT_EQ(decode_article(bytes), full_article());
  bytes.clear();
  encode_article(Article{}, bytes);
  EXPECT_EQ(decode_article(bytes), Article{});
}

TEST(ArticleColumn, DamagedBytesAreErrorsNotCrashes) {
  std::string good;
  encode_article(full_article(), good);
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_THROW((void)decode_article(std::string_view(good).substr(0, size)), Error) << size;
  std::mt19937 random(1);
  for (int i = 0; i < 5000; ++i) {
    std::string bad = good;
    for (int k = 0; k < 3; ++k) bad[random() % bad.size()] = static_cast<char>(random());
    try {
      (void)decode_article(bad);
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ExitCode::archive);
    }
  }
}

TEST(TextCodec, CompressesAndRefusesDamage) {
  const TextDictionaries none;
  TextCodec codec(none);
  const std::string text(10000, 'x');
  std::string frame;
  std::string back;
  codec.compress(text, frame);
  EXPECT_LT(frame.size(), 100U);
  codec.decompress(frame, back);
  EXPECT_EQ(back, text);
  for (std::size_t i = 0; i < frame.size(); ++i) {
    std::string bad = frame;
    bad[i] = static_cast<char>(bad[i] ^ 0x55);
    try {
      codec.decompress(bad, back);
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ExitCode::archive);
    }
  }
  EXPECT_THROW(codec.decompress("", back), Error);
  EXPECT_THROW(codec.decompress("not a frame at all", back), Error);
}

TEST(ArticleColumn, FramesComeBackAndBoundsAreKept) {
  const test::TempDir dir;
  const fs::path path = dir.path() / "articles.col";
  ArticleColumnWriter writer(path);
  writer.add("one");
  writer.add("");
  writer.add("three");
  writer.close();
  const ArticleColumn column(path);
  ASSERT_EQ(column.size(), 3U);
  EXPECT_EQ(column.frame(0), "one");
  EXPECT_EQ(column.frame(1), "");
  EXPECT_EQ(column.frame(2), "three");
  EXPECT_THROW((void)column.frame(3), Error);
}

}  // namespace
}  // namespace morgue
