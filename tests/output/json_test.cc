#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "searcher/output/article.h"
#include "searcher/output/explain.h"
#include "searcher/output/why.h"
#include "tests/output/made_up.h"
#include "tests/support/json_schema.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;
using output::Format;
using Errors = std::vector<std::string>;

json schema(const std::string& name) {
  return json::parse(read_file(fs::path(MORGUE_SOURCE_DIR) / "docs/schema" / name));
}

output::Settings many() {
  output::Settings settings;
  settings.many = true;
  return settings;
}

TEST(JsonFormat, IsAsTheSchemaSays) {
  const json rules = schema("search-v1.schema.json");
  EXPECT_EQ(schema_errors(json::parse(written(Format::json, made_up_result())), rules), Errors{});
  EXPECT_EQ(schema_errors(json::parse(written(Format::json, {})), rules), Errors{});
  const json one_of_many = json::parse(written(Format::json, made_up_result(), many(), "q1"));
  EXPECT_EQ(schema_errors(one_of_many, rules), Errors{});
  EXPECT_EQ(one_of_many.value("query_id", ""), "q1");
}

TEST(JsonFormat, SaysWhatWasFound) {
  const json result = json::parse(written(Format::json, made_up_result()));
  EXPECT_EQ(result["format_version"], 1);
  EXPECT_EQ(result["query"], "wheat corn");
  EXPECT_EQ(result["understood"], "wheat AND corn");
  EXPECT_EQ(result["total"], 1234);
  EXPECT_EQ(result["total_is"], "exact");
  EXPECT_EQ(result["took_ms"], 1.235);
  EXPECT_EQ(result["hits"].size(), 3U);
  EXPECT_EQ(result["facets"]["year"], json::parse(R"([{"value":"2008","count":1234}])"));
  EXPECT_EQ(result["facets"]["person"].size(), 3U);
  EXPECT_FALSE(result.contains("query_id"));
}

TEST(JsonFormat, CountsAreAsTheSchemaSays) {
  const json result = json::parse(written(Format::json, made_up_counts()));
  EXPECT_EQ(schema_errors(result, schema("search-v1.schema.json")), Errors{});
  EXPECT_EQ(result["counts_are"], "exact");
  EXPECT_EQ(result["archive_articles"], 20000);
  EXPECT_EQ(result["facets"]["place"], json::parse(R"([{"value":"Kabul","count":30},
      {"value":"Doha, \"Qatar\"","count":4,"chosen":true}])"));
  EXPECT_EQ(result["facet_totals"], json::parse(R"({"place":{"distinct":7,"articles":40}})"));
  EXPECT_EQ(result["histogram"], json::parse(R"({"period":"month","undated":3,"bars":[
      {"period":"2008-01","first_day":"2008-01-01","count":8,"archive":160,"share":0.05},
      {"period":"2008-02","first_day":"2008-02-01","count":0,"archive":0,"share":null},
      {"period":"2008-03","first_day":"2008-03-01","count":1,"archive":1000,"share":0.001}]})"));
  EXPECT_EQ(result["unusual"], json::parse(R"({"person":[
      {"value":"Ann","count":5,"archive":6,"strength":31.25,"chosen":true}]})"));
  EXPECT_EQ(result["related"], json::parse(R"({"dimension":"org","value":"NATO","articles":9,
      "distinct":1,"values":[{"dimension":"place","value":"x\u001b[31m\ny","count":4,"archive":50,
      "strength":7.5}]})"));
}

TEST(JsonFormat, ChosenValuesMayHaveNoMatch) {
  search::SearchResult result = made_up_counts();
  result.facets[0].counts[1].count = 0;
  const json shown = json::parse(written(Format::json, result));
  EXPECT_EQ(schema_errors(shown, schema("search-v1.schema.json")), Errors{});
  EXPECT_EQ(shown["facets"]["place"][1]["count"], 0);
}

