// NewsML 1.x and RCV1, in our own words; real ones: golden_test.cc.
#include <gtest/gtest.h>

#include "indexer/formats/iptc/rcv1_codes.h"
#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

using Strings = std::vector<std::string>;

std::string item(const std::string& management, const std::string& component) {
  return "<NewsItem xml:lang='en'><Identification><NewsIdentifier><ProviderId>wire.example"
         "</ProviderId><DateId>20200214</DateId><NewsItemId>N12</NewsItemId><RevisionId "
         "PreviousRevision='2' Update='N'>3</RevisionId></NewsIdentifier></Identification>"
         "<NewsManagement><NewsItemType FormalName='News'/>" +
         management + "</NewsManagement><NewsComponent>" + component +
         "</NewsComponent></NewsItem>";
}

std::string content(const std::string& data, const std::string& media = "Text") {
  return "<ContentItem><MediaType FormalName='" + media + "'/><DataContent>" + data +
         "</DataContent></ContentItem>";
}

TEST(Newsml1, ReadsEveryField) {
  const Article a = article(
      "newsml1",
      item("<FirstCreated>20200213T101500+0100</FirstCreated><ThisRevisionCreated>"
           "20200214T101500+0100</ThisRevisionCreated><Status FormalName='Usable'/>",
           "<TopicSet><Topic Duid='t1'><TopicType FormalName='Company'/><FormalName>ACME"
           "</FormalName><Description Variant='Category'>C</Description><Description xml:lang='en'>"
           "Acme Ferries</Description></Topic><Topic><FormalName>04015001</FormalName>"
           "<Description xml:lang='de'>Fähren</Description><Description xml:lang='en'>ferries"
           "</Description></Topic></TopicSet>"
           "<NewsLines><HeadLine>Ferry sails</HeadLine><SubHeadLine>In short</SubHeadLine>"
           "<ByLine>By Ann Bee</ByLine><DateLine>BERGEN, Feb 14 (W) -</DateLine></NewsLines>"
           "<AdministrativeMetadata><Provider><Party FormalName='Wire'/></Provider>"
           "</AdministrativeMetadata><DescriptiveMetadata><Language FormalName='EN'/>"
           "<SubjectCode><SubjectDetail FormalName='04015001'/><Subject FormalName='13000000'/>"
           "</SubjectCode><TopicOccurrence Topic='#t1'/><Property FormalName='Keyword' "
           "Value='sea'/><Location HowPresent='Origin'><Property FormalName='City' Value='Oslo'/>"
           "</Location><Location HowPresent='Event'><Property FormalName='Country' Value='NOR'/>"
           "</Location></DescriptiveMetadata>" +
               content("<nitf><body><body.content><p>One.</p><p>Of <person>Cy Dee</person>.</p>"
                       "</body.content></body></nitf>")));
  EXPECT_EQ(a.id, "urn:newsml:wire.example:20200214:N12");
  EXPECT_EQ(a.revision, 3);
  EXPECT_EQ(a.headline, "Ferry sails");
  EXPECT_EQ(a.lead, "In short");
  EXPECT_EQ(a.author, "Ann Bee");
  EXPECT_EQ(a.dateline, "BERGEN, Feb 14 (W)");
  EXPECT_EQ(a.body, "One.\n\nOf Cy Dee.");
  EXPECT_EQ(a.published, (Published{1581671700, 60, false}));
  EXPECT_EQ(a.source, "Wire");
  EXPECT_EQ(a.language, "en");
  EXPECT_EQ(a.type, "News");
  EXPECT_EQ(a.topics, (Strings{"ferries", "science and technology", "sea"}));
  EXPECT_EQ(a.orgs, Strings{"Acme Ferries"});
  EXPECT_EQ(a.persons, Strings{"Cy Dee"});
  EXPECT_EQ(a.places, Strings{"Norway"});
}

TEST(Newsml1, ComponentsInComponents) {
  const auto body = [](const std::string& component) {
    return article("newsml1", item("", component)).body;
  };
  EXPECT_EQ(body("<NewsComponent><Role FormalName='Main'/>" +
                 content("<![CDATA[<P>One</P><P>Two</P>]]>") + "</NewsComponent><NewsComponent>" +
                 content("Three\n  four") +
                 "</NewsComponent><NewsComponent><Role "
                 "FormalName='Caption'/>" +
                 content("Picture") + "</NewsComponent>" + content("x", "Photo")),
            "One\n\nTwo\n\nThree\n  four");
  EXPECT_EQ(
      body("<NewsComponent EquivalentsList='yes'><NewsComponent>" + content("A") +
           "</NewsComponent><NewsComponent>" + content("B") + "</NewsComponent></NewsComponent>"),
      "A");
  EXPECT_EQ(body(content("<p>A</p><p>B</p>")), "A\n\nB");
}

TEST(Newsml1, LifeCycle) {
  const auto read = [](const std::string& management) {
    return article("newsml1", item(management, content("Text")));
  };
  const std::string change =
      "<StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>20300101T000000+0000"
      "</DateAndTime></StatusWillChange>";
  Article a = read("<Status FormalName='Embargoed'/>" + change);
  EXPECT_EQ(a.status, PubStatus::usable);
  EXPECT_EQ(a.embargo, 1893456000);
  EXPECT_EQ(read("<Status FormalName='Embargoed'/>").status, PubStatus::withheld);
  EXPECT_EQ(read("<Status FormalName='Canceled'/>").status, PubStatus::canceled);
  a = read(
      "<Status FormalName='Usable'/><StatusWillChange><FutureStatus FormalName='Withheld'/>"
      "<DateAndTime>20300101T000000+0000</DateAndTime></StatusWillChange>");
  EXPECT_EQ(a.status, PubStatus::usable);
  EXPECT_FALSE(a.embargo);
}

