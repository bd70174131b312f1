// NewsML-G2 messages and items, in our own words; real ones: golden_test.cc.
#include <gtest/gtest.h>

#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

using Strings = std::vector<std::string>;

std::string item(
    const std::string& meta, const std::string& content,
    const std::string& inlined = "<inlineData contenttype='text/plain'>Text.</inlineData>") {
  return "<newsItem guid='urn:x:1' version='4' xml:lang='en-GB'><itemMeta>" + meta +
         "</itemMeta><contentMeta>" + content + "</contentMeta><contentSet>" + inlined +
         "</contentSet></newsItem>";
}

Article read(const std::string& meta, const std::string& content = "") {
  return article("newsml-g2", item(meta, content));
}

TEST(NewsmlG2, ReadsEveryField) {
  const Article a = article(
      "newsml-g2",
      item(
          "<itemClass qcode='ninat:text'/><provider qcode='p:1'><name>Wire One</name></provider>"
          "<versionCreated>2020-02-14T10:15:00+01:00</versionCreated>"
          "<firstCreated>2020-02-13T10:15:00+01:00</firstCreated><pubStatus qcode='stat:usable'/>",
          "<headline role='h:sub'>Sub</headline><headline>Ferry <i>sails</i></headline>"
          "<by>By Ann Bee</by><dateline>BERGEN (One) - "
          "</dateline><located><name>Oslo</name></located>"
          "<language tag='nn'/><genre><name>Analysis</name></genre><keyword>ferries</keyword>"
          "<description role='d:caption'>C</description><description role='d:summary'>In short."
          "</description><subject type='cpnat:person' qcode='x:1'><name xml:lang='en'>E</name>"
          "<name xml:lang='nn'>Kari N</name></subject>"
          "<subject type='cpnat:organisation' literal='Port Board'/>"
          "<subject type='cptType:5' qcode='y:2'/><subject qcode='medtop:04000000'/>"
          "<subject qcode='own:77'/><subject><mainConcept><name>sea</name></mainConcept></subject>",
          "<inlineXML contenttype='application/xhtml+xml'><html><head><title>T</title></head><body>"
          "<p>One.</p><p>Two.</p></body></html></inlineXML>") +
          "");
  EXPECT_EQ(a.id, "urn:x:1");
  EXPECT_EQ(a.revision, 4);
  EXPECT_EQ(a.headline, "Ferry sails");
  EXPECT_EQ(a.author, "Ann Bee");
  EXPECT_EQ(a.dateline, "BERGEN (One)");
  EXPECT_EQ(a.lead, "In short.");
  EXPECT_EQ(a.body, "One.\n\nTwo.");
  EXPECT_EQ(a.published, (Published{1581671700, 60, false}));
  EXPECT_EQ(a.source, "Wire One");
  EXPECT_EQ(a.language, "nn");
  EXPECT_EQ(a.type, "Analysis");
  EXPECT_EQ(a.persons, Strings{"Kari N"});
  EXPECT_EQ(a.orgs, Strings{"Port Board"});
  EXPECT_EQ(a.places, Strings{"y:2"});
  EXPECT_EQ(a.topics, (Strings{"ferries", "economy, business and finance", "own:77", "sea"}));
}

TEST(NewsmlG2, NamesFromAssertions) {
  const Article a = article(
      "newsml-g2",
      "<newsItem guid='1'><contentMeta><subject type='cpnat:person' qcode='p:9'/></contentMeta>"
      "<assert qcode='p:9'><name>Ann Bee</name></assert><contentSet><inlineData>T</inlineData>"
      "</contentSet></newsItem>");
  EXPECT_EQ(a.persons, Strings{"Ann Bee"});
}

TEST(NewsmlG2, LifeCycle) {
  EXPECT_EQ(read("<pubStatus qcode='stat:withheld'/>").status, PubStatus::withheld);
  EXPECT_EQ(read("<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>").status,
            PubStatus::canceled);
  EXPECT_EQ(read("<embargoed>2030-01-01T00:00:00Z</embargoed>").embargo, 1893456000);
  EXPECT_EQ(read("<embargoed/>").status, PubStatus::withheld);
  const Article killed =
      article("newsml-g2",
              "<newsItem guid='k'><itemMeta><itemClass qcode='ninat:picture'/><pubStatus "
              "qcode='stat:canceled'/></itemMeta></newsItem>");
  EXPECT_EQ(killed.id, "k");
  EXPECT_EQ(killed.status, PubStatus::canceled);
}

