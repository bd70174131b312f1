// JSON Lines: names of fields, shapes of values, and what archives do to JSON.
#include <gtest/gtest.h>

#include "indexer/formats/article_fields.h"
#include "indexer/formats/charset.h"
#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

using namespace std::string_literals;
using Strings = std::vector<std::string>;

Article read(const std::string& json) {
  return article("jsonl", json);
}

TEST(Jsonl, ReadsTheUsualNames) {
  const Article a = read(
      R"({"id":"a1","title":"A \"title\"","byline":"By  Jane Doe","published":"2006-10-20T18:15:00Z",)"
      R"("source":{"id":7,"name":"The Paper"},"lang":"en-GB","category":"world","type":"brief","link":"http://x/1",)"
      R"("keywords":"wheat, corn","people":[{"name":"Jane"},"Joe"],"organizations":["UN"],)"
      R"("locations":["Rome; Paris"],"exchanges":["nyse"],"version":3,"summary":"Short.",)"
      R"("dateline":"ROME","text":"One.\n\nTwo."})");
  EXPECT_EQ(a.id, "a1");
  EXPECT_EQ(a.headline, "A \"title\"");
  EXPECT_EQ(a.author, "Jane Doe");
  EXPECT_EQ(a.published, (Published{1161368100, 0, false}));
  EXPECT_EQ(a.source, "The Paper");
  EXPECT_EQ(a.language, "en");
  EXPECT_EQ(a.section, "world");
  EXPECT_EQ(a.type, "brief");
  EXPECT_EQ(a.url, "http://x/1");
  EXPECT_EQ(a.topics, (Strings{"wheat", "corn"}));
  EXPECT_EQ(a.persons, (Strings{"Jane", "Joe"}));
  EXPECT_EQ(a.orgs, Strings{"UN"});
  EXPECT_EQ(a.places, (Strings{"Rome", "Paris"}));
  EXPECT_EQ(a.exchanges, Strings{"nyse"});
  EXPECT_EQ(a.revision, 3);
  EXPECT_EQ(a.lead, "Short.");
  EXPECT_EQ(a.dateline, "ROME");
  EXPECT_EQ(a.body, "One.\n\nTwo.");
}

