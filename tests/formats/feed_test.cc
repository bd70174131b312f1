// Feeds: RSS, RDF, Atom: what an item becomes, how often texts are decoded, what the head says.
#include "tests/formats/reading.h"

namespace {

using namespace morgue;
using namespace morgue::formats;
using Strings = std::vector<std::string>;

// The articles of a feed, or reasons.
std::vector<Article> items(const std::string& bytes) {
  StringStream stream(bytes);
  std::vector<Article> out;
  RecordReader reader(stream, "source",
                      [](const sources::Problem& problem) { ADD_FAILURE() << problem.reason; });
  for (Record record; reader.next(record);) {
    EXPECT_EQ(record.format->name, "feed");
    const Options options;
    const Parsed parsed = record.format->parse(record.bytes, record.context("source", options));
    const auto* skip = std::get_if<Skip>(&parsed);
    if (skip != nullptr)
      ADD_FAILURE() << skip->reason;
    else
      out.push_back(std::get<Article>(parsed));
  }
  return out;
}

Article rss(const std::string& item) {
  const auto all = items(
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Sample &amp;amp; "
      "Wire</title><language>en-us</language><item>" +
      item + "</item></channel></rss>");
  return all.size() == 1 ? all.front() : Article();
}

Article atom(const std::string& entry) {
  const auto all = items(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title>Sample "
      "Wire</title><entry>" +
      entry + "</entry></feed>");
  return all.size() == 1 ? all.front() : Article();
}

TEST(Feed, Rss) {
  const Article read =
      rss("<media:title>No</media:title><title>Rain &amp;amp; sun</title>"
          "<guid isPermaLink=\"false\">g1</guid><link>http://example.com/1</link>"
          "<pubDate>Thu, 13 Feb 2020 10:03:00 EST</pubDate><description>Short.</description>"
          "<content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded>"
          "<author>ann@example.com (Ann Example)</author><category>weather</category>"
          "<category>rain</category><category>weather</category>");
  EXPECT_EQ(read.id, "g1");
  EXPECT_EQ(read.url, "http://example.com/1");
  EXPECT_EQ(read.headline, "Rain & sun");
  EXPECT_EQ(read.lead, "Short.");
  EXPECT_EQ(read.body, "One.\n\nTwo.");
  EXPECT_EQ(read.author, "Ann Example");
  EXPECT_EQ(read.source, "Sample & Wire");
  EXPECT_EQ(read.language, "en");
  EXPECT_EQ(read.topics, (Strings{"weather", "rain"}));
  ASSERT_TRUE(read.published);
  EXPECT_EQ(read.published->seconds, 1581606180);
}

TEST(Feed, TextsEncodedOnceTwiceAndNot) {
  EXPECT_EQ(rss("<description>&lt;p&gt;A &amp;amp; B&lt;/p&gt;</description>").body, "A & B");
  EXPECT_EQ(rss("<description>&amp;lt;p&amp;gt;A&amp;lt;/p&amp;gt;</description>").body, "A");
  EXPECT_EQ(rss("<description>1 &lt; 2 &amp; 3</description>").body, "1 < 2 & 3");
  EXPECT_EQ(rss("<description><p xmlns=\"x\">A</p><p>B</p></description>").body, "A\n\nB");
  EXPECT_EQ(rss("<title>Only this</title>").headline, "Only this");
  EXPECT_EQ(atom("<title>&lt;b&gt; is a tag</title>").headline, "<b> is a tag");
  EXPECT_EQ(atom("<title type=\"html\">&lt;b&gt;Bold&lt;/b&gt;</title>").headline, "Bold");
  EXPECT_EQ(atom("<title type=\"xhtml\"><div>A <i>b</i></div></title>").headline, "A b");
  EXPECT_EQ(atom("<content type=\"application/octet-stream\">UmFpbg==</content>").body, "Rain");
}

TEST(Feed, Atom) {
  const Article read = atom(
      "<id>tag:example.com,2020:1</id><title>Rain</title><updated>2020-02-14T00:00:00Z</updated>"
      "<published>2020-02-13T10:03:00+01:00</published><summary>Short.</summary>"
      "<link rel=\"self\" href=\"http://example.com/self\"/><link href=\"http://example.com/1\"/>"
      "<content type=\"html\">&lt;p&gt;Short. Long.&lt;/p&gt;</content>"
      "<author><name>Ann Example</name></author><author><email>b@example.com</email></author>"
      "<category term=\"w\" label=\"weather\"/>"
      "<source><title>Another Wire</title><id>no</id></source>");
  EXPECT_EQ(read.id, "tag:example.com,2020:1");
  EXPECT_EQ(read.url, "http://example.com/1");
  EXPECT_EQ(read.published->seconds, 1581584580);
  EXPECT_EQ(read.body, "Short. Long.");
  EXPECT_EQ(read.lead, "");
  EXPECT_EQ(read.author, "Ann Example, b@example.com");
  EXPECT_EQ(read.topics, Strings{"weather"});
  EXPECT_EQ(read.source, "Another Wire");
  EXPECT_EQ(read.language, "de");
}

TEST(Feed, Rdf) {
  const auto all = items(
      "<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Sample Wire"
      "</title><items><rdf:Seq><rdf:li/></rdf:Seq></items></channel><item rdf:about=\"http://"
      "example.com/1\"><title>One</title><dc:date>2020-02-13</dc:date><dc:creator>By Ann "
      "Example</dc:creator></item><item><title>Two</title><link>http://example.com/2</link>"
      "</item></rdf:RDF>");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].id, "http://example.com/1");
  EXPECT_EQ(all[0].author, "Ann Example");
  EXPECT_EQ(all[0].source, "Sample Wire");
  EXPECT_TRUE(all[0].published->day_only);
  EXPECT_EQ(all[1].id, "http://example.com/2");
}

