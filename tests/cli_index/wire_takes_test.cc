// The wire of the teletype, end to end: stories in takes and versions, within a file and across
// files, and what a reader sees of them.
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using Ids = std::vector<std::string>;

std::string sent(const std::string& slug, const std::string& text) {
  return "\x16\x16\x01"
         "a0123\x1fsample\r\nr i\x13\x11 BC-Sample   02-13 0042\r\n\x02^BC-" +
         slug + "<\r\n^A headline <\r\n\t" + text +
         "\r\n\t   \x03"
         "AP-WF-02-13-20 1003GMT<\r\n\x04";
}

TEST(WireTakes, AreOneArticleAndALaterVersionReplacesIt) {
  const Newsroom newsroom;
  newsroom.dump("one.anpa", sent("Rain,42", "One.") + sent("Sun,40", "Sun.") +
                                sent("Rain, 2nd Add,42", "Three.") + sent("Rain, 1st Add", "Two."));
  EXPECT_EQ(newsroom.add({"one.anpa"}), (Did{.read = 2, .added = 2}));
  EXPECT_EQ(newsroom.body("anpa-a-20200213-rain"), "One.\n\nTwo.\n\nThree.");
  newsroom.dump("two.anpa", sent("Rain, 2nd Ld-Writethru,42", "New."));
  EXPECT_EQ(newsroom.add({"two.anpa"}), (Did{.read = 1, .updated = 1}));
  // What is late and older changes nothing.
  newsroom.dump("three.anpa", sent("Rain, 1st Ld,42", "Middle."));
  EXPECT_EQ(newsroom.add({"three.anpa"}), (Did{.read = 1}));
  EXPECT_EQ(newsroom.body("anpa-a-20200213-rain"), "New.");
  EXPECT_EQ(newsroom.ids(), (Ids{"anpa-a-20200213-rain", "anpa-a-20200213-sun"}));
}

TEST(WireTakes, OfAnotherFileStayByThemselves) {
  const Newsroom newsroom;
  newsroom.dump("one.anpa", sent("Rain,42", "One."));
  newsroom.dump("two.anpa", sent("Rain, 1st Add,42", "Two."));
  EXPECT_EQ(newsroom.add({"one.anpa", "two.anpa"}), (Did{.read = 2, .added = 2}));
  EXPECT_EQ(newsroom.body("anpa-a-20200213-rain"), "One.");
  EXPECT_EQ(newsroom.article("anpa-a-20200213-rain, add 1").at("type"), "take");
}

TEST(WireTakes, StayTogetherInQuarantine) {
  const Newsroom newsroom;
  const std::string slug(600, 'x');
  newsroom.dump("one.anpa",
                sent(slug, "One.") + sent("Rain", "Rain.") + sent(slug + ",Add", "Two."));
  EXPECT_EQ(newsroom.index({"one.anpa"}).exit, 1);
  EXPECT_EQ(did(newsroom.receipt()), (Did{.read = 2, .added = 1, .quarantined = 1}));
  const std::vector<std::string> kept = newsroom.quarantine();
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_NE(kept[0].find("One."), std::string::npos);
  EXPECT_NE(kept[0].find("Two."), std::string::npos);
  EXPECT_EQ(newsroom.index({"--retry-quarantine"}).exit, 1);  // one record, as it was
  EXPECT_EQ(newsroom.quarantine().size(), 1U);
}

}  // namespace
