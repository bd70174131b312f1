#include "indexer/entities/gazetteer.h"

#include <gtest/gtest.h>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "indexer/entities/files.h"

namespace morgue::entities {
namespace {

std::string payload(std::uint64_t keys, std::uint64_t count) {
  std::string out;
  put_varint(out, keys);
  put_varint(out, count);
  put_varint(out, 0);
  put_string(out, "new york");
  put_varint(out, kKnownLargeCity);
  put_varint(out, 8);
  put_string(out, " city");
  put_varint(out, kKnownRegion);
  return out;
}

TEST(Gazetteer, FindsPhrasesAndTheirBeginnings) {
  const Gazetteer gazetteer(pack(kGazetteerFile, payload(3, 2)));
  EXPECT_EQ(gazetteer.look_up("new york"), kKnownLargeCity | kKnownPrefix);
  EXPECT_EQ(gazetteer.look_up("new york city"), kKnownRegion);
  EXPECT_EQ(gazetteer.look_up("new"), kKnownPrefix);
  EXPECT_EQ(gazetteer.look_up("york"), 0U);
  EXPECT_EQ(gazetteer.look_up(""), 0U);
}

TEST(Gazetteer, RefusesDamage) {
  EXPECT_THROW(Gazetteer(pack(kGazetteerFile, payload(3, 3))), Error);
  EXPECT_THROW(Gazetteer(pack(kGazetteerFile, payload(1, 2))), Error);
  EXPECT_THROW(Gazetteer(pack(kGazetteerFile, payload(1U << 30, 2))), Error);
  const std::string good = pack(kGazetteerFile, payload(3, 2));
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    EXPECT_THROW(Gazetteer{bad}, Error) << i;
  }
}

TEST(Gazetteer, TheBuiltInOneKnowsTheWorld) {
  const Gazetteer& gazetteer = built_in_gazetteer();
  EXPECT_NE(gazetteer.look_up("sri lanka") & kKnownCountry, 0U);
  EXPECT_NE(gazetteer.look_up("frankreich") & kKnownCountry, 0U);
  EXPECT_NE(gazetteer.look_up("франция") & kKnownCountry, 0U);
  EXPECT_NE(gazetteer.look_up("buenos aires") & kKnownLargeCity, 0U);
  EXPECT_NE(gazetteer.look_up("prime minister") & kKnownTitle, 0U);
  EXPECT_NE(gazetteer.look_up("merrill lynch") & kKnownFirm, 0U);
  EXPECT_NE(gazetteer.look_up("table") & kKnownLowerCase, 0U);
  EXPECT_EQ(gazetteer.look_up("xqzzt"), 0U);
}

}  // namespace
}  // namespace morgue::entities