TEST(JsonFormat, WhatIsRelatedToNothingHasNoDimension) {
  search::SearchResult counts;
  counts.related = search::RelatedResult{Dimension::none, "zzz", 0, {}, 0};
  const json result = json::parse(written(Format::json, counts));
  EXPECT_EQ(schema_errors(result, schema("search-v1.schema.json")), Errors{});
  EXPECT_TRUE(result["related"]["dimension"].is_null());
}

TEST(JsonFormat, HitsHaveTheirFields) {
  const json hit = json::parse(written(Format::json, made_up_result()))["hits"][0];
  EXPECT_EQ(hit, json::parse(R"({
    "rank": 1, "id": "a1", "score": 12.345678, "headline": "Wheat prices rise",
    "published": "2008-09-13T10:00:00-04:00", "source": "Reuters", "author": "Jane Doe",
    "language": "en", "section": "markets", "type": "story", "url": "https://example.com/a1",
    "snippet": "… Über wheat and corn", "marks": [[7, 12], [17, 21]],
    "persons": ["Mike Pompeo"], "orgs": ["NATO", "EU"], "places": ["Kabul"],
    "topics": ["grain"], "exchanges": ["nyse"]})"));
}

TEST(JsonFormat, HostileTextIsEscaped) {
  const std::string text = written(Format::json, made_up_result());
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
  for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
  EXPECT_EQ(json::parse(text)["hits"][1]["id"], "x\x1b[31m\t\n\r\x7f\u009b\uFFFD\u202Ey");
}

TEST(JsonFormat, UnknownIsNull) {
  const json hit = json::parse(written(Format::json, made_up_result()))["hits"][2];
  for (const char* name :
       {"published", "source", "author", "language", "section", "type", "url", "snippet"})
    EXPECT_TRUE(hit[name].is_null()) << name;
  EXPECT_EQ(hit["headline"], "");
  EXPECT_EQ(hit["marks"], json::array());
}

TEST(JsonLines, IsAHitALine) {
  const json rules = schema("search-v1.schema.json");
  json hit_rules = rules["$defs"]["hit"];
  hit_rules["$defs"] = rules["$defs"];
  std::istringstream lines(written(Format::jsonl, made_up_result(), many(), "q1"));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const json hit = json::parse(line);
    EXPECT_EQ(schema_errors(hit, hit_rules), Errors{});
    EXPECT_EQ(hit.value("query_id", ""), "q1");
  }
  EXPECT_EQ(count, 3U);
}

TEST(SchemaCheck, FindsWhatIsWrong) {
  const json rules = schema("search-v1.schema.json");
  const json good = json::parse(written(Format::json, made_up_result()));
  const auto broken = [&](const char* patch) {
    return schema_errors(good.patch(json::parse(patch)), rules).size();
  };
  EXPECT_EQ(broken(R"([{"op":"remove","path":"/total"}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"add","path":"/more","value":1}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"replace","path":"/total","value":"7"}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"replace","path":"/total","value":-7}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"replace","path":"/total_is","value":"roughly"}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"replace","path":"/format_version","value":2}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"replace","path":"/hits/0/published","value":"1 May"}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"replace","path":"/hits/0/marks/0","value":[1]}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"remove","path":"/hits/1/id"}])"), 1U);
  EXPECT_EQ(broken(R"([{"op":"add","path":"/facets/colour","value":[]}])"), 1U);
}

Article made_up_article() {
  Article article;
  article.id = "a1";
  article.headline = "Wheat\x1b[2J";
  article.body = "One.\n\n\tTwo\x07.";
  article.published = Published{1221314400, 0, false};
  article.topics = {"grain", "wheat"};
  return article;
}

std::string shown(Format format) {
  cli::Output out(-1);
  output::write_article(made_up_article(), {}, format, {}, out);
  return out.buffer();
}

TEST(ShownArticle, AsText) {
  EXPECT_EQ(shown(Format::text),
            "Wheat\uFFFD[2J\n\n"
            "Id:         a1\n"
            "Published:  2008-09-13T14:00:00Z\n"
            "Topics:     grain; wheat\n"
            "\nOne.\n\n\tTwo\uFFFD.\n");
}

