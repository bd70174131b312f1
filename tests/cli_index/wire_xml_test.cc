// The XML of the wire, end to end: a night with messages, the next one with a correction and a
// kill, and what a reader sees of it.
#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using Ids = std::vector<std::string>;

std::string item(const std::string& id, int version, const std::string& headline,
                 const std::string& status = "usable") {
  return "<n:newsItem guid='" + id + "' version='" + std::to_string(version) +
         "'><itemMeta><itemClass qcode='ninat:text'/><pubStatus qcode='stat:" + status +
         "'/></itemMeta><contentMeta><headline>" + headline +
         "</headline></contentMeta><contentSet><inlineXML><html><body><p>Of " + id +
         ".</p></body></html></inlineXML></contentSet></n:newsItem>";
}

std::string message(const std::string& items) {
  return "<?xml version='1.0' encoding='iso-8859-1'?>\n<n:newsMessage "
         "xmlns:n='urn:n'><header><sent>"
         "2020-02-14T10:15:00Z</sent></header><itemSet>" +
         items + "</itemSet></n:newsMessage>\n";
}

TEST(WireXml, MessagesCorrectionsAndKills) {
  const Newsroom newsroom;
  newsroom.dump("one.xml", message(item("a", 1, "Z\xfcrich") + "<packageItem guid='p'/>" +
                                   item("b", 1, "Second")));
  newsroom.dump("two.xml",
                "<nitf><head><docdata><doc-id id-string='c'/></docdata></head><body><body.content>"
                "<p>Ferries &nbsp; AT&T</body.content></nitf>");
  EXPECT_EQ(newsroom.add({"one.xml", "two.xml"}), (Did{.read = 4, .added = 3}));
  EXPECT_EQ(newsroom.receipt().at("counts").at("not_articles"), 1);
  EXPECT_EQ(newsroom.ids(), (Ids{"a", "b", "c"}));
  EXPECT_EQ(newsroom.article("a").at("headline"), "Zürich");
  EXPECT_EQ(newsroom.body("c"), "Ferries \u00a0 AT&T");

  newsroom.dump("three.xml", message(item("a", 2, "Corrected") + item("b", 2, "", "canceled")));
  EXPECT_EQ(newsroom.index({"three.xml"}).exit, 0);
  EXPECT_EQ(newsroom.ids(), (Ids{"a", "c"}));
  EXPECT_EQ(newsroom.article("a").at("headline"), "Corrected");
}

TEST(WireXml, AHeadCountsForEveryRecordOfALongMessage) {
  const Newsroom newsroom;
  std::string items;
  for (int i = 0; i < 3000; ++i)
    items += item("i" + std::to_string(i), 1, "Caf\xe9 " + std::string(600, 'x'));
  newsroom.dump("long.xml", message(items));
  EXPECT_EQ(newsroom.add({"long.xml"}), (Did{.read = 3000, .added = 3000}));
  for (const char* id : {"i0", "i1700", "i2999"}) {
    const auto article = newsroom.article(id);
    EXPECT_TRUE(article.at("headline").get<std::string>().starts_with("Café ")) << article;
    EXPECT_EQ(article.at("published").get<std::string>().substr(0, 10), "2020-02-14") << article;
  }
}

}  // namespace
