// What the manual's tables of dialects do not show: notes, bounds, where the caret stands, what is
// no operator after all.
#include <gtest/gtest.h>

#include "common/base/error.h"
#include "searcher/query/dialects/parse_in.h"
#include "searcher/query/print.h"

namespace morgue::query::test {
namespace {

std::string read(Dialect dialect, const std::string& query) {
  Analyzer analyzer;
  const ParsedQuery parsed = parse_in(dialect, query, analyzer, 14000);
  return parsed.root ? print(*parsed.root) : "";
}

std::string notes(Dialect dialect, const std::string& query) {
  Analyzer analyzer;
  std::string all;
  for (const std::string& note : parse_in(dialect, query, analyzer).notes) all += note + "\n";
  return all;
}

std::string mistake(Dialect dialect, const std::string& query) {
  try {
    return "no error: " + read(dialect, query);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::usage);
    return error.what();
  }
}

constexpr Dialect kOthers[] = {Dialect::nexis, Dialect::factiva, Dialect::lucene};

TEST(Dialects, MorgueIsOurOwn) {
  EXPECT_EQ(read(Dialect::morgue, "oil gas"), "oil AND gas");
}

TEST(Dialects, AnEmptyQueryIsEmptyInAll) {
  for (const Dialect dialect : kOthers) EXPECT_EQ(read(dialect, "  "), "");
}

TEST(Dialects, PunctuationAloneIsRefused) {
  for (const Dialect dialect : kOthers)
    EXPECT_NE(mistake(dialect, ". ,").find("there is no word"), std::string::npos);
}

TEST(Dialects, BoundsHoldInAll) {
  std::string deep(200, '(');
  deep += "oil" + std::string(200, ')');
  std::string many;
  for (int i = 0; i < 1100; ++i) many += "(oil) or ";
  for (const Dialect dialect : kOthers) {
    EXPECT_NE(mistake(dialect, deep).find("nested too deeply"), std::string::npos);
    EXPECT_NE(mistake(dialect, dialect == Dialect::lucene ? many : many + "gas").find("words"),
              std::string::npos);
    EXPECT_NE(mistake(dialect, "\xFF").find("UTF-8"), std::string::npos);
    EXPECT_NE(mistake(dialect, "(oil").find("not closed"), std::string::npos);
    EXPECT_NE(mistake(dialect, "oil)").find("no '('"), std::string::npos);
    EXPECT_NE(mistake(dialect, "\"oil").find("not closed"), std::string::npos);
  }
}

TEST(Dialects, TheCaretStandsUnderWhatIsWritten) {
  EXPECT_EQ(mistake(Dialect::nexis, "oil w/seg gas"),
            "query: w/seg cannot be translated\n    oil w/seg gas\n        ^~~~~");
  EXPECT_EQ(mistake(Dialect::factiva, "oil and ns=c13"),
            "query: ns= cannot be translated\n    oil and ns=c13\n            ^~");
}

TEST(Dialects, NotesAreMadeOnce) {
  EXPECT_EQ(notes(Dialect::nexis, "crude oil and crude gas"),
            "in phrases Nexis finds plurals too; here they are found as they are written\n");
  EXPECT_EQ(notes(Dialect::lucene, "oil^2 OR gas^3"),
            "^ is left out: clauses cannot be given a weight\n");
  EXPECT_EQ(notes(Dialect::factiva, "oil and gas"), "");
}

TEST(Dialects, MixedConnectorsAreShown) {
  EXPECT_NE(notes(Dialect::nexis, "oil or gas w/5 price").find("read as (oil OR gas) /5 price"),
            std::string::npos);
  EXPECT_EQ(notes(Dialect::nexis, "oil and gas and not price"), "");
}

TEST(Dialects, NamesThatAreWordsStayWords) {
  EXPECT_EQ(read(Dialect::nexis, "length and date"), "length AND date");
  EXPECT_EQ(read(Dialect::nexis, "atleast oil"), "\"atleast oil\"");
  EXPECT_EQ(read(Dialect::factiva, "near oil"), "\"near oil\"");
  EXPECT_EQ(read(Dialect::lucene, "and or not"), "and OR or OR not");
}

TEST(Dialects, RelativeDatesOfFactivaCountFromToday) {
  EXPECT_EQ(read(Dialect::factiva, "date after -7"), "date:2008-04-25..");
  Analyzer analyzer;
  EXPECT_THROW(parse_in(Dialect::factiva, "date after -7", analyzer), Error);
}

TEST(Dialects, ShortYearsAreOfTheLastCenturyFromFifty) {
  EXPECT_EQ(read(Dialect::nexis, "date is 1/2/97"), "date:1997-01-02");
  EXPECT_EQ(read(Dialect::nexis, "date is 1/2/08"), "date:2008-01-02");
}

}  // namespace
}  // namespace morgue::query::test
