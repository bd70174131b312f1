// corpora/formats, a small sample of every format, end to end: what --read tells of it, what an
// archive of all of them holds, and that each article is found.
#include <algorithm>
#include <set>
#include <sstream>

#include "tests/cli_index/newsroom.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;

const std::string kSamples = std::string(MORGUE_SOURCE_DIR) + "/corpora/formats";

struct Sample {
  std::string file, format, id, headline, published, query;
};

// A query finds its article alone, by words of its text.
const Sample kArticles[] = {
    {"anpa.txt", "anpa", "anpa-h-19980213-xx--buoy adrift",
     "Buoy adrift rings its bell in three harbors", "1998-02-13T10:03:00Z", "\"broke loose\""},
    {"article.txt", "text", "", "Harbour pub runs out of rum", "2004-10-10", "barrel"},
    {"crawl.warc.gz", "warc", "http://harbour.example/swans", "Swans hold up the ferry",
     "2022-04-02T07:00:00+02:00", "plank topic:swans"},
    {"crawl.warc.gz", "warc", "http://harbour.example/anchor", "Lost anchor was there all along",
     "2022-04-03T00:00:02Z", "watch topic:\"dated by crawl\""},
    {"feed.atom", "feed", "tag:hafen.example,2013:moewe",
     "Möwe stiehlt Fischbrötchen vom Bürgermeister", "2013-09-30T12:00:00+02:00",
     "bezahlt lang:de topic:Tiere"},
    {"feed.rss", "feed", "harbour-feed-1", "Tide table printed upside down",
     "2012-02-06T08:00:00+01:00", "\"wrong way round\" topic:harbours"},
    {"feed.rss", "feed", "http://harbour.example/crane", "Crane learns to wave",
     "2012-02-07T08:00:00Z", "cruise"},
    {"gigaword.sgm", "gigaword", "XIN_ENG_20100412.0007", "Divers find bell of lost steamer",
     "2010-04-12", "clocks type:story"},
    {"lines.jsonl", "jsonl", "harbour-json-1", "Knots of the navy on show",
     "2018-03-03T11:00:00+01:00", "label topic:museums"},
    {"lines.jsonl", "jsonl", "harbour-json-2", "Museum returns borrowed knot", "2018-03-10",
     "undone"},
    {"newsml-g2.xml", "newsml-g2", "urn:newsml:harbour.example:20210504:1",
     "Rowers cross the fjord against the tide", "2021-05-04T09:12:00+02:00",
     "crews topic:sport place:Norway person:\"Kari Lund\" type:feature "
     "topic:\"cv.harbour.example/desks/7\""},
    {"newsml1.xml", "newsml1", "urn:newsml:harbour.example:20020318:LANTERN",
     "Lighthouse lantern goes electric at last", "2002-03-18T10:12:00+01:00",
     "keeper topic:\"economy, business and finance\""},
    {"ninjs.json", "ninjs", "http://harbour.example/ninjs/1",
     "Fog horn retires after ninety winters", "2019-11-12T07:05:00Z",
     "roof topic:shipping place:Kristiansund"},
    {"nitf.xml", "nitf", "harbour-nitf-1", "Ferry named after a cat", "2009-07-01T06:45:00Z",
     "poet org:\"Fjord Lines of Sampleland\" topic:ferries"},
    {"rcv1.xml", "rcv1", "rcv1-900001", "Net maker has a catch of a year.", "1997-03-11",
     "loft topic:C15 topic:I43000 place:Norway"},
    {"reuters-21578.sgm", "reuters-21578", "reuters21578-900001", "TUG <TUGG> TO TOW ICEBERG",
     "1987-03-12T10:11:12Z", "\"fish market\" topic:ship"},
    {"table.csv", "csv", "harbour-csv-1", "Pilot, mate and parrot pass exam", "2015-06-09",
     "starboard topic:birds"},
    {"table.csv", "csv", "harbour-csv-2", "Harbour frozen for a day", "2016-01-22", "skaters"},
    {"trec.sgm", "trec", "HW930517-0001", "Sailmaker mends a circus tent", "1993-05-17", "tickets"},
};

std::vector<json> lines_of(const std::string& out) {
  std::vector<json> lines;
  std::istringstream stream(out);
  for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
  return lines;
}

std::set<std::string> known_formats() {
  const std::string out = run_index({"--read", "--format", "none of them", "x"}).err;
  std::set<std::string> names;
  std::istringstream list(out.substr(out.find("the formats are: ") + 17));
  for (std::string name; std::getline(list, name, '|');)
    names.insert(name.substr(0, name.find('\n')));
  return names;
}

TEST(Samples, EveryFormatIsRecognisedAndRead) {
  const Ran ran = run_index({"--read", kSamples});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  std::set<std::string> formats;
  std::vector<json> lines = lines_of(ran.out);
  for (const Sample& sample : kArticles) {
    SCOPED_TRACE(sample.headline);
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const json& line) {
      return line.at("kind") == "article" && line.at("article").at("headline") == sample.headline;
    });
    ASSERT_NE(found, lines.end());
    EXPECT_EQ(found->at("source"), kSamples + "/" + sample.file);
    EXPECT_EQ(found->at("format"), sample.format);
    if (!sample.id.empty()) {
      EXPECT_EQ(found->at("article").at("id"), sample.id);
    }
    EXPECT_EQ(found->at("article").at("published"), sample.published);
    EXPECT_EQ(found->at("article").at("body").get<std::string>().find('<'), std::string::npos);
    formats.insert(sample.format);
    lines.erase(found);
  }
  EXPECT_EQ(formats, known_formats());
  std::multiset<std::string> rest;
  for (const json& line : lines) rest.insert(line.value("reason", line.at("format")));
  EXPECT_EQ(rest, (std::multiset<std::string>{"a WARC record of type 'warcinfo'", "a package",
                                              "a picture", "a picture",
                                              "a response with status 404", "gigaword"}));
}

TEST(Samples, EveryArticleIsFound) {
  const Newsroom newsroom;
  const std::uint64_t articles = std::size(kArticles) + 1;  // an advisory without a headline
  const Did first = newsroom.add({kSamples});
  EXPECT_EQ(first, (Did{.read = articles + 5, .added = articles}));
  EXPECT_EQ(newsroom.receipt().at("counts").at("not_articles"), 5);
  for (const Sample& sample : kArticles) {
    const Ran ran = newsroom.search({"--format", "json", sample.query});
    ASSERT_EQ(ran.exit, 0) << sample.query << ran.err;
    const json hits = json::parse(ran.out).at("hits");
    ASSERT_EQ(hits.size(), 1U) << sample.query;
    EXPECT_EQ(hits[0].at("headline"), sample.headline);
  }
  EXPECT_EQ(newsroom.add({"--read-all", kSamples}).unchanged, articles);
}

}  // namespace
