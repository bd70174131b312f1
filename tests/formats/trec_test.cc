// TREC SGML as its collections write it, in our own words.
#include <gtest/gtest.h>

#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

Article read(const std::string& inside) {
  return article("trec", "<DOC>" + inside + "</DOC>");
}

TEST(Trec, ReadsAnAgencyStory) {
  const Article a = read(
      "\n<DOCNO> AP880212-0001 </DOCNO>\n<FILEID>AP-NR-02-12-88 2344EST</FILEID>\n<1ST_LINE>r i "
      "AM-X</1ST_LINE>\n"
      "<HEAD>Talks Begin &amp; End</HEAD>\n<BYLINE>By JANE DOE</BYLINE>\n<DATELINE>GENEVA (AP) "
      "</DATELINE>\n"
      "<TEXT>\n   One.\n   Two.\n</TEXT>\n<TEXT>Three.</TEXT>\n");
  EXPECT_EQ(a.id, "AP880212-0001");
  EXPECT_EQ(a.headline, "Talks Begin & End");
  EXPECT_EQ(a.author, "JANE DOE");
  EXPECT_EQ(a.dateline, "GENEVA (AP)");
  EXPECT_EQ(a.body, "   One.\n   Two.\n\nThree.");
  EXPECT_EQ(a.published, (Published{571622400, 0, true}));  // told by the number only
}

TEST(Trec, ReadsMarkupWithinFieldsAndUnclosedParagraphs) {
  const Article a = read(
      "<DOCNO>LA010189-0001</DOCNO><DATE><P>January 1, 1989, Sunday, Home Edition </P></DATE>"
      "<SECTION><P>Metro; Part 2</P></SECTION><HEADLINE>\n<P>\nA HEADLINE\n</P>\n</HEADLINE>"
      "<TEXT><P>One.<P>Two <F P=106>x</F>.<!-- PJG --></TEXT>");
  EXPECT_EQ(a.headline, "A HEADLINE");
  EXPECT_EQ(a.section, "Metro; Part 2");
  EXPECT_EQ(a.body, "One.\n\nTwo x.");
  EXPECT_EQ(a.published, (Published{599616000, 0, true}));
}

TEST(Trec, TakesTheBestOfSeveralHeadlines) {
  const Article a =
      read("<DOCNO>1</DOCNO><H3><TI>Second</TI></H3><HEADLINE>First</HEADLINE><TEXT>x</TEXT>");
  EXPECT_EQ(a.headline, "First");
  EXPECT_EQ(read("<H3> <TI>   Only\n one</TI></H3><TEXT>x</TEXT>").headline, "Only one");
}

TEST(Trec, ReadsTheFieldsOfOtherCollections) {
  const Article a = read(
      "<DOCNO>FBIS3-1</DOCNO><DATE1>  21 January 1994 </DATE1><LANGUAGE> Spanish </LANGUAGE>"
      "<SO>A Journal</SO><LP>The lead.</LP><TEXT>Body.</TEXT>");
  EXPECT_EQ(a.published, (Published{759110400, 0, true}));
  EXPECT_EQ(a.language, "es");
  EXPECT_EQ(a.source, "A Journal");
  EXPECT_EQ(a.lead, "The lead.");
  EXPECT_EQ(a.body, "Body.");
}

TEST(Trec, FieldsWithoutAnEndGoUpToTheNext) {
  const Article a = read("<DOCNO>1<HEADLINE>Head<DATELINE>PARIS<TEXT>Body <BYLINE> still");
  EXPECT_EQ(a.id, "1");
  EXPECT_EQ(a.headline, "Head");
  EXPECT_EQ(a.dateline, "PARIS");
  EXPECT_EQ(a.body, "Body  still");
}

TEST(Trec, WithoutATextWhatIsLeftIsTheText) {
  EXPECT_EQ(read("<DOCNO>1</DOCNO><HEAD>H</HEAD>Some text.<P>More.").body, "Some text.\n\nMore.");
  EXPECT_EQ(skipped("trec", "<DOC><DOCNO>1</DOCNO></DOC>"), "neither a headline nor a text");
}

TEST(Trec, IdsAreChecked) {
  EXPECT_EQ(
      skipped("trec", "<DOC><DOCNO>" + std::string(5000, 'x') + "</DOCNO><TEXT>t</TEXT></DOC>"),
      "the id is 5000 bytes long, 512 are allowed");
  EXPECT_EQ(skipped("trec", "<DOC><DOCNO>a\x1b[2J</DOCNO><TEXT>t</TEXT></DOC>"),
            "the id has control characters in it");
  EXPECT_EQ(skipped("trec", "<DOC><DOCNO>a&#10;b</DOCNO><TEXT>t</TEXT></DOC>"),
            "the id has control characters in it");
  EXPECT_EQ(skipped("trec", "<DOC><DOCNO>a\xc2\x85z</DOCNO><TEXT>t</TEXT></DOC>"),
            "the id has control characters in it");
  EXPECT_EQ(read("<TEXT>t</TEXT>").id.size(), 33u);
  EXPECT_EQ(read("<TEXT>t</TEXT>").id, read("<TEXT>\nt \n</TEXT>").id);
  EXPECT_NE(read("<TEXT>t</TEXT>").id, read("<TEXT>u</TEXT>").id);
}

}  // namespace
}  // namespace morgue::formats