TEST(NewsmlG2, NitfAndPlainTextWithin) {
  const Article nitf =
      article("newsml-g2",
              item("", "",
                   "<inlineXML><nitf><body><body.head><hedline><hl1>H</hl1></hedline><byline>By B"
                   "</byline></body.head><body.content><p>One <person>Cy Dee</person>.</p>"
                   "</body.content></body></nitf></inlineXML>"));
  EXPECT_EQ(nitf.id, "urn:x:1");
  EXPECT_EQ(nitf.headline, "H");
  EXPECT_EQ(nitf.author, "B");
  EXPECT_EQ(nitf.body, "One Cy Dee.");
  EXPECT_EQ(nitf.persons, Strings{"Cy Dee"});
  const auto body = [](const std::string& inlined) {
    return article("newsml-g2", item("", "<headline>H</headline>", inlined)).body;
  };
  EXPECT_EQ(body("<inlineData>One\n   two &amp; three</inlineData>"), "One\n   two & three");
  EXPECT_EQ(body("<inlineData><![CDATA[<p>One\n   two</p>]]></inlineData>"), "One\n   two");
  EXPECT_EQ(body("<inlineData contenttype='text/html'>&lt;p>A&lt;p>B</inlineData>"), "A\n\nB");
  EXPECT_EQ(body("<inlineXML><x><p>A</p><p>B</p></x></inlineXML>"), "A\n\nB");
  EXPECT_EQ(body("<inlineXML><sports-content><name>A</name></sports-content></inlineXML>"), "");
  EXPECT_EQ(body("<remoteContent/><inlineXML/><inlineData>second</inlineData>"), "second");
}

TEST(NewsmlG2, WhatIsNoArticleIsNamed) {
  const auto reason = [](const std::string& record) {
    const Parsed parsed = parse("newsml-g2", record);
    const auto* skip = std::get_if<Skip>(&parsed);
    EXPECT_TRUE(skip != nullptr && skip->not_an_article) << record;
    return skip == nullptr ? "" : skip->reason;
  };
  EXPECT_EQ(reason("<packageItem guid='1'/>"), "a package");
  EXPECT_EQ(reason("<n:conceptItem/>"), "a concept");
  EXPECT_EQ(reason(item("<itemClass qcode='x:picture'/>", "<headline>H</headline>")), "a picture");
  EXPECT_EQ(reason(item("<itemClass qcode='ninat:audio'/>", "")), "an audio");
  EXPECT_EQ(reason(item("<itemClass qcode='ninat:composite'/>", "",
                        "<inlineXML><events><event/></events></inlineXML>")),
            "a list of events");
  EXPECT_EQ(skipped("newsml-g2", "<newsItem guid='1'/>"), "neither a headline nor a text");
  EXPECT_EQ(skipped("newsml-g2", "<other/>"), "malformed XML: no item of NewsML-G2 can be read");
}

TEST(NewsmlG2, OneBadItemDoesNotKillTheMessage) {
  const ReadResult result = read_text(
      "<?xml version='1.0'?><n:newsMessage xmlns:n='http://iptc.org/std/nar/2006-10-01/'><n:header>"
      "<n:sent>2020-02-14T10:15:00Z</n:sent></n:header><n:itemSet><n:newsItem guid='1'>cut off"
      "<n:newsItem guid='2'/><n:packageItem>x</n:packageItem></n:itemSet></n:newsMessage>");
  ASSERT_NE(result.format, nullptr);
  EXPECT_EQ(result.format->name, "newsml-g2");
  EXPECT_EQ(result.records, (Strings{"<n:newsItem guid='1'>cut off", "<n:newsItem guid='2'/>",
                                     "<n:packageItem>x</n:packageItem>"}));
  EXPECT_EQ(result.problems, Strings{});
}

TEST(NewsmlG2, TheMessageGivesItsDateAndCharacterSet) {
  const Options options;
  const Context context{"s", 0, options,
                        "<?xml version='1.0' encoding='windows-1251'?><newsMessage><header><sent>"
                        "2020-02-14T10:15:00Z</sent></header>"};
  const Parsed parsed =
      find_format("newsml-g2")
          ->parse(
              "<newsItem "
              "guid='1'><contentMeta><headline>\xcf\xf0\xe8</headline></contentMeta></newsItem>",
              context);
  const auto& a = std::get<Article>(parsed);
  EXPECT_EQ(a.headline, "При");
  EXPECT_EQ(a.published->seconds, 1581675300);
}

}  // namespace
}  // namespace morgue::formats
