// WARC: how records are cut, what HTTP's encodings and a page's metadata become.
#include "indexer/formats/http_message.h"
#include "tests/formats/reading.h"

namespace {

using namespace morgue;
using namespace morgue::formats;
using Strings = std::vector<std::string>;

std::string warc_record(const std::string& type, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: <http://example.com/1>\r\nWARC-Date: 2020-02-20T00:00:00Z\r\n"
         "Content-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block;
}

std::string response(const std::string& page, const std::string& headers = {}) {
  return warc_record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" +
                                     headers + "\r\n" + page);
}

const std::string kText =
    "<p>It rained all day and all night in the whole of Sampleland, so that "
    "nobody went out who could stay in.</p><p>The rain is to go on until the "
    "end of the week, as the weather service of Sampleland says.</p>";

TEST(Warc, WhatIsSaidInJsonLdComesFirst) {
  const Article read = article(
      "warc",
      response("<html lang=en><head><title>T | Wire</title><meta property=og:title "
               "content=OG><meta property='og:site_name' content='Sample Wire'>"
               "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},"
               "{\"@type\":[\"NewsArticle\"],\"headline\":\"Rain &amp; sun\","
               "\"datePublished\":\"2020-02-13T10:03:00+01:00\",\"author\":[{\"name\":\"Ann "
               "Example\"},{\"name\":\"Bo Example\"}],\"articleSection\":\"Weather\","
               "\"keywords\":\"rain, sun\"}]}</script></head><body><nav>Menu</nav><article>" +
               kText + "</article></body></html>"));
  EXPECT_EQ(read.id, "http://example.com/1");
  EXPECT_EQ(read.url, "http://example.com/1");
  EXPECT_EQ(read.revision, 1582156800);
  EXPECT_EQ(read.headline, "Rain & sun");
  EXPECT_EQ(read.author, "Ann Example, Bo Example");
  EXPECT_EQ(read.source, "Sample Wire");
  EXPECT_EQ(read.section, "Weather");
  EXPECT_EQ(read.topics, (Strings{"rain", "sun"}));
  EXPECT_EQ(read.published->seconds, 1581584580);
  EXPECT_TRUE(read.body.starts_with("It rained all day")) << read.body;
  EXPECT_EQ(read.body.find("Menu"), std::string::npos);
}

TEST(Warc, ThenMetaElementsThenWhatIsSeen) {
  const Article read =
      article("warc", response("<head><meta name=date content=2020-02-13></head><body><h1>Rain "
                               "again</h1>" +
                               kText));
  EXPECT_EQ(read.headline, "Rain again");
  EXPECT_TRUE(read.published->day_only);
  EXPECT_EQ(read.topics, Strings{});
}

TEST(Warc, ADateThatIsTheCrawlsIsMarked) {
  const Article read = article("warc", response("<title>Rain</title>" + kText));
  EXPECT_EQ(read.published->seconds, 1582156800);
  EXPECT_EQ(read.topics, Strings{"dated by crawl"});
}

TEST(Warc, WhatIsNoPageIsNoArticle) {
  const std::pair<std::string, std::string> cases[] = {
      {warc_record("request", "GET /"), "a WARC record of type 'request'"},
      {warc_record("response", "HTTP/1.1 404 Not Found\r\n\r\n"), "a response with status 404"},
      {warc_record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"),
       "a response of type image/png"},
      {response("<p></p>"), "a page without a text"}};
  for (const auto& [record, reason] : cases) {
    const Parsed parsed = parse("warc", record);
    const auto* skip = std::get_if<Skip>(&parsed);
    ASSERT_TRUE(skip != nullptr) << record;
    EXPECT_EQ(skip->reason, reason);
    EXPECT_TRUE(skip->not_an_article);
  }
  EXPECT_EQ(skipped("warc", response("x", "Content-Encoding: aes128gcm\r\n")),
            "a page in the encoding 'aes128gcm', which is not read");
}

TEST(Warc, BodiesInChunks) {
  const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(read_http_response(head + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n").body, "abcde");
  EXPECT_EQ(read_http_response(head + "abc is no chunk").body, "abc is no chunk");
  EXPECT_EQ(read_http_response(head + "FFFFFFFFFFFFFFFFF\r\nx").body, "FFFFFFFFFFFFFFFFF\r\nx");
  EXPECT_EQ(read_http_response(head + "9\r\nabc").body, "abc");
}

TEST(Warc, BodiesInGzip) {
  const std::string gzip(
      "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x2b\x4a\xcc\xcc\x03\x00\xad\x8a\x52\xb7\x04\x00\x00"
      "\x00",
      24);
  EXPECT_EQ(read_http_response("HTTP/1.0 200\r\nContent-Encoding: gzip\r\n\r\n" + gzip).body,
            "rain");
}

TEST(Warc, ADamagedBodyIsNoText) {
  const std::string gzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x2b\x4a", 12);
  EXPECT_EQ(skipped("warc", response(gzip)), "a page in gzip that is damaged");
}

// However the stream arrives; its first 64 KiB are always read at once.
TEST(Warc, WithoutALengthARecordEndsAtTheNext) {
  const std::string no_length = "WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" +
                                std::string(3000, 'x') + "\n";
  std::string all;
  for (int i = 0; i < 100; ++i) all += response(std::string(1000, 'x'));
  all += no_length + response("<p>Snow</p>");
  const ReadResult whole = read_text(all);
  ASSERT_EQ(whole.records.size(), 102U);
  EXPECT_EQ(whole.records[100], no_length);
  StringStream pieces(all, 1);
  EXPECT_EQ(read_all(pieces, {.chunk = 3}), whole);
}

TEST(Warc, StreamsAreCutAsTheirHeadersSay) {
  const std::string one = response("<p>WARC/1.0 in a text\r\nWARC/1.0 too</p>");
  const std::string two = warc_record("request", "GET /");
  const std::string all = one + "\r\n\r\n" + two + "\r\n\r\nstray\r\n" + two + "\r\n\r\n" + one;
  const ReadResult whole = read_text(all.substr(0, all.size() - 10));
  EXPECT_EQ(whole.records, (Strings{one, two, two, one.substr(0, one.size() - 10)}));
  EXPECT_EQ(whole.format->name, "warc");
  EXPECT_EQ(whole.problems, Strings{"not a record of this format"});
  StringStream pieces(all.substr(0, all.size() - 10), 1);
  EXPECT_EQ(read_all(pieces, {.chunk = 3}), whole);
}

}  // namespace
