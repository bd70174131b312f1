// ninjs: what is recognised, how streams of it are cut, what its members become in each version.
#include "tests/formats/reading.h"

namespace {

using namespace morgue;
using namespace morgue::formats;
using Strings = std::vector<std::string>;

const std::string kFirst = R"({
  "uri": "urn:sample:1",
  "type": "text",
  "version": "3",
  "versioncreated": "2020-02-13T10:00:00+01:00",
  "pubstatus": "usable",
  "language": "de-DE",
  "byline": "By Ann Example",
  "located": "Berlin",
  "headline": "Rain { at last",
  "description_text": "It rained.",
  "body_text": "plain",
  "body_html": "<p>One &amp; two.</p><script>x</script><p>Three.</p>",
  "copyrightholder": "Sample Wire",
  "subject": [{"name": "weather", "code": "1"}, {"code": "2"}, {"name": "weather"}],
  "person": [{"name": "Bo Example", "rel": "about"}],
  "place": [{"name": "Berlin"}],
  "organisation": [{"name": "Rain AG", "symbols": [{"ticker": "RAIN", "exchange": "XETR"}]}],
  "associations": {"main": {"uri": "urn:sample:p", "type": "picture", "headline": "Wet"}}
})";

TEST(Ninjs, Version1) {
  const Article read = article("ninjs", kFirst);
  EXPECT_EQ(read.id, "urn:sample:1");
  EXPECT_EQ(read.revision, 3);
  EXPECT_EQ(read.headline, "Rain { at last");
  EXPECT_EQ(read.lead, "It rained.");
  EXPECT_EQ(read.body, "One & two.\n\nThree.");
  EXPECT_EQ(read.author, "Ann Example");
  EXPECT_EQ(read.dateline, "Berlin");
  EXPECT_EQ(read.source, "Sample Wire");
  EXPECT_EQ(read.language, "de");
  ASSERT_TRUE(read.published);
  EXPECT_EQ(read.published->seconds, 1581584400);
  EXPECT_EQ(read.published->zone_minutes, 60);
  EXPECT_EQ(read.topics, Strings{"weather"});
  EXPECT_EQ(read.persons, Strings{"Bo Example"});
  EXPECT_EQ(read.orgs, Strings{"Rain AG"});
  EXPECT_EQ(read.places, Strings{"Berlin"});
  EXPECT_EQ(read.exchanges, Strings{"XETR"});
}

TEST(Ninjs, Version3HasArraysWithRoles) {
  const Article read = article("ninjs", R"({"standard": {"name": "ninjs", "version": "3.0"},
    "uri": "u", "versionCreated": "2020-02-13", "firstCreated": "2020-01-01", "pubStatus": "withheld",
    "headlines": [{"role": "short", "value": "No"}, {"role": "main", "value": "Yes"}],
    "descriptions": [{"role": "caption", "value": "A picture."}, {"role": "lead", "value": "Lead."}],
    "bodies": [{"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": "<nitf>no</nitf>"},
               {"role": "text", "contentType": "text/plain", "value": "One.\n\nTwo."}],
    "genres": [{"name": "Feature"}], "infoSources": [{"name": "Sample Wire"}], "by": "Ann Example",
    "people": [{"name": "Bo Example"}, "Cy Example"], "embargoed": "2020-03-01T00:00:00Z"})");
  EXPECT_EQ(read.headline, "Yes");
  EXPECT_EQ(read.lead, "Lead.");
  EXPECT_EQ(read.body, "One.\n\nTwo.");
  EXPECT_EQ(read.type, "Feature");
  EXPECT_EQ(read.source, "Sample Wire");
  EXPECT_EQ(read.status, PubStatus::withheld);
  EXPECT_EQ(read.embargo, 1583020800);
  EXPECT_TRUE(read.published->day_only);
  EXPECT_EQ(read.persons, (Strings{"Bo Example", "Cy Example"}));
}