TEST(Feed, IllFormedOnesAreReadAsFarAsTheyGo) {
  const auto all = items(
      "<rss><channel><title>Sample</title><item><title>A & B &nbsp; C</title><item><title>Two"
      "</title><description>It <b>rained</description></item></channel>");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].headline, "A & B \xc2\xa0 C");
  EXPECT_EQ(all[1].headline, "Two");
  EXPECT_EQ(all[1].body, "It rained");
}

TEST(Feed, TheNameOfAFeedMayBeCdata) {
  const auto all =
      items("<rss><channel><title><![CDATA[A & <b>B</b>]]></title><item><title>One</title></item>");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].source, "A & B");
}

TEST(Feed, Utf16WithoutAMark) {
  std::string bytes;
  for (const char c : std::string(
           "<?xml version=\"1.0\"?><rss><channel><item><title>One</title></item></channel></rss>"))
    bytes += std::string{'\0', c};
  const auto all = items(bytes);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].headline, "One");
}

TEST(Feed, ADocumentTypeIsNoNoise) {
  const auto all = items(
      "<!DOCTYPE rss [\n<!ENTITY id \"x\">\n]>\n<rss><channel><item><title>One</title></item>"
      "</channel></rss>");
  ASSERT_EQ(all.size(), 1U);
}

TEST(Feed, OtherXmlIsNone) {
  EXPECT_EQ(recognise_format("<html><body><item>x</item></body></html>"), nullptr);
  EXPECT_EQ(recognise_format("<rdf:RDF xmlns:rdf=\"r\"><foaf:Person/></rdf:RDF>"), nullptr);
}

TEST(Feed, ADescriptionBesideASummaryIsTheText) {
  const Article read = rss("<description>One, two, three.</description><summary>Some.</summary>");
  EXPECT_EQ(read.body, "One, two, three.");
  EXPECT_EQ(read.lead, "Some.");
}

TEST(Feed, EscapedHtmlInAnElementAndInSources) {
  EXPECT_EQ(atom("<content type='html'><div>Rain &lt;b&gt;today&lt;/b&gt;</div></content>").body,
            "Rain today");
  EXPECT_EQ(atom("<content type='xhtml'><div>Use &lt;b&gt;</div></content>").body, "Use <b>");
  EXPECT_EQ(atom("<title>T</title><source><title type='html'>Wire &lt;i&gt;One&lt;/i&gt;</title>"
                 "</source>")
                .source,
            "Wire One");
}

}  // namespace
