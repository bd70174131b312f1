// Gigaword's SGML: what a DOC becomes, and that TREC's is told from it.
#include "tests/formats/reading.h"

namespace {

using namespace morgue;
using namespace morgue::formats;

const std::string kStory =
    "<DOC id=\"XIN_ENG_20200213.0001\" type=\"story\" >\n<HEADLINE>\nRain falls &AMP; falls\n"
    "</HEADLINE>\n<DATELINE>\nSAMPLETON, Feb. 13\n</DATELINE>\n<TEXT>\n<P>\nIt rained.\n</P>\n<P>\n"
    "And how.\n</P>\n</TEXT>\n</DOC>\n";

TEST(Gigaword, Fields) {
  const Article read = article("gigaword", kStory);
  EXPECT_EQ(read.id, "XIN_ENG_20200213.0001");
  EXPECT_EQ(read.type, "story");
  EXPECT_EQ(read.source, "Xinhua");
  EXPECT_EQ(read.language, "en");
  EXPECT_EQ(read.headline, "Rain falls & falls");
  EXPECT_EQ(read.dateline, "SAMPLETON, Feb. 13");
  EXPECT_EQ(read.body, "It rained.\n\nAnd how.");
  ASSERT_TRUE(read.published);
  EXPECT_EQ(read.published->seconds, 1581552000);
  EXPECT_TRUE(read.published->day_only);
}

TEST(Gigaword, OtherTypesAndAgenciesStayWhatTheyAreCalled) {
  const Article read =
      article("gigaword", "<DOC id=\"QQQ_SPA_20200213.0002\" type=\"advis\"><TEXT>\nNota\n");
  EXPECT_EQ(read.type, "advisory");
  EXPECT_EQ(read.source, "QQQ");
  EXPECT_EQ(read.language, "es");
  EXPECT_EQ(read.body, "Nota");
  EXPECT_EQ(skipped("gigaword", "<DOC id=\"a\" type=\"other\"><TEXT></TEXT></DOC>"),
            "neither a headline nor a text");
}

TEST(Gigaword, Streams) {
  const ReadResult read = read_text(kStory + kStory);
  EXPECT_EQ(read.format->name, "gigaword");
  EXPECT_EQ(read.records.size(), 2U);
  EXPECT_EQ(recognise_format("<DOC id=\"1\" type=\"story\">\n<DOCNO>1</DOCNO>")->name, "trec");
}

}  // namespace