TEST(Ninjs, PicturesEventsAndPackagesAreNoArticles) {
  const std::pair<std::string, std::string> cases[] = {
      {R"("type":"picture","headline":"Wet","body_text":"caption")", "a picture"},
      {R"("type":"video","headlines":[{"value":"Wet"}])", "a video"},
      {R"("type":"composite","headline":"All of it","associations":{})", "a package"},
      {R"("title":"Meeting","eventDetails":{})", "an event"},
      {R"("plannedCoverage":[])", "a planning item"},
      {R"("description_text":"x","renditions":{})", "renditions of something without a text"}};
  for (const auto& [members, reason] : cases) {
    const Parsed parsed = parse("ninjs", "{\"uri\":\"u\"," + members + "}");
    const auto* skip = std::get_if<Skip>(&parsed);
    ASSERT_TRUE(skip != nullptr) << members;
    EXPECT_EQ(skip->reason, reason);
    EXPECT_TRUE(skip->not_an_article);
  }
  EXPECT_EQ(article("ninjs", R"({"uri":"u","type":"composite","body_text":"Text."})").body,
            "Text.");
  EXPECT_EQ(article("ninjs", R"({"uri":"u","type":"picture","pubstatus":"canceled"})").status,
            PubStatus::canceled);
}

TEST(Ninjs, WhatIsNotReadHasAReason) {
  EXPECT_EQ(skipped("ninjs", R"({"uri":"u"})"), "neither a headline nor a text");
  EXPECT_EQ(skipped("ninjs", R"({"uri":"a\u0001b","headline":"h"})"),
            "the id has control characters in it");
  EXPECT_TRUE(skipped("ninjs", R"({"uri":"u" "headline":"h"})").starts_with("malformed JSON"));
}

TEST(Ninjs, IsToldFromOtherJson) {
  EXPECT_EQ(recognise_format(kFirst)->name, "ninjs");
  EXPECT_EQ(recognise_format("[" + kFirst)->name, "ninjs");
  EXPECT_EQ(recognise_format(R"({"uri":"u","headline":"h","pubstatus":"usable"})")->name, "ninjs");
  EXPECT_EQ(recognise_format(R"({"uri":"u","headline":"h","body":"b"})")->name, "jsonl");
  EXPECT_EQ(recognise_format(R"({"uri":"u","altids":1,"published":"2020-01-01"})")->name, "jsonl");
  EXPECT_EQ(recognise_format("{\n\"a\": [\n{\"b\": 1},\n{\"b\": 2}]}"), nullptr);
}

TEST(Ninjs, StreamsAreCutHoweverTheyAreWritten) {
  const std::string line = R"({"uri":"u2","pubstatus":"usable","headline":"\"}{"})";
  const Strings expected{kFirst, line, kFirst};
  for (const std::string& all :
       {kFirst + "\n" + line + "\n" + kFirst, "[" + kFirst + ",\n" + line + ",\n" + kFirst + "]\n",
        kFirst + line + kFirst}) {
    const ReadResult whole = read_text(all);
    EXPECT_EQ(whole.records, expected);
    EXPECT_EQ(whole.problems, Strings{});
    StringStream pieces(all, 1);
    EXPECT_EQ(read_all(pieces, {.chunk = 3}), whole);
  }
}

TEST(Ninjs, AnObjectThatIsCutOffTakesNoOther) {
  const std::string good = R"({"uri":"u2","pubstatus":"usable","headline":"h"})";
  for (const std::string bad : {R"({"uri":"u1","headline":"h)", R"({"uri":"u1","version":1)",
                                R"({"uri":"u1","subject":[{"name":"a"})", R"({"uri":"u1",)"}) {
    const ReadResult read =
        read_text(good + "\n" + bad + "\n" + good + "\n", {.format = find_format("ninjs")});
    EXPECT_EQ(read.records, (Strings{good, bad, good})) << bad;
  }
}

TEST(Jsonl, IsRecognisedThoughTheFirstLineIsMalformed) {
  const std::string good = "{\"id\":\"b\",\"headline\":\"h\"}\n";
  EXPECT_EQ(recognise_format("{\"id\":\"a\",\n" + good)->name, "jsonl");
  EXPECT_EQ(recognise_format("lf\":\"a\"}\n" + good + good)->name, "jsonl");
}

}  // namespace
