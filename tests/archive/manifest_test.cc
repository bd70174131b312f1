#include "common/archive/manifest.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/schema.h"
#include "tests/support/temp_dir.h"

namespace morgue {
namespace {

Manifest sample() {
  Manifest m;
  m.schema = kSchemaVersion;
  m.generation = 7;
  m.created = "2020-02-13T00:00:00Z";
  m.parts = {{"p000001", 100, {}}, {"p000002", 70, {}}};
  m.parts[1].dead.set(69);
  m.parts[1].dead.set(3);
  m.text_dictionaries = {32769};
  m.word_dictionaries = {1, 2};
  m.versions = {{"morgue", "0"}};
  m.next_part = 3;
  m.next_order = 171;
  return m;
}

TEST(Manifest, ComesBack) {
  Manifest m = sample();
  m.restores = 5;
  m.checksums = {{"dict/text-1.zdict", ~std::uint64_t{0}}};
  m.decisions = {17, ~std::uint64_t{1}};
  const Manifest back = decode_manifest(encode_manifest(m), encode_dead(m));
  EXPECT_EQ(back.generation, 7U);
  ASSERT_EQ(back.parts.size(), 2U);
  EXPECT_EQ(back.parts[1].name, "p000002");
  EXPECT_TRUE(back.parts[1].dead.test(69));
  EXPECT_TRUE(back.parts[1].dead.test(3));
  EXPECT_EQ(back.parts[1].dead.count(), 2U);
  EXPECT_EQ(back.live_articles(), 168U);
  EXPECT_EQ(back.word_dictionaries, m.word_dictionaries);
  EXPECT_EQ(back.next_part, 3U);
  EXPECT_EQ(back.next_order, 171U);
  EXPECT_EQ(back.restores, 5U);
  EXPECT_EQ(back.checksums, m.checksums);
  EXPECT_EQ(back.decisions, m.decisions);
}

// The name of the checksum, too.
TEST(Manifest, AFlippedBitOfAnyByteIsSeen) {
  const Manifest m = sample();
  const std::string json = encode_manifest(m);
  for (std::size_t at = 0; at < json.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = json;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
      try {
        // Blanks between words are nothing; another schema version is that of another program.
        const Manifest read = decode_manifest(damaged, encode_dead(m));
        EXPECT_EQ(encode_manifest(read), json) << "byte " << at << " bit " << bit;
      } catch (const Error&) {
      }
    }
}

TEST(Manifest, WithoutAChecksumItIsDamaged) {
  const Manifest m = sample();
  std::string json = encode_manifest(m);
  json.replace(json.find("\"checksum\""), 10, "\"checksun\"");
  EXPECT_THROW(decode_manifest(json, encode_dead(m)), Error);
}

TEST(Manifest, DamageAndOtherSchemasAreRefused) {
  const Manifest m = sample();
  const std::string json = encode_manifest(m);
  const std::string dead = encode_dead(m);
  EXPECT_THROW(decode_manifest(json.substr(0, json.size() / 2), dead), Error);
  std::string changed = json;
  changed.replace(changed.find("171"), 3, "172");
  EXPECT_THROW(decode_manifest(changed, dead), Error);
  EXPECT_THROW(decode_manifest("[]", dead), Error);
  EXPECT_THROW(decode_manifest("{}", dead), Error);
  EXPECT_THROW(decode_manifest(json, dead.substr(1)), Error);
  EXPECT_THROW(decode_manifest(json, dead + "12345678"), Error);
  Manifest other = m;
  other.schema = kSchemaVersion + 1;
  EXPECT_THROW(decode_manifest(encode_manifest(other), dead), Error);
  EXPECT_NO_THROW(decode_manifest(encode_manifest(other), dead, true));
  other = m;
  other.parts[0].name = "../../etc";
  EXPECT_THROW(decode_manifest(encode_manifest(other), dead), Error);
}

TEST(Manifest, DamageIsToldInWords) {
  try {
    decode_manifest("{\"schema\": x", "");
    FAIL() << "that is no manifest";
  } catch (const Error& error) {
    const std::string what = error.what();
    EXPECT_NE(what.find("parse error at line 1"), what.npos) << what;
    EXPECT_EQ(what.find("json.exception"), what.npos) << what;
  }
}

TEST(Manifest, PublishingNamesTheLiveOne) {
  const test::TempDir dir;
  EXPECT_FALSE(is_archive(dir.path()));
  EXPECT_THROW(current_generation(dir.path()), Error);
  EXPECT_THROW(current_generation(dir.path() / "missing"), Error);
  for (const char* folder : kArchiveFolders) {
    EXPECT_FALSE(is_archive_folder(dir.path()));
    fs::create_directory(dir.path() / folder);
  }
  EXPECT_TRUE(is_archive_folder(dir.path()));
  write_manifest(dir.path(), sample());
  EXPECT_FALSE(is_archive(dir.path()));  // written is not published
  publish_manifest(dir.path(), 7);
  EXPECT_EQ(current_generation(dir.path()), 7U);
  EXPECT_EQ(read_manifest(dir.path(), 7).live_articles(), 168U);
  for (const char* bad : {"", "manifest-", "manifest-x.json\n", "../a", "manifest-7.json"}) {
    replace_file(dir.path() / "CURRENT", bad);
    EXPECT_THROW(current_generation(dir.path()), Error) << bad;
  }
}

}  // namespace
}  // namespace morgue
