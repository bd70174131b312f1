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

// The subject in an item with that catalogue and those assertions.
Article about(const std::string& subject, const std::string& catalogue = "",
              const std::string& more = "") {
  return article("newsml-g2", "<newsItem guid='1'>" + catalogue + "<contentMeta>" + subject +
                                  "</contentMeta>" + more +
                                  "<contentSet><inlineData>T</inlineData></contentSet></newsItem>");
}

std::string scheme(const std::string& alias, const std::string& address) {
  return "<catalog><scheme alias='" + alias + "' uri='" + address + "'/></catalog>";
}

const std::string kMediaTopics = "http://cv.iptc.org/newscodes/mediatopic/";

TEST(NewsmlG2, AnAliasMeansWhatItsMessageDeclares) {
  const std::string mt = scheme("mt", kMediaTopics);
  EXPECT_EQ(about("<subject qcode='mt:15000000'/>", mt).topics, Strings{"sport"});
  EXPECT_EQ(about("<subject qcode='mt:20000523'/>", mt).topics, Strings{"medtop:20000523"});
  EXPECT_EQ(about("<subject qcode='mt:15000000'/>").topics, Strings{"mt:15000000"});
  // Without the slash that it should have, over https, in another case.
  EXPECT_EQ(about("<subject qcode='mt:15000000'/>",
                  scheme("mt", "HTTPS://cv.iptc.org/newscodes/MediaTopic"))
                .topics,
            Strings{"sport"});
  // An alias of the IPTC's for another scheme: its codes are not the IPTC's.
  EXPECT_EQ(about("<subject qcode='medtop:15000000'/>", scheme("medtop", "http://cv.x.example/t/"))
                .topics,
            Strings{"cv.x.example/t/15000000"});
  // One alias of two providers is two schemes.
  EXPECT_EQ(about("<subject qcode='cat:5'/>", scheme("cat", "http://a.example/cat/")).topics,
            Strings{"a.example/cat/5"});
  EXPECT_EQ(about("<subject qcode='cat:5'/>", scheme("cat", "http://b.example/cat#")).topics,
            Strings{"b.example/cat#5"});
  EXPECT_EQ(about("<subject qcode='cat:15000000'/>",
                  "<catalog><scheme alias='cat' uri='http://a.example/cat/'><sameAsScheme uri='" +
                      kMediaTopics + "'/></scheme></catalog>")
                .topics,
            Strings{"sport"});
}

TEST(NewsmlG2, TheMessageDeclaresToo) {
  const Options options;
  const std::string head = "<newsMessage><header><n:catalog><n:scheme uri='" + kMediaTopics +
                           "' alias='mt'/><n:scheme alias='x' uri='http://head.example/'/>"
                           "</n:catalog></header>";
  const std::string record =
      "<newsItem guid='1'>" + scheme("x", "http://item.example/") +
      "<contentMeta><subject qcode='mt:15000000'/><subject qcode='x:1'/></contentMeta>"
      "<contentSet><inlineData>T</inlineData></contentSet></newsItem>";
  const Parsed parsed = find_format("newsml-g2")->parse(record, {"s", 0, options, head});
  EXPECT_EQ(std::get<Article>(parsed).topics, (Strings{"sport", "item.example/1"}));
}

TEST(NewsmlG2, WhatASubjectIsGoesByItsScheme) {
  EXPECT_EQ(about("<subject qcode='iso3166-1a2:NO'/>").places, Strings{"Norway"});
  EXPECT_EQ(
      about("<subject qcode='c:NOR'/>", scheme("c", "http://cvx.iptc.org/iso3166-1a3/")).places,
      Strings{"Norway"});
  EXPECT_EQ(about("<subject qcode='geonames:3143244/'/>").places, Strings{"geonames:3143244"});
  EXPECT_EQ(about("<subject qcode='mic:XOSL'/>").exchanges, Strings{"XOSL"});
  EXPECT_EQ(about("<subject qcode='isin:NO0010096985'/>").topics, Strings{"isin:NO0010096985"});
  EXPECT_EQ(about("<subject type='cpnat:abstract' qcode='iso3166-1a2:NO'/>").topics,
            Strings{"Norway"});
  EXPECT_EQ(about("<subject type='n:person' qcode='p:1'/>",
                  scheme("n", "http://cv.iptc.org/newscodes/cpnature/"))
                .persons,
            Strings{"p:1"});
  EXPECT_EQ(about("<subject type='cptType:5' literal='Oslo'/>").places, Strings{"Oslo"});
  EXPECT_EQ(about("<subject type='rank:5' literal='Oslo'/>").topics, Strings{"Oslo"});
  EXPECT_EQ(about("<subject qcode='p:9'/>", "",
                  "<assert qcode='p:9'><type qcode='cpnat:person'/><name>Ann Bee</name></assert>")
                .persons,
            Strings{"Ann Bee"});
}

