#include "tests/output/made_up.h"

namespace morgue::test {
namespace {

search::Hit plain_hit() {
  search::Hit hit;
  hit.rank = 1;
  hit.id = "a1";
  hit.score = 12.345678;
  hit.headline = "Wheat prices rise";
  hit.published = Published{1221314400, -240, false};  // 2008-09-13 10:00 in New York
  hit.source = "Reuters";
  hit.author = "Jane Doe";
  hit.language = "en";
  hit.section = "markets";
  hit.type = "story";
  hit.url = "https://example.com/a1";
  hit.snippet = {"… Über wheat and corn", {{10, 15}, {20, 24}}};
  hit.persons = {"Mike Pompeo"};
  hit.orgs = {"NATO", "EU"};
  hit.places = {"Kabul"};
  hit.topics = {"grain"};
  hit.exchanges = {"nyse"};
  return hit;
}

search::Hit hostile_hit() {
  const std::string bad = "x\x1b[31m\t\n\r\x7f\xC2\x9B\xFF\u202Ey";
  search::Hit hit;
  hit.rank = 2;
  hit.id = bad;
  hit.score = 3;
  hit.headline = hit.source = hit.author = hit.language = hit.section = hit.type = hit.url = bad;
  hit.published = Published{0, 0, true};
  hit.snippet = {bad, {{0, bad.size()}}};
  hit.persons = hit.orgs = hit.places = hit.topics = hit.exchanges = {bad};
  return hit;
}

}  // namespace

search::SearchResult made_up_result() {
  search::SearchResult result;
  result.total = 1234;
  result.understood = "wheat AND corn";
  search::Hit empty;
  empty.rank = 3;
  empty.id = "a3";
  result.hits = {plain_hit(), hostile_hit(), empty};
  result.facets = {
      {Dimension::person, {{"Mike Pompeo", 1200}, {"中文", 30}, {"x\x1b[31m\ny", 4}}, 20},
      {Dimension::year, {{"2008", 1234}}, 1}};
  return result;
}

search::SearchResult made_up_counts() {
  search::SearchResult result;
  result.total = 1234;
  result.archive_articles = 20000;
  result.facets = {{Dimension::place, {{"Kabul", 30, false}, {"Doha, \"Qatar\"", 4, true}}, 7, 40}};
  result.histogram = search::Histogram{
      search::Period::month,
      {{"2008-01", 13879, 8, 160}, {"2008-02", 13910, 0, 0}, {"2008-03", 13939, 1, 1000}},
      3};
  result.unusual = {{Dimension::person, {{Dimension::person, "Ann", 5, 6, 31.25, true}}, 2}};
  result.related = search::RelatedResult{
      Dimension::org, "NATO", 9, {{Dimension::place, "x\x1b[31m\ny", 4, 50, 7.5, false}}, 1};
  return result;
}

std::string written(output::Format format, const search::SearchResult& result,
                    const output::Settings& settings, const std::string& query_id) {
  cli::Output out(-1);  // never flushed
  output::present(query_id, "wheat corn", result, 1.23456, *make_sink(format, out, settings));
  return out.buffer();
}

}  // namespace morgue::test
