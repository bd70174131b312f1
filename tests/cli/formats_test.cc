// Real answers against what docs/ promises.
#include <nlohmann/json.hpp>

#include "tests/cli/news.h"
#include "tests/support/json_schema.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using nlohmann::json;
using Errors = std::vector<std::string>;

json schema(const char* name) {
  return json::parse(read_file(fs::path(MORGUE_SOURCE_DIR) / "docs/schema" / name));
}

json answer(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--format", "json"});
  const Ran ran = search(arguments);
  EXPECT_TRUE(clean(ran));
  return json::parse(ran.out);
}

TEST(Formats, JsonIsAsItsSchemaSays) {
  const json rules = schema("search-v1.schema.json");
  const std::string all =
      "person,org,place,topic,exchange,source,author,lang,section,type,year,month,day";
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"wheat", "--facet", all},
           {"evil"},
           {"小麦"},
           {"wheat", "--no-snippet"},
           {"wheat", "--snippets", "3"},
           {"wheat", "--snippets", "0"},
           {"wheat OR \"new york\"", "--context", "3"},
           {"--lang", "fr"},
           {"wheat", "--sort", "newest"},
           {"wheat", "--unusual", all, "--histogram", "week"},
           {"--related-to", "ann smith", "--facet", "place", "--place", "uk"},
           {"wheat", "--limit", "0"}})
    EXPECT_EQ(schema_errors(answer(arguments), rules), Errors{});
}

TEST(Formats, OtherJsonToo) {
  EXPECT_EQ(schema_errors(answer({"--show", "w1"}), schema("article-v1.schema.json")), Errors{});
  EXPECT_EQ(schema_errors(answer({"--show", "w9"}), schema("article-v1.schema.json")), Errors{});
  EXPECT_EQ(schema_errors(answer({"--explain", "wheat \"new york\" -corn"}),
                          schema("explain-v1.schema.json")),
            Errors{});
  EXPECT_EQ(schema_errors(answer({"--why", "w3", "wheat \"new york\" -kabul"}),
                          schema("why-v1.schema.json")),
            Errors{});
  EXPECT_EQ(schema_errors(answer({"--fields"}), schema("fields-v1.schema.json")), Errors{});
}

TEST(Formats, DatesKeepTheirZone) {
  EXPECT_EQ(answer({"\"new york\""})["hits"][0]["published"], "1987-04-05T10:00:00-04:00");
  EXPECT_EQ(answer({"egypt"})["hits"][0]["published"], "1987-03-01T09:00:00Z");
  EXPECT_EQ(answer({"kansas"})["hits"][0]["published"], "1987-03-02");
  EXPECT_TRUE(answer({"undated"})["hits"][0]["published"].is_null());
}

TEST(Formats, MarksAreTheWordsFound) {
  const json hit = answer({"élysée"})["hits"][0];
  EXPECT_EQ(hit["id"], "w5");
  const std::string text = hit["snippet"];
  ASSERT_EQ(hit["marks"].size(), 1U) << hit;
  // To bytes, by counting the first bytes of characters.
  const auto byte = [&](std::size_t character) {
    std::size_t at = 0;
    for (std::size_t n = 0; at < text.size(); ++at)
      if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && n++ == character) break;
    return at;
  };
  const std::size_t begin = byte(hit["marks"][0][0]);
  EXPECT_EQ(text.substr(begin, byte(hit["marks"][0][1]) - begin), "Élysée");
}

TEST(Formats, FacetsCountAllMatches) {
  const json facets =
      answer({"wheat", "--limit", "1", "--facet", "place:2,year", "--facet", "source"})["facets"];
  EXPECT_EQ(facets["place"], json::parse(R"([{"value":"France","count":2},
                                             {"value":"United States","count":2}])"));
  EXPECT_EQ(facets["source"][0], json::parse(R"({"value":"AP","count":3})"));
  EXPECT_EQ(facets["year"][0], json::parse(R"({"value":"1987","count":3})"));
}

TEST(Formats, TablesOfCounts) {
  const Ran ran = search({"wheat", "--format", "csv", "--histogram", "year", "--facet", "person"});
  EXPECT_TRUE(clean(ran));
  EXPECT_TRUE(
      ran.out.starts_with("kind,dimension,value,count,counts_are,archive,share,strength,"
                          "chosen\nfacet,person,Ann Smith,2,exact,,,,\n"))
      << ran;
  EXPECT_TRUE(
      contains(ran.out, "\nhistogram,year,1987,3,exact,3,1.000000,,\nhistogram,year,1988,1"));
  EXPECT_TRUE(contains(ran.out, "\nhistogram,year,1989,0,exact,0,,,\n"));
}

TEST(Formats, ChoicesAreMarked) {
  const json found =
      answer({"wheat", "--facet", "place", "--place", "usa", "--not-person", "jones"});
  EXPECT_EQ(found["total"], 2);
  EXPECT_EQ(found["understood"], "wheat AND place:\"United States\" AND NOT person:\"Bob Jones\"");
  EXPECT_EQ(found["facets"]["place"], json::parse(R"([{"value":"France","count":2},
      {"value":"United States","count":2,"chosen":true},{"value":"Egypt","count":1},
      {"value":"Kansas","count":1},{"value":"New York","count":1}])"));
}

TEST(Formats, TheTextIsForPeople) {
  const Ran ran = search({"\"new york\"", "--facet", "person"});
  EXPECT_TRUE(clean(ran));
  EXPECT_TRUE(
      ran.out.starts_with("1 of 1 article (exact)\n\n"
                          "1. 1987-04-05  AP  Farmers in New York\n   w3\n"))
      << ran;
  EXPECT_TRUE(contains(ran.out, "\nperson (exact; 1 value)\n  Ann Smith  1\n"));
}

TEST(Formats, ScoresNeverRise) {
  double last = 1e9;
  const json found = answer({"wheat corn", "--match", "any"});
  EXPECT_EQ(found["hits"].size(), 6U);
  for (const json& hit : found["hits"]) {
    EXPECT_LE(hit["score"].get<double>(), last);
    last = hit["score"];
  }
}

}  // namespace
