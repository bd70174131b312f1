#include <algorithm>

#include <gtest/gtest.h>

#include "tests/output/made_up.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using output::Format;

output::Settings many() {
  output::Settings settings;
  settings.many = true;
  settings.run_tag = "run 2";
  return settings;
}

TEST(Tsv, HasAHeaderAndNineColumns) {
  const std::string text = written(Format::tsv, made_up_result());
  EXPECT_TRUE(text.starts_with(
      "rank\tscore\tid\tpublished\tsource\tauthor\tlanguage\theadline\tsnippet\n"
      "1\t12.345678\ta1\t2008-09-13T10:00:00-04:00\tReuters\tJane Doe\ten\tWheat prices rise\t"
      "… Über wheat and corn\n"));
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\t'), 4 * 8);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\x1b'), 0);
  EXPECT_TRUE(text.ends_with("3\t0.000000\ta3\t\t\t\t\t\t\n"));
}

TEST(Tsv, ManyQueriesShareOneHeader) {
  cli::Output out(-1);
  const auto sink = output::make_sink(Format::tsv, out, many());
  output::present("q1", "a", made_up_result(), 0, *sink);
  output::present("q2", "b", made_up_result(), 0, *sink);
  EXPECT_TRUE(out.buffer().starts_with("query_id\trank\t"));
  EXPECT_EQ(std::count(out.buffer().begin(), out.buffer().end(), '\n'), 7);
  EXPECT_NE(out.buffer().find("\nq2\t1\t"), std::string::npos);
}

TEST(Csv, QuotesWhatNeedsIt) {
  search::SearchResult result = made_up_result();
  result.hits[0].headline = "Wheat, \"corn\"";
  const std::string text = written(Format::csv, result);
  EXPECT_TRUE(text.starts_with(
      "rank,score,id,published,source,author,language,headline,snippet\n"
      "1,12.345678,a1,2008-09-13T10:00:00-04:00,Reuters,Jane Doe,en,\"Wheat, \"\"corn\"\"\","))
      << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\x1b'), 0);
}

TEST(Csv, CountsAreATableOfTheirOwn) {
  output::Settings settings;
  settings.counts = true;
  search::SearchResult result = made_up_counts();
  result.hits = made_up_result().hits;
  EXPECT_EQ(written(Format::csv, result, settings),
            "kind,dimension,value,count,counts_are,archive,share,strength,chosen\n"
            "facet,place,Kabul,30,exact,,,,\n"
            "facet,place,\"Doha, \"\"Qatar\"\"\",4,exact,,,,yes\n"
            "histogram,month,2008-01,8,exact,160,0.050000,,\n"
            "histogram,month,2008-02,0,exact,0,,,\n"
            "histogram,month,2008-03,1,exact,1000,0.001000,,\n"
            "histogram,month,undated,3,exact,,,,\n"
            "unusual,person,Ann,5,exact,6,,31.250,yes\n"
            "related,place,x\uFFFD[31m y,4,exact,50,,7.500,\n");
  settings.many = true;
  const std::string many = written(Format::tsv, result, settings, "q1");
  EXPECT_TRUE(many.starts_with("query_id\tkind\t"));
  EXPECT_NE(many.find("\nq1\tfacet\tplace\tKabul\t30\texact\t\t\t\t\n"), std::string::npos);
}

TEST(Csv, SaysNothingOfUndatedMatchesWhereThereAreNone) {
  output::Settings settings;
  settings.counts = true;
  search::SearchResult result = made_up_counts();
  result.histogram->undated = 0;
  EXPECT_EQ(written(Format::csv, result, settings).find("undated"), std::string::npos);
}

TEST(Ids, AreOneALine) {
  EXPECT_EQ(written(Format::ids, made_up_result()),
            "a1\nx\uFFFD[31m  \uFFFD\uFFFD\uFFFD\uFFFDy\na3\n");
  EXPECT_TRUE(written(Format::ids, made_up_result(), many(), "q1").starts_with("q1\ta1\nq1\tx"));
}

TEST(Trec, HasSixColumns) {
  EXPECT_EQ(written(Format::trec, made_up_result()),
            "1 Q0 a1 1 12.345678 morgue\n"
            "1 Q0 x\uFFFD[31m__\uFFFD\uFFFD\uFFFD\uFFFDy 2 3.000000 morgue\n"
            "1 Q0 a3 3 0.000000 morgue\n");
  EXPECT_TRUE(written(Format::trec, made_up_result(), many(), "q 9")
                  .starts_with("q_9 Q0 a1 1 12.345678 run_2\n"));
}

TEST(Lines, NoHitsNoLines) {
  EXPECT_EQ(written(Format::ids, {}), "");
  EXPECT_EQ(written(Format::trec, {}), "");
  EXPECT_EQ(written(Format::jsonl, {}), "");
}

}  // namespace
