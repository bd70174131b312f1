// ANPA 1312 and IPTC 7901: what the lines of a transmission become, what replaces what.
#include "tests/formats/reading.h"

namespace {

using namespace morgue;
using namespace morgue::formats;
using Strings = std::vector<std::string>;

std::string ap(const std::string& slug, const std::string& time = "02-13-20 1003GMT") {
  return "\x16\x16\x01"
         "a0123\x1fsample\r\nr i\x13\x11 BC-XX--Sample-Slug 1stLd-Writethru   02-13 "
         "0042\r\n\x02^" +
         slug +
         "<\r\n^Rain falls at last <\r\n^AP Photo AB101<\r\n^Eds: Updates.<"
         "\r\n^It rained, and how.<\r\n^By ANN EXAMPLE=\r\n^Sample Writer=\r\n\t   SAMPLETON (AP) "
         "_ "
         "Rain fell \x10"
         "on caf\xe9s. \r\n \r\n\t   ___\r\n\t   Old;1;2<\r\n\t   New;3;4<\r\n^END<\r\n"
         "\r\n\t   \x03"
         "AP-WF-" +
         time + "<\r\n\r\n\x0c\r\n\x04";
}

const std::string kIptc =
    "\x01"
    "abc0124 3 i 93  xyz 1888\r\n\r\nSampleland/rain/\r\n\x02Rain falls in all of\r\nSampleland "
    "=\r\n\r\n   Sampleton (xyz) - It rained.\r\nAnd how.\r\n\r\n   More rain.\r\n\r\n# xyz "
    "NOTEBOOK\r\n"
    "Call us.\r\n\x03"
    "131137 GMT Feb 20 \r\n\x7f\r\n\x7f\x04";

TEST(Anpa, Fields) {
  const Article read = article("anpa", ap("BC-XX--Sample Slug, 2nd Ld-Writethru,42"));
  EXPECT_EQ(read.id, "anpa-a-20200213-xx--sample slug");
  EXPECT_EQ(read.revision, 2);
  EXPECT_EQ(read.headline, "Rain falls at last");
  EXPECT_EQ(read.lead, "It rained, and how.");
  EXPECT_EQ(read.author, "ANN EXAMPLE");
  EXPECT_EQ(read.source, "AP");
  EXPECT_EQ(read.section, "international");
  EXPECT_EQ(read.body, "SAMPLETON (AP) _ Rain fell  on caf\xc3\xa9s.\n\n___\n\nOld;1;2\nNew;3;4");
  ASSERT_TRUE(read.published);
  EXPECT_EQ(read.published->seconds, 1581588180);
}

TEST(Anpa, AWritethruReplacesAndAPartDoesNot) {
  const Article first = article("anpa", ap("BC-XX--Sample Slug,42"));
  const Article next = article("anpa", ap("AM-XX--Sample Slug, 1st Ld-Writethru,50"));
  EXPECT_EQ(first.id, next.id);
  EXPECT_EQ(first.revision, 0);
  EXPECT_EQ(next.revision, 1);
  EXPECT_EQ(article("anpa", ap("BC-XX--Sample Slug, 1st Add,50")).id, first.id + ", add 1");
  EXPECT_EQ(article("anpa", ap("BC-XX--Sample Slug,42", "02-14-20 0003GMT")).id,
            "anpa-a-20200214-xx--sample slug");
}

TEST(Anpa, Iptc7901) {
  const Article read = article("anpa", kIptc);
  EXPECT_EQ(read.id, "anpa-abc-20200213-0124");
  EXPECT_EQ(read.revision, 0);
  EXPECT_EQ(read.headline, "Rain falls in all of Sampleland");
  EXPECT_EQ(read.body, "   Sampleton (xyz) - It rained.\nAnd how.\n\n   More rain.");
  EXPECT_EQ(read.source, "xyz");
  EXPECT_EQ(read.published->seconds, 1581593820);
}

TEST(Anpa, StreamsAreCutAtTheControlCharacters) {
  const std::string one = ap("BC-A,1"), two = kIptc;
  const std::string no_end = one.substr(0, one.size() - 1);
  const ReadResult read = read_text(one + two + no_end + one);
  EXPECT_EQ(read.records,
            (Strings{one.substr(2), two, no_end.substr(2) + "\x16\x16", one.substr(2)}));
  EXPECT_EQ(read.format->name, "anpa");
  EXPECT_EQ(read.problems, Strings{});
  StringStream pieces(one + two + no_end + one, 1);
  EXPECT_EQ(read_all(pieces, {.chunk = 3}), read);
  EXPECT_EQ(read_text(one + "stray" + two).problems, Strings{"not a record of this format"});
}

TEST(Anpa, WhatHasNoTextOrNoEnd) {
  EXPECT_EQ(skipped("anpa",
                    "\x01"
                    "a0123\x1fsample\r\n\x04"),
            "a transmission without a text");
  EXPECT_EQ(skipped("anpa",
                    "\x01"
                    "a0123 \x02 \x03\x04"),
            "neither a headline nor a text");
  const Article read = article("anpa",
                               "\x01"
                               "a0123 r i\r\n\x02It rained =\r\n\r\nAnd how");
  EXPECT_EQ(read.headline, "It rained");
  EXPECT_EQ(read.body, "And how");
  EXPECT_FALSE(read.published);
  EXPECT_TRUE(read.id.starts_with("x")) << read.id;
}

}  // namespace