TEST(ShownArticle, AsJson) {
  const json article = json::parse(shown(Format::json));
  EXPECT_EQ(schema_errors(article, schema("article-v1.schema.json")), Errors{});
  EXPECT_EQ(article["article"]["body"], "One.\n\n\tTwo\x07.");
  EXPECT_TRUE(article["article"]["source"].is_null());
}

search::Explanation made_up_explanation() {
  search::Explanation explanation;
  explanation.understood = "wheat NOT corn";
  explanation.tree = "not\n  wheat\n  corn\n";
  explanation.xapian = "Query(wheat)";
  explanation.words = {
      {"wheat", {{"wheat", 5}, {"wheats", 1}}, 6, 2.5, false, "word", 0, 5, false, ""},
      {"corn", {{"corn", 1}}, 1, 0, true, "word", 10, 14, false, ""},
      {"wheaten", {{"wheaten", 2}}, 2, 0.5, false, "word", 0, 0, true, "wheat"}};
  return explanation;
}

TEST(Explained, AsText) {
  cli::Output out(-1);
  output::write_explanation("wheat -corn", made_up_explanation(), Format::text, out);
  EXPECT_EQ(out.buffer(),
            "understood: wheat NOT corn\n\n"
            "tree:\n  not\n    wheat\n    corn\n\n"
            "words:\n"
            "  wheat  in 6 articles, weight 2.500\n      wheat  5\n      wheats  1\n"
            "  corn  in 1 article, excluded\n      corn  1\n"
            "  wheaten  in 2 articles, equivalent of wheat, weight 0.500\n      wheaten  2\n\n"
            "xapian:\n  Query(wheat)\n");
}

TEST(Explained, AsJson) {
  cli::Output out(-1);
  output::write_explanation("wheat -corn", made_up_explanation(), Format::json, out);
  const json explained = json::parse(out.buffer());
  EXPECT_EQ(schema_errors(explained, schema("explain-v1.schema.json")), Errors{});
  EXPECT_FALSE(explained["words"][0].contains("equivalent_of"));
  EXPECT_EQ(explained["words"][2]["equivalent_of"], "wheat");
}

search::Why made_up_why() {
  search::Why why;
  why.id = "a1";
  why.headline = "Corn";
  why.understood = "wheat OR corn";
  why.score = 1.5;
  why.root.text = "wheat OR corn";
  why.root.matches = true;
  why.equivalents = {{"wheaten", "wheat", {{"wheaten", 2}}, 2, 0.5, 0.75},
                     {"wheatear", "wheat", {}, 0, 0.5, 0}};
  return why;
}

std::string explained_why(Format format) {
  cli::Output out(-1);
  output::write_why("wheat OR corn", made_up_why(), format, {}, out);
  return out.buffer();
}

TEST(ExplainedWhy, HasTheEquivalentsOfTheArticle) {
  const std::string text = explained_why(Format::text);
  EXPECT_NE(text.find("\nwheaten (equivalent of wheat): 2 times, weight 0.500, adds 0.750000 "
                      "(wheaten 2)\n"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("wheatear"), std::string::npos) << text;
  const json why = json::parse(explained_why(Format::json));
  EXPECT_EQ(schema_errors(why, schema("why-v1.schema.json")), Errors{});
  ASSERT_EQ(why["equivalents"].size(), 2U);
  EXPECT_EQ(why["equivalents"][0]["equivalent_of"], "wheat");
}

TEST(Fields, AsTextAndJson) {
  cli::Output text(-1);
  output::write_fields(Format::text, text);
  cli::Output out(-1);
  output::write_fields(Format::json, out);
  const json fields = json::parse(out.buffer());
  EXPECT_EQ(schema_errors(fields, schema("fields-v1.schema.json")), Errors{});
  EXPECT_EQ(fields["fields"].size(), kFields.size());
  for (const Field& field : kFields)
    EXPECT_NE(text.buffer().find("\n" + std::string(field.name) + " "), std::string::npos);
}

}  // namespace
