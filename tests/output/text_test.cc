#include <gtest/gtest.h>

#include "searcher/output/text_sink.h"
#include "tests/output/made_up.h"
#include "tests/support/run_program.h"

namespace {

using namespace morgue;
using namespace morgue::test;
using output::Format;

TEST(Text, ShowsHitsAndFacets) {
  search::SearchResult result = made_up_result();
  result.hits.erase(result.hits.begin() + 1);
  result.facets[0].counts.pop_back();
  EXPECT_EQ(written(Format::text, result),
            "1-3 of 1,234 articles (exact)\n"
            "\n"
            "1. 2008-09-13  Reuters  Wheat prices rise\n"
            "   a1\n"
            "   … Über wheat and corn\n"
            "\n"
            "3. undated     (no headline)\n"
            "   a3\n"
            "\n"
            "person (exact; 2 of 20 values)\n"
            "  Mike Pompeo  1,200\n"
            "  中文            30\n"
            "\n"
            "year (exact; 1 value)\n"
            "  2008  1,234\n");
}

TEST(Text, ContextKeepsTheWordsFoundInOneColumn) {
  search::SearchResult result;
  result.hits.resize(1);
  result.hits[0].rank = 1;
  result.hits[0].id = "a1";
  result.hits[0].context = {{"body", 1, 0, 4, "wheat  and\n", "corn", " of the\x1b north"},
                            {"body", 1, 0, 4, "", "corn", ""},
                            {"body", 1, 0, 4, "中文 ", "corn", " 中文"}};
  output::Settings settings;
  settings.wrap = 23;  // 3 of indentation, 8 before the words found, 12 for them and after
  const std::string narrow = written(Format::text, result, settings);
  EXPECT_EQ(narrow.substr(narrow.find("a1\n") + 3),
            "   eat and corn of the\uFFFD\n"
            "           corn\n"
            "      中文 corn 中文\n");
  const std::string wide = written(Format::text, result);
  EXPECT_EQ(wide.substr(wide.find("a1\n") + 3),
            "   wheat and corn of the\uFFFD north\n"
            "             corn\n"
            "        中文 corn 中文\n");
}

TEST(Text, AShareIsNoneOnlyWhereThereIsNone) {
  search::SearchResult result;
  result.histogram = search::Histogram{
      search::Period::year,
      {{"2008", 13879, 6, 13989}, {"2009", 14245, 7, 13989}, {"2010", 14610, 0, 13989}},
      0};
  const std::string text = written(Format::text, result);
  EXPECT_TRUE(contains(text, "  2008  6  <0.1%  ")) << text;
  EXPECT_TRUE(contains(text, "  2009  7   0.1%  ")) << text;
  EXPECT_TRUE(contains(text, "  2010  0   0.0%\n")) << text;
}

TEST(Text, ShowsCounts) {
  output::Settings settings;
  settings.wrap = 40;
  EXPECT_EQ(written(Format::text, made_up_counts(), settings),
            "1,234 articles (exact)\n"
            "\n"
            "place (exact; 2 of 7 values; * chosen, counts as without that choice)\n"
            "  Kabul          30\n"
            "* Doha, \"Qatar\"   4\n"
            "\n"
            "by month (exact; articles, share of the archive's in that period)\n"
            "  2008-01  8  5.0%  ██████████████████\n"
            "  2008-02  0     -\n"
            "  2008-03  1  0.1%  ██\n"
            "  undated: 3\n"
            "\n"
            "unusual person (exact; here, in the archive, strength; 1 of 2 values)\n"
            "* Ann  5  of 6  31.2\n"
            "\n"
            "related to NATO (exact; together in 9 articles, in the archive, strength; 1 value)\n"
            "  x\uFFFD[31m y (place)  4  of 50  7.5\n");
}

TEST(Text, AChosenValueWithoutMatchesIsNoneOfTheValuesThatOccur) {
  search::SearchResult result;
  result.facets = {{Dimension::place, {{"Kabul", 3}, {"Oslo", 0, true}}, 7, 40}};
  EXPECT_EQ(written(Format::text, result),
            "0 articles (exact)\n"
            "\n"
            "place (exact; 1 of 7 values; * chosen, counts as without that choice)\n"
            "  Kabul  3\n"
            "* Oslo   0\n");
}

TEST(Text, HeadingSaysWhatIsShown) {
  search::SearchResult result;
  EXPECT_EQ(written(Format::text, result), "0 articles (exact)\n");
  result.total = 1;
  EXPECT_EQ(written(Format::text, result), "1 article (exact)\n");
  result.total = 1234567;
  result.total_exact = false;
  EXPECT_EQ(written(Format::text, result), "about 1,234,567 articles (estimate)\n");
  result.hits.resize(1);
  result.hits[0].rank = 9;
  EXPECT_TRUE(contains(written(Format::text, result), "9 of about 1,234,567 articles"));
}

TEST(Text, RanksAreAligned) {
  search::SearchResult result;
  result.total = 10;
  result.hits.resize(2);
  result.hits[0].rank = 9;
  result.hits[1].rank = 10;
  const std::string text = written(Format::text, result);
  EXPECT_TRUE(contains(text, "\n 9. undated"));
  EXPECT_TRUE(contains(text, "\n10. undated"));
}

TEST(Text, ManyQueriesHaveHeadings) {
  output::Settings settings;
  settings.many = true;
  EXPECT_TRUE(written(Format::text, {}, settings, "q7").starts_with("q7: wheat corn\n0 articles"));
}

// Only the four sequences of Style may come out, and only in colour.
TEST(Text, NothingHostileComesOut) {
  output::Settings settings;
  for (const bool color : {false, true}) {
    settings.color = color;
    std::string text = written(Format::text, made_up_result(), settings);
    const output::Style style(true);
    for (const std::string_view known : {style.bold(), style.dim(), style.match(), style.off()})
      for (std::size_t at = 0; color && (at = text.find(known)) != std::string::npos;)
        text.erase(at, known.size());
    for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
    EXPECT_TRUE(lacks(text, "\x7f"));
    EXPECT_TRUE(lacks(text, "\xC2\x9B"));
    EXPECT_TRUE(lacks(text, "\u202E"));
    EXPECT_TRUE(contains(text, "2. 1970-01-01  x\uFFFD[31m"));
  }
}

TEST(Snippet, MarksAreColoured) {
  const search::Snippet snippet = made_up_result().hits[0].snippet;
  EXPECT_EQ(output::styled_snippet(snippet, output::Style(false), 3, 0), snippet.text);
  EXPECT_EQ(output::styled_snippet(snippet, output::Style(true), 3, 0),
            "… Über \x1b[1;31mwheat\x1b[0m and \x1b[1;31mcorn\x1b[0m");
}

TEST(Snippet, BreaksAtBlanksByColumnsNotBytes) {
  const search::Snippet snippet{"über über über über", {}};
  EXPECT_EQ(output::styled_snippet(snippet, output::Style(true), 2, 11), "über über\n  über über");
  EXPECT_EQ(output::styled_snippet(snippet, output::Style(true), 2, 10),
            "über\n  über\n  über\n  über");
}

TEST(Snippet, ColourTakesNoColumns) {
  const search::Snippet snippet{"aa bb cc", {{3, 5}}};
  EXPECT_EQ(output::styled_snippet(snippet, output::Style(true), 0, 5),
            "aa \x1b[1;31mbb\x1b[0m\ncc");
}

TEST(Snippet, BadMarksAreIgnored) {
  const search::Snippet snippet{"wheat", {{4, 2}, {3, 99}}};
  EXPECT_EQ(output::styled_snippet(snippet, output::Style(true), 0, 0), "wheat");
}

}  // namespace
