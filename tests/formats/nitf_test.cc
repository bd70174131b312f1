// NITF documents, in our own words; real ones: golden_test.cc.
#include <gtest/gtest.h>

#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

using Strings = std::vector<std::string>;

std::string document(const std::string& head, const std::string& body) {
  return "<nitf><head>" + head + "</head><body>" + body + "</body></nitf>";
}

Article with_docdata(const std::string& docdata) {
  return article("nitf", document("<title>T</title><docdata>" + docdata + "</docdata>", ""));
}

TEST(Nitf, ReadsEveryField) {
  const Article a = article(
      "nitf",
      document(
          "<title>Title</title><meta name='anpa-category' content='i'/>"
          "<tobject tobject.type='Analysis'><tobject.subject tobject.subject.type='Politics' "
          "tobject.subject.matter='Elections'/><tobject.subject "
          "tobject.subject.refnum='04016000'/></tobject>"
          "<docdata management-status='usable'><doc-id id-string='n-12' regsrc='X'/>"
          "<du-key key='k' version='3'/><evloc city='Bergen' iso-cc='NOR'/>"
          "<date.issue norm='20200214T101500+0100'/><key-list><keyword key='ferries'/>"
          "</key-list><identified-content><org>Port Board</org><classifier>Transport"
          "</classifier></identified-content></docdata>"
          "<pubdata name='The Daily' ex-ref='http://d.example/1'/>",
          "<body.head><hedline><hl1>Ferry <em>sails</em> again</hl1><hl2>Sub</hl2></hedline>"
          "<byline>By <person>Ann Bee</person><byttl>Staff Writer</byttl></byline>"
          "<dateline><location><city>BERGEN</city></location>, <story.date>Feb 14</story.date> "
          "-</dateline><abstract><p>In short.</p></abstract></body.head>"
          "<body.content><p>Said <person>Cy Dee<function>mayor</function></person> of "
          "<org>Town Hall</org>.</p><media><media-caption>Picture</media-caption></media>"
          "<table><tr><td>a</td><td>b</td></tr></table><ul><li>x</li><li>y</li></ul>"
          "<p>In <location>Voss</location>, <person>Eve's</person> ferry.</p></body.content>"
          "<body.end><tagline>Edited by F</tagline></body.end>"));
  EXPECT_EQ(a.id, "n-12");
  EXPECT_EQ(a.revision, 3);
  EXPECT_EQ(a.headline, "Ferry sails again");
  EXPECT_EQ(a.author, "Ann Bee, Staff Writer");
  EXPECT_EQ(a.dateline, "BERGEN, Feb 14");
  EXPECT_EQ(a.lead, "In short.");
  EXPECT_EQ(
      a.body,
      "Said Cy Deemayor of Town Hall.\n\na\tb\n\nx\ny\n\nIn Voss, Eve's ferry.\n\nEdited by F");
  EXPECT_EQ(a.published, (Published{1581671700, 60, false}));
  EXPECT_EQ(a.persons, (Strings{"Cy Dee", "Eve"}));
  EXPECT_EQ(a.orgs, (Strings{"Town Hall", "Port Board"}));
  EXPECT_EQ(a.places, (Strings{"Voss", "Bergen", "Norway"}));
  EXPECT_EQ(a.topics, (Strings{"Politics", "Elections", "economy, business and finance", "ferries",
                               "Transport"}));
  EXPECT_EQ(a.source, "The Daily");
  EXPECT_EQ(a.url, "http://d.example/1");
  EXPECT_EQ(a.section, "i");
  EXPECT_EQ(a.type, "Analysis");
}

TEST(Nitf, DatesWithAndWithoutZoneAndEmbargoes) {
  Article a = with_docdata("<date.issue norm='20200214'/><date.release norm='20200214'/>");
  EXPECT_EQ(a.published, (Published{1581638400, 0, true}));
  EXPECT_FALSE(a.embargo);
  a = with_docdata("<date.issue norm='20200214T101500Z'/><date.release norm='20200215T0600Z'/>");
  EXPECT_EQ(a.embargo, 1581746400);
  EXPECT_EQ(a.published->seconds, 1581675300);
  a = with_docdata("<date.release norm='99999999'/><date.issue norm='soon'/>");
  EXPECT_FALSE(a.published);
  EXPECT_FALSE(a.embargo);
  EXPECT_EQ(a.status, PubStatus::usable);
}

TEST(Nitf, Status) {
  const auto status = [](const std::string& word) {
    return article("nitf", "<nitf><head><docdata management-status='" + word +
                               "'><doc-id id-string='1'/></docdata></head><body><body.content><p>T"
                               "</p></body.content></body></nitf>")
        .status;
  };
  EXPECT_EQ(status("usable"), PubStatus::usable);
  EXPECT_EQ(status("canceled"), PubStatus::canceled);
  EXPECT_EQ(status("withheld"), PubStatus::withheld);
  EXPECT_EQ(status("embargoed"), PubStatus::withheld);
}

TEST(Nitf, TheTextOfTheTimesIsNotDoubled) {
  const Article a = article(
      "nitf", document("",
                       "<body.content><block class='lead_paragraph'><p>One.</p></block>"
                       "<block class='full_text'><p>One.</p><p>Two.</p></block></body.content>"));
  EXPECT_EQ(a.body, "One.\n\nTwo.");
}

TEST(Nitf, StreamsOfDocuments) {
  const std::string one = "<nitf><body><body.content><p>One</p></body.content></body></nitf>";
  const ReadResult result = read_text("<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'x'>" + one +
                                      "\n<?xml version='1.0'?>\n" + one);
  EXPECT_EQ(result.records, (Strings{one, one}));
  EXPECT_EQ(result.problems, Strings{});
  ASSERT_NE(result.format, nullptr);
  EXPECT_EQ(result.format->name, "nitf");
}

TEST(Nitf, InUtf16WithoutAMark) {
  const std::string text =
      "<?xml version='1.0' encoding='utf-16'?><nitf><head><title>Z</title></head></nitf>";
  for (const bool big : {false, true}) {
    std::string wide;
    for (const char c : text) wide += big ? std::string{'\0', c} : std::string{c, '\0'};
    const ReadResult result = read_text(wide);
    EXPECT_EQ(result.records, Strings{"<nitf><head><title>Z</title></head></nitf>"});
  }
}

TEST(Nitf, WhatIsNoArticleSaysWhy) {
  EXPECT_EQ(skipped("nitf", "<nitf/>"), "neither a headline nor a text");
  EXPECT_EQ(skipped("nitf", "<"), "malformed XML: no element can be read");
  EXPECT_EQ(article("nitf", "<nitf><body><body.content><p>cut o").body, "cut o");
}

}  // namespace
}  // namespace morgue::formats