TEST(Newsml1, WhatIsNoArticleIsNamed) {
  const auto reason = [](const std::string& record) {
    const Parsed parsed = parse("newsml1", record);
    const auto* skip = std::get_if<Skip>(&parsed);
    EXPECT_TRUE(skip != nullptr && skip->not_an_article) << record;
    return skip == nullptr ? "" : skip->reason;
  };
  EXPECT_EQ(
      reason(item("", "<NewsLines><HeadLine>H</HeadLine></NewsLines>" + content("", "Photo"))),
      "a photo");
  EXPECT_EQ(reason(item("", "<NewsItemRef NewsItem='urn:x'/>")), "a package");
  EXPECT_EQ(reason("<NewsItem><TopicSet/></NewsItem>"), "a set of topics");
  EXPECT_EQ(skipped("newsml1", item("", "")), "neither a headline nor a text");
  EXPECT_EQ(skipped("newsml1", "<x/>"), "malformed XML: no item of NewsML can be read");
}

TEST(Newsml1, FormatsOfOneNameAreToldApart) {
  EXPECT_EQ(recognise_format("<?xml version='1.0'?><NewsML><NewsItem>")->name, "newsml1");
  EXPECT_EQ(recognise_format("<NewsItem>")->name, "newsml1");
  EXPECT_EQ(recognise_format("<newsItem guid='1'>")->name, "newsml-g2");
  EXPECT_EQ(recognise_format("<newsitem itemid='1'>")->name, "rcv1");
  EXPECT_EQ(recognise_format("<nitf/>")->name, "nitf");
  EXPECT_EQ(recognise_format("<other/>"), nullptr);
}

TEST(Rcv1, ReadsEveryField) {
  const Article a = article(
      "rcv1",
      "<newsitem itemid=\"2286\" id=\"root\" date=\"1996-08-20\" xml:lang=\"en\"><title>NORWAY: "
      "Ferry sails.</title><headline>Ferry sails.</headline><byline>Ann Bee</byline><dateline>"
      "BERGEN 1996-08-20</dateline><text><p>One &quot;two&quot;.</p><p>Three.</p></text>"
      "<copyright>(c)</copyright><metadata><codes class=\"bip:countries:1.0\"><code code=\"NOR\"/>"
      "<code code=\"GFR\"/></codes><codes class=\"bip:topics:1.0\"><code code=\"CCAT\"/><code "
      "code=\"C151\"/></codes><codes class=\"bip:industries:1.0\"><code code=\"I75000\"/></codes>"
      "<dc element=\"dc.publisher\" value=\"Reuters Holdings Plc\"/><dc element=\"dc.source\" "
      "value=\"Reuters\"/></metadata></newsitem>");
  EXPECT_EQ(a.id, "rcv1-2286");
  EXPECT_EQ(a.headline, "Ferry sails.");
  EXPECT_EQ(a.author, "Ann Bee");
  EXPECT_EQ(a.dateline, "BERGEN 1996-08-20");
  EXPECT_EQ(a.body, "One \"two\".\n\nThree.");
  EXPECT_EQ(a.published, (Published{840499200, 0, true}));
  EXPECT_EQ(a.places, (Strings{"Norway", "Germany"}));
  EXPECT_EQ(a.topics, (Strings{"corporate/industrial (CCAT)", "accounts/earnings (C151)",
                               "industry I75000"}));
  EXPECT_EQ(a.source, "Reuters");
  EXPECT_EQ(a.language, "en");
  EXPECT_EQ(skipped("rcv1", "<newsitem itemid='1'/>"), "neither a headline nor a text");
}

TEST(Rcv1, CodesHaveNamesWhereTheseAreCertain) {
  EXPECT_EQ(iptc::rcv1_country("GFR"), "Germany");
  EXPECT_EQ(iptc::rcv1_country("FIN"), "Finland");     // ISO's
  EXPECT_EQ(iptc::rcv1_country("TANZA"), "Tanzania");  // the beginning of one name
  EXPECT_EQ(iptc::rcv1_country("IRAQ"), "Iraq");
  for (const auto& [code, name] : {std::pair("NIGER", "Niger"),
                                   {"USA", "United States"},
                                   {"NZ", "New Zealand"},
                                   {"CHINA", "China"},
                                   {"THAIL", "Thailand"},
                                   {"SWITZ", "Switzerland"},
                                   {"MALAY", "Malaysia"}})
    EXPECT_EQ(iptc::rcv1_country(code), name);
  EXPECT_EQ(iptc::rcv1_country("AUSTR"), "AUSTR");  // of two, too
  EXPECT_EQ(iptc::rcv1_country("CONGO"), "CONGO");  // of two
  EXPECT_EQ(iptc::rcv1_country("ANTA"), "ANTA");    // too short to be sure
  EXPECT_EQ(iptc::rcv1_country("FESMIC"), "FESMIC");
  EXPECT_EQ(iptc::rcv1_country(""), "");
  EXPECT_EQ(iptc::rcv1_topic("C15"), "performance (C15)");
  EXPECT_EQ(iptc::rcv1_topic("GEDU"), "education (GEDU)");
  EXPECT_EQ(iptc::rcv1_topic("X1"), "X1");
}

}  // namespace
}  // namespace morgue::formats
