// Whole articles as jsonl, CSV, BibTeX and RIS.
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "searcher/output/export_sinks.h"

namespace {

using namespace morgue;
using output::ExportFormat;

search::WholeArticle whole() {
  search::WholeArticle whole;
  Article& article = whole.article;
  article.id = "LA010189/1";
  article.headline = "Çay & \"{wheat}\": 50%";
  article.body = "First, with \"marks\".\n\nSecond \\ one.";
  article.author = "Jane Doe, John Smith";
  article.source = "Daily_News";
  article.section = "Farms";
  article.published = Published{1221314400, -240, false};  // 2008-09-13 10:00 in New York
  article.url = "http://example.com/a b?x={1}&y=%20";
  article.topics = {"grain", "=1+1"};
  whole.places = {"Kabul", "Doha"};
  return whole;
}

std::string written(ExportFormat format, const search::WholeArticle& article) {
  cli::Output out(-1);
  const auto sink = output::make_export(format, out);
  sink->begin();
  sink->article(article);
  return out.buffer();
}

TEST(ExportJsonLines, HasEveryField) {
  const auto json = nlohmann::json::parse(written(ExportFormat::jsonl, whole()));
  EXPECT_EQ(json["id"], "LA010189/1");
  EXPECT_EQ(json["body"], whole().article.body);
  EXPECT_EQ(json["published"], "2008-09-13T10:00:00-04:00");
  EXPECT_TRUE(json["lead"].is_null());
  EXPECT_TRUE(json["places"].empty());
  EXPECT_EQ(json["named"]["places"], nlohmann::json({"Kabul", "Doha"}));
  EXPECT_EQ(json.size(), 19U);
}

TEST(ExportCsv, QuotesAsRfc4180Says) {
  const std::string text = written(ExportFormat::csv, whole());
  EXPECT_TRUE(text.starts_with("id,headline,published,"));
  EXPECT_TRUE(
      text.ends_with("named_places\r\n"
                     "LA010189/1,\"Çay & \"\"{wheat}\"\": 50%\",2008-09-13T10:00:00-04:00,"
                     "Daily_News,\"Jane Doe, John Smith\",,Farms,,"
                     "http://example.com/a b?x={1}&y=%20,0,,,"
                     "\"First, with \"\"marks\"\".\n\nSecond \\ one.\",grain; =1+1,,,,,,,"
                     "Kabul; Doha\r\n"))
      << text;
}

TEST(ExportCsv, NeverLetsATerminalBeTold) {
  search::WholeArticle evil = whole();
  evil.article.headline = "\x1b[2J";
  for (const auto format :
       {ExportFormat::jsonl, ExportFormat::csv, ExportFormat::bibtex, ExportFormat::ris})
    EXPECT_EQ(written(format, evil).find('\x1b'), std::string::npos);
}

TEST(ExportBibtex, EscapesWhatTexObeys) {
  EXPECT_EQ(written(ExportFormat::bibtex, whole()),
            "@article{LA0101891-" + output::citation_key("LA010189/1").substr(10) +
                ",\n  author = {{Jane Doe, John Smith}},\n"
                "  title = {{Çay \\& \"\\textbraceleft{}wheat\\textbraceright{}\": 50\\%}},\n"
                "  journal = {{Daily\\_News}},\n"
                "  year = {2008},\n  month = {09},\n  day = {13},\n  date = {2008-09-13},\n"
                "  url = {http://example.com/a%20b?x=%7B1%7D&y=%20},\n"
                "  section = {Farms},\n"
                "  keywords = {grain, =1+1},\n"
                "  abstract = {First, with \"marks\".},\n"
                "  note = {Id: LA010189/1}\n}\n\n");
}

TEST(ExportBibtex, KeysAreNeverAlike) {
  EXPECT_EQ(output::citation_key("w1"), "w1");
  const std::vector<std::string> ids = {"a1", "A1", "a-1", "a/1", "a 1", "中", "文", "a,1"};
  std::set<std::string> keys;
  for (const std::string& id : ids) {
    const std::string key = output::citation_key(id);
    EXPECT_EQ(key.find_first_of(" ,{}\\\"#%~"), std::string::npos) << key;
    keys.insert(key);
  }
  EXPECT_EQ(keys.size(), ids.size());
  EXPECT_LE(output::citation_key(std::string(500, 'x')).size(), 80U);
}

TEST(ExportBibtex, AnUndatedArticleHasNoYear) {
  search::WholeArticle undated;
  undated.article.id = "u1";
  EXPECT_EQ(written(ExportFormat::bibtex, undated), "@article{u1,\n  note = {Id: u1}\n}\n\n");
}

TEST(ExportRis, LinesEndInCrLf) {
  EXPECT_EQ(written(ExportFormat::ris, whole()),
            "TY  - NEWS\r\nID  - LA010189/1\r\nTI  - Çay & \"{wheat}\": 50%\r\n"
            "AU  - Jane Doe, John Smith\r\nPY  - 2008\r\nDA  - 2008/09/13\r\nJO  - Daily_News\r\n"
            "SE  - Farms\r\nUR  - http://example.com/a b?x={1}&y=%20\r\nKW  - grain\r\n"
            "KW  - =1+1\r\nAB  - First, with \"marks\".\r\nER  - \r\n\r\n");
}

}  // namespace