TEST(NewsmlG2, AddressesInPlaceOfCodesAndBesideThem) {
  EXPECT_EQ(about("<subject uri='" + kMediaTopics + "15000000'/>").topics, Strings{"sport"});
  EXPECT_EQ(about("<subject uri='http://cv.x.example/t/7'/>").topics, Strings{"cv.x.example/t/7"});
  EXPECT_EQ(about("<subject qcode='own:7' uri='" + kMediaTopics + "15000000'/>").topics,
            Strings{"sport"});
  EXPECT_EQ(about("<subject typeuri='http://cv.iptc.org/newscodes/cpnature/person' literal='A B'/>")
                .persons,
            Strings{"A B"});
  const Article a = read(
      "<itemClass uri='http://cv.iptc.org/newscodes/ninature/text'/>"
      "<provider uri='http://cv.iptc.org/newscodes/newsprovider/AFP'/>",
      "<genre qcode='genre:Analysis'/>");
  EXPECT_EQ(a.source, "AFP");
  EXPECT_EQ(a.type, "Analysis");
  EXPECT_EQ(skipped("newsml-g2",
                    item("<itemClass uri='http://cv.iptc.org/newscodes/ninature/picture'/>", "")),
            "a picture");
}

TEST(NewsmlG2, NamesFromWhatIsTheSameAndFromConcepts) {
  const std::string same = "<subject qcode='own:7'><sameAs qcode='subj:15000000'/></subject>";
  EXPECT_EQ(about(same).topics, Strings{"sport"});
  EXPECT_EQ(
      about("<subject qcode='own:7'><sameAs qcode='c:1'><name>rowing</name></sameAs></subject>")
          .topics,
      Strings{"rowing"});
  EXPECT_EQ(about("<subject qcode='own:7'><sameAs qcode='iso3166-1a2:NO'/></subject>").places,
            Strings{"Norway"});
  EXPECT_EQ(about(same, "", "<assert qcode='subj:15000000'><name>games</name></assert>").topics,
            Strings{"games"});
  // Asserted under another alias of the same scheme, and as an address.
  EXPECT_EQ(about("<subject qcode='mt:20000523'/>", scheme("mt", kMediaTopics),
                  "<assert qcode='medtop:20000523'><name>jobs</name></assert>")
                .topics,
            Strings{"jobs"});
  EXPECT_EQ(about("<subject qcode='own:7' uri='http://x.example/7'/>", "",
                  "<assert uri='http://x.example/7'><name>seven</name></assert>")
                .topics,
            Strings{"seven"});
  EXPECT_EQ(about("<subject qcode='own:7' uri='http://x.example/7'/>", "",
                  "<assert qcode='own:7'><name>seven</name></assert>")
                .topics,
            Strings{"seven"});
  EXPECT_EQ(about("<subject qcode='p:1'/>", "",
                  "<conceptSet><concept><conceptId qcode='p:1'/><type qcode='cpnat:person'/>"
                  "<name>Ann Bee</name></concept></conceptSet>")
                .persons,
            Strings{"Ann Bee"});
}

TEST(NewsmlG2, CataloguesAreBounded) {
  std::string catalogue = "<catalog>";
  for (int i = 0; i < 1100; ++i)
    catalogue += "<scheme alias='a" + std::to_string(i) + "' uri='http://x.example/'/>";
  catalogue += "</catalog>";
  EXPECT_EQ(about("<subject qcode='a999:1'/>", catalogue).topics, Strings{"x.example/1"});
  EXPECT_EQ(about("<subject qcode='a1000:1'/>", catalogue).topics, Strings{"a1000:1"});
  const std::string address = "http://x.example/" + std::string(1000, 'a');
  EXPECT_EQ(about("<subject qcode='a:1'/>", scheme("a", address)).topics, Strings{"a:1"});
  const std::string alias(101, 'a');
  EXPECT_EQ(about("<subject qcode='" + alias + ":1'/>", scheme(alias, "http://x.example/")).topics,
            Strings{alias + ":1"});
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