TEST(Jsonl, ReadsStatusAndEmbargo) {
  const auto with = [](const std::string& fields) {
    return read(R"({"id":"1","body":"x",)" + fields + "}");
  };
  for (const char* word : {"usable", "stat:usable", "published", ""})
    EXPECT_EQ(with(R"("status":")" + std::string(word) + '"').status, PubStatus::usable) << word;
  for (const char* word :
       {"withheld", "Stat:Withheld", "http://cv.iptc.org/newscodes/x/withheld", "embargoed"})
    EXPECT_EQ(with(R"("pubstatus":")" + std::string(word) + '"').status, PubStatus::withheld);
  for (const char* word : {"canceled", "stat:cancelled", "KILLED", "kill"})
    EXPECT_EQ(with(R"("pubStatus":")" + std::string(word) + '"').status, PubStatus::canceled);
  EXPECT_EQ(with(R"("embargoed":"1970-01-02T00:00:00Z")").embargo, 86400);
  EXPECT_EQ(with(R"("status":"embargoed","embargo":"1970-01-02T00:00:00Z")").status,
            PubStatus::usable);
  EXPECT_EQ(with(R"("status":"withheld","embargo":"1970-01-02T00:00:00Z")").status,
            PubStatus::withheld);
  for (const char* no : {"false", "null", R"("none")", R"("")"})
    EXPECT_EQ(with(R"("embargoed":)" + std::string(no)).status, PubStatus::usable) << no;
  for (const char* unclear : {"true", R"("until the speech")"})
    EXPECT_EQ(with(R"("embargoed":)" + std::string(unclear)).status, PubStatus::withheld);
}

TEST(Jsonl, AKillNeedsAnIdAndNoText) {
  EXPECT_EQ(read(R"({"id":"1","status":"canceled"})").status, PubStatus::canceled);
  EXPECT_EQ(skipped("jsonl", R"({"body":"x","status":"canceled"})"),
            "it cancels an article and does not say which");
}

TEST(Jsonl, OfSeveralNamesTheFirstUsableWins) {
  EXPECT_EQ(read(R"({"title":"T","headline":"H","text":"x"})").headline, "H");
  EXPECT_EQ(read(R"({"headline":" ","title":"T","text":"x"})").headline, "T");
  EXPECT_EQ(read(R"({"headline":null,"title":"T","text":"x"})").headline, "T");
  EXPECT_EQ(read(R"({"TITLE":"T","text":"x"})").headline, "T");
  EXPECT_EQ(read(R"({"id":"1","id":"2","body":"x"})").id, "1");
}

TEST(Jsonl, OfSeveralDatesOneWithATimeWins) {
  const auto both = read(R"({"body":"x","day":"20061020","date":"Fri Oct 20, 2006 6:15pm EDT"})");
  EXPECT_EQ(both.published, (Published{1161382500, -240, false}));
  EXPECT_EQ(read(R"({"body":"x","date":"2006-10-20","timestamp":1161382500})").published,
            (Published{1161382500, 0, false}));
  EXPECT_EQ(read(R"({"body":"x","date":"rubbish","day":"20061020"})").published,
            (Published{1161302400, 0, true}));
  EXPECT_EQ(read(R"({"body":"x","date":1161382500123})").published->seconds, 1161382500);
  EXPECT_EQ(read(R"({"body":"x","date":1161382500.25})").published->seconds, 1161382500);
  for (const char* date : {"\"0000-01-01\"", "\"99999-01-01\"", "0", "1e400", "true", "[]", "\"\""})
    EXPECT_FALSE(read("{\"body\":\"x\",\"date\":"s + date + "}").published) << date;
}

TEST(Jsonl, TextsMayBeListsOrHtml) {
  EXPECT_EQ(read(R"({"body":["One.","Two."]})").body, "One.\n\nTwo.");
  EXPECT_EQ(read(R"({"body":[{"type":"p","text":"One."},{"type":"image"},null]})").body, "One.");
  EXPECT_EQ(read(R"({"body":"<div><p>One &amp; a half.</p><p>Two.</p></div>"})").body,
            "One & a half.\n\nTwo.");
  EXPECT_EQ(read(R"({"body":"a <b and c> d &amp; e"})").body, "a <b and c> d &amp; e");
  EXPECT_EQ(read(R"({"body":"x","authors":["By A","B"]})").author, "A, B");
}

TEST(Jsonl, MapOverridesTheNames) {
  Options options;
  options.map = {{"body", "content.text"}, {"headline", "summary"}, {"persons", "meta.who"}};
  const Article a = article(
      "jsonl",
      R"({"title":"no","summary":"H","content":{"x":1,"text":"B"},"meta":[{"who":"P"},{"who":"Q"}]})",
      options);
  EXPECT_EQ(a.headline, "H");
  EXPECT_EQ(a.body, "B");
  EXPECT_EQ(a.lead, "");
  EXPECT_EQ(article_field_names().size(), kArticleFields);
  EXPECT_TRUE(article_field("orgs"));
  EXPECT_FALSE(article_field("org"));
}

TEST(Jsonl, DefaultsFillWhatIsNotThere) {
  Options options;
  options.default_source = "Wire";
  options.default_language = "de";
  const Article a = article("jsonl", R"({"body":"x"})", options);
  EXPECT_EQ(a.source, "Wire");
  EXPECT_EQ(a.language, "de");
  EXPECT_EQ(a.id.size(), 33u);
}

TEST(Jsonl, BadRecordsAreSkippedWithAReason) {
  for (const char* json : {"{\"a\":", "{\"a\" 1}", "{", "{\"body\":\"x", "{\"body\":\"x\"} {}",
                           "{\"body\":\"x\"}}", "", "{'a':1}"})
    EXPECT_TRUE(skipped("jsonl", json).starts_with("malformed JSON") ||
                skipped("jsonl", json) == "not a JSON object")
        << json << ": " << skipped("jsonl", json);
  EXPECT_EQ(skipped("jsonl", "[1]"), "not a JSON object");
  EXPECT_EQ(skipped("jsonl", "\"text\""), "not a JSON object");
  EXPECT_EQ(skipped("jsonl", R"({"id":"1","date":"2006-10-20"})"), "neither a headline nor a text");
  EXPECT_EQ(skipped("jsonl", R"({"id":"a\u0000b","body":"x"})"),
            "the id has control characters in it");
  EXPECT_EQ(skipped("jsonl", R"({"id":")" + std::string(5000, 'i') + R"(","body":"x"})"),
            "the id is 5000 bytes long, 512 are allowed");
}

TEST(Jsonl, OddValuesAreNoTrouble) {
  EXPECT_EQ(read(R"({"score":NaN,"revision":NaN,"body":"x","y":-Infinity})").body, "x");
  EXPECT_EQ(read(R"({"body":"a\ud800b \udc00 \ud83d\ude00 \ud800\u0041"})").body,
            "a\ufffdb \ufffd 😀 \ufffdA");
  EXPECT_EQ(read(R"({"headline":"a\u0000b\u001b[31mc","body":"\q\/"})").headline, "ab[31mc");
  EXPECT_EQ(read("{\"body\":\"raw\ttab\x01 and caf\xe9\"}").body, "raw tab  and café");
  EXPECT_EQ(read(R"({"body":"Zu\u0308rich"})").body, "Zürich");
  EXPECT_EQ(
      read(R"({"body":"x","tags":[[["deep"]],[[[["too deep"]]]],{"a":{"name":"no"}}]})").topics,
      Strings{"deep"});
  std::string deep = R"({"body":"x","y":)";
  EXPECT_EQ(read(deep + std::string(900, '[') + std::string(900, ']') + "}").body, "x");
}

std::string recognised(std::string_view head) {
  const Format* format = recognise_format(head);
  return format == nullptr ? "" : std::string(format->name);
}

TEST(Jsonl, IsRecognisedBehindADamagedFirstLine) {
  const std::string good = "{\"headline\":\"H\",\"body\":\"b\"}\n";
  EXPECT_EQ(recognised(good), "jsonl");
  EXPECT_EQ(recognised("{\"headline\": cut off\n" + good + good), "jsonl");
  EXPECT_EQ(recognised("dy\":\"the end of a torn line\"}\n" + good + good), "jsonl");
  EXPECT_EQ(recognised("A headline\n\n{\"quoted\":1}\nand more text\nand more\n"), "text");
}

TEST(Jsonl, AGiantHeadlineIsBounded) {
  const Article a = read("{\"title\":\"" + std::string(100000, 'h') + "\"}");
  EXPECT_EQ(a.headline.size(), 2048u);
  EXPECT_EQ(a.body.size(), 100000u);
}

}  // namespace
}  // namespace morgue::formats
