// Reuters-21578 records, in our own words; the real collection: corpora_test.cc.
#include <gtest/gtest.h>

#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

using Strings = std::vector<std::string>;

std::string record(const std::string& fields, const std::string& text) {
  return "<REUTERS TOPICS=\"YES\" LEWISSPLIT=\"TRAIN\" OLDID=\"7\" NEWID=\"12\">\n" + fields +
         text + "</REUTERS>";
}

Article read(const std::string& fields, const std::string& text) {
  return article("reuters-21578", record(fields, text));
}

TEST(Reuters21578, ReadsEveryField) {
  const Article a = read(
      "<DATE>26-FEB-1987 "
      "15:01:01.79&#9;&#9;&#9;F</DATE>\n<TOPICS><D>grain</D><D>wheat</D></TOPICS>\n"
      "<PLACES><D>usa</D></PLACES><PEOPLE><D>volcker</D></PEOPLE><ORGS><D>opec</D></ORGS>"
      "<EXCHANGES><D>cbt</D></EXCHANGES><COMPANIES><D>acme</D></COMPANIES>"
      "<UNKNOWN>&#5;&#5;C T\n&#22;&#22;&#1;f0704&#31;reute</UNKNOWN>",
      "<TEXT>&#2;\n<TITLE>WHEAT &lt;ACME> UP\n IN CHICAGO</TITLE>\n<AUTHOR>    By Jane Doe, Reuters"
      "</AUTHOR>\n<DATELINE>    CHICAGO, Feb 26 - </DATELINE><BODY>Prices rose.   \n    They fell\n"
      "again.\n Reuter\n&#3;</BODY></TEXT>\n");
  EXPECT_EQ(a.id, "reuters21578-12");
  EXPECT_EQ(a.headline, "WHEAT <ACME> UP IN CHICAGO");
  EXPECT_EQ(a.author, "Jane Doe, Reuters");
  EXPECT_EQ(a.dateline, "CHICAGO, Feb 26");
  EXPECT_EQ(a.body, "Prices rose.\n    They fell\nagain.");
  EXPECT_EQ(a.published, (Published{541350061, 0, false}));
  EXPECT_EQ(a.topics, (Strings{"grain", "wheat"}));
  EXPECT_EQ(a.places, Strings{"usa"});
  EXPECT_EQ(a.persons, Strings{"volcker"});
  EXPECT_EQ(a.orgs, (Strings{"opec", "acme"}));
  EXPECT_EQ(a.exchanges, Strings{"cbt"});
  EXPECT_EQ(a.source, "Reuters");
  EXPECT_EQ(a.language, "en");
  EXPECT_EQ(a.type, "story");
}

TEST(Reuters21578, SignOffsGoAndWordsStay) {
  for (const char* line :
       {" Reuter\n&#3;", "REUTER", " REUTER...\n", "reuter\r\n&#3;", "REUTER\n Reuter\n&#3;"})
    EXPECT_EQ(read("", std::string("<TEXT><BODY>Text.\n") + line + "</BODY></TEXT>").body, "Text.");
  EXPECT_EQ(read("", "<TEXT><BODY>Said Paul\nReuter of Bonn</BODY></TEXT>").body,
            "Said Paul\nReuter of Bonn");
  EXPECT_EQ(read("", "<TEXT><TITLE>T</TITLE><BODY>Reuter</BODY></TEXT>").body, "");
}

TEST(Reuters21578, BriefsHaveNoBody) {
  const Article a =
      read("", "<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>RATES RISE\n</TITLE>Blah.\n&#3;\n</TEXT>");
  EXPECT_EQ(a.headline, "RATES RISE");
  EXPECT_EQ(a.type, "brief");
  EXPECT_EQ(a.body, "");
}

TEST(Reuters21578, UnprocessedTextsBeginWithTheirHeadline) {
  const Article a =
      read("", "<TEXT TYPE=\"UNPROC\">&#2;\n\nFED REPORT - FEB 26\n Reserves..644\n&#3;\n</TEXT>");
  EXPECT_EQ(a.headline, "FED REPORT - FEB 26");
  EXPECT_EQ(a.type, "unproc");
  EXPECT_EQ(a.body, " Reserves..644");
}

TEST(Reuters21578, ARecordWithoutTextIsStillOneOfTheCollection) {
  EXPECT_EQ(read("", "<TEXT TYPE=\"UNPROC\">&#2;\n&#3;\n</TEXT>").id, "reuters21578-12");
  EXPECT_EQ(skipped("reuters-21578", "<REUTERS></REUTERS>"), "neither a headline nor a text");
}

TEST(Reuters21578, SurvivesLatin1AndMissingEnds) {
  EXPECT_EQ(read("", "<TEXT><TITLE>Z\xfcrich</TITLE></TEXT>").headline, "Zürich");
  const Article a =
      read("<DATE>1-APR-1987 10:00:00.00\n<TOPICS><D>tin</TOPICS>", "<TEXT><TITLE>Tin<BODY>Text");
  EXPECT_EQ(a.headline, "Tin");
  EXPECT_EQ(a.body, "Text");
  EXPECT_EQ(a.topics, Strings{"tin"});
  EXPECT_TRUE(a.published);
}

TEST(Reuters21578, BadDatesAndIds) {
  EXPECT_FALSE(
      read("<DATE>26-FEB-0000 15:01:01</DATE>", "<TEXT><TITLE>T</TITLE></TEXT>").published);
  EXPECT_FALSE(
      read("<DATE>26-FEB-99999 15:01:01</DATE>", "<TEXT><TITLE>T</TITLE></TEXT>").published);
  const std::string id(5000, '1');
  EXPECT_EQ(
      skipped("reuters-21578", "<REUTERS NEWID=" + id.substr(0, 3000) + "><TEXT><TITLE>T</TITLE>"),
      "the id is 3000 bytes long, 512 are allowed");
}

}  // namespace
}  // namespace morgue::formats
