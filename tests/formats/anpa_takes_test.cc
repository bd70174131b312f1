// Stories in several transmissions: which belong together, in which order, what replaces what.
#include "indexer/formats/anpa_slug.h"
#include "indexer/formats/record_takes.h"
#include "tests/formats/reading.h"

namespace {

using namespace morgue;
using namespace morgue::formats;
using Strings = std::vector<std::string>;

std::string sent(const std::string& number, const std::string& slug, const std::string& text,
                 const std::string& day = "02-13") {
  return "\x16\x01"
         "a" +
         number + "\x1fsample\r\nr i\x13\x11 BC-Sample   " + day + " 0042\r\n\x02^BC-" + slug +
         "<\r\n^A headline <\r\n\t" + text +
         "\r\n\t   \x03"
         "AP-WF-" +
         day + "-20 1003GMT<\r\n\x04";
}

// The articles of a stream: id, revision, body.
Strings articles_of(const std::string& bytes) {
  Strings all;
  const ReadResult read = read_text(bytes, {.format = find_format("anpa")});
  EXPECT_EQ(read.problems, Strings{});
  for (const std::string& record : read.records) {
    const Article a = article("anpa", record);
    std::string body = a.body;
    for (char& c : body)
      if (c == '\n') c = '/';
    all.push_back(a.id.substr(std::string("anpa-a-20200213-").size()) + " " +
                  std::to_string(a.revision) + " " + body);
  }
  return all;
}

std::string slug(const std::string& text) {
  const AnpaSlug s = read_anpa_slug(text);
  return s.name + "|" + s.part + "|" + std::to_string(s.version) + (s.writethru ? "w" : "") +
         (s.is_take ? "|" + std::to_string(s.take) : "");
}

TEST(AnpaSlug, Versions) {
  EXPECT_EQ(slug("BC-Rain,416"), "rain||0");
  EXPECT_EQ(slug("AM-Rain, 1st Ld-Writethru,416"), "rain||1w");
  EXPECT_EQ(slug("BC-Rain,2ndLd-Writethru"), "rain||2w");
  EXPECT_EQ(slug("BC-Rain, Writethru"), "rain||1w");
  EXPECT_EQ(slug("BC-Rain, 3rd Ld, Bjt, a0123, 0500"), "rain||3");
  EXPECT_EQ(slug("BC-Rain, 2nd Lead"), "rain||2");
  EXPECT_EQ(slug("BC-Rain, Box, 1st Ld-Writethru"), "rain|box|1w");
}

TEST(AnpaSlug, Takes) {
  EXPECT_EQ(slug("BC-Rain, 1st Add,416"), "rain||0|1");
  EXPECT_EQ(slug("BC-Rain,2ndadd"), "rain||0|2");
  EXPECT_EQ(slug("BC-Rain, Add 3"), "rain||0|3");
  EXPECT_EQ(slug("BC-Rain, Add One"), "rain||0|1");
  EXPECT_EQ(slug("BC-Rain, Add"), "rain||0|-1");
  EXPECT_EQ(slug("BC-Rain, Take 2"), "rain||0|1");
  EXPECT_EQ(slug("BC-Rain, Take 2 of 3"), "rain||0|1");
  EXPECT_EQ(slug("BC-Rain, (2nd of 3 takes)"), "rain||0|1");
  EXPECT_EQ(slug("BC-Rain, 1st Take"), "rain||0");
  EXPECT_EQ(slug("BC-Rain, 2nd Ld, 1st Add"), "rain||2|1");
  EXPECT_EQ(slug("BC-Rain, 2nd Ld-1st Add"), "rain||2|1");
}

TEST(AnpaSlug, WhatIsNeither) {
  EXPECT_EQ(slug("BC-Rain, Sub"), "rain|sub|0");
  EXPECT_EQ(slug("BC-Rain, 1st Sub"), "rain|1st sub|0");
  EXPECT_EQ(slug("BC-Rain, Correction"), "rain|correction|0");
  EXPECT_EQ(slug("BC-Rain, 99999999999999999999 add x"), "rain|99999999999999999999 add x|0");
  EXPECT_EQ(slug(", ,"), "||0");
  EXPECT_EQ(slug("BC-Rain, Add 0"), "rain||0|-1");
}

TEST(AnpaTakes, AreJoinedInTheirOrderWhateverComesBetween) {
  const std::string first = sent("0001", "Rain,42", "One.\r\n(more)"),
                    other = sent("0002", "Sun", "Sun.");
  const std::string add1 = sent("0003", "Rain, 1st Add,42", "Two."),
                    add2 = sent("0004", "Rain, 2nd Add,42", "Three.");
  const Strings story{"rain 0 One.//Two.//Three.", "sun 0 Sun."};
  EXPECT_EQ(articles_of(first + other + add1 + add2), story);
  EXPECT_EQ(articles_of(first + other + add2 + add1), story);
  EXPECT_EQ(articles_of(add2 + other + first + add1), story);
  EXPECT_EQ(articles_of(first + add1 + other + sent("0005", "Rain, Add", "Three.")), story);
  EXPECT_EQ(articles_of(first + add1 + sent("0009", "Rain, 1st Add", "Two, again.")),
            Strings{"rain 0 One.//Two, again."});
}

TEST(AnpaTakes, OfAVersionJoinThatVersion) {
  const std::string first = sent("0001", "Rain", "Old."),
                    lead = sent("0002", "Rain, 2nd Ld", "New.");
  EXPECT_EQ(articles_of(first + lead + sent("0003", "Rain, 2nd Ld, 1st Add", "More.")),
            (Strings{"rain 0 Old.", "rain 2 New.//More."}));
  EXPECT_EQ(articles_of(first + lead + sent("0003", "Rain, 1st Add", "More.")),
            (Strings{"rain 0 Old.", "rain 2 New.//More."}));
  EXPECT_EQ(articles_of(first + sent("0003", "Rain, 2nd Ld, 1st Add", "More.")),
            (Strings{"rain 0 Old.", "rain, ld 2 add 1 0 More."}));
}

TEST(AnpaTakes, OfNoStoryAtHandAreArticlesOfTheirOwn) {
  const std::string alone = sent("0003", "Rain, 1st Add", "Two.");
  EXPECT_EQ(articles_of(alone), Strings{"rain, add 1 0 Two."});
  EXPECT_EQ(article("anpa", alone).type, "take");
  EXPECT_EQ(articles_of(sent("0003", "Rain, Add", "Two.")), Strings{"rain, add 0003 0 Two."});
  EXPECT_EQ(articles_of(sent("0001", "Rain, Box", "One.") + alone),
            (Strings{"rain, box 0 One.", "rain, add 1 0 Two."}));
  EXPECT_EQ(read_text(sent("0001", "Rain", "One.", "02-12") + alone).records.size(), 2U);
}

TEST(AnpaTakes, ALeadThatIsANewTopReplacesNothing) {
  EXPECT_EQ(articles_of(sent("0001", "Rain, 1st Ld", "New.\r\n\tPickup 3rd graf: ``It")),
            Strings{"rain, ld 1 0 New.//Pickup 3rd graf: ``It"});
}

TEST(AnpaTakes, OfIptc7901) {
  const auto iptc = [](const std::string& number, const std::string& slug,
                       const std::string& text) {
    return "\x01"
           "abc" +
           number + " 3 i 93 xyz 1888\r\n\r\n" + slug + "\r\n\x02" + text + "\r\n\x03" +
           "131137 GMT Feb 20\r\n\x04";
  };
  const std::string one = iptc("0001", "Sampleland/rain/", "Rain =\r\n\r\nOne."),
                    two = iptc("0002", "Sampleland/rain/", "More rain =\r\n\r\nTwo."),
                    add = iptc("0003", "Sampleland/rain/add 1", "Three.");
  const ReadResult read = read_text(one + two + add);
  ASSERT_EQ(read.records, (Strings{one, two + add}));
  EXPECT_EQ(article("anpa", read.records[1]).body, "Two.\n\nThree.");
  EXPECT_EQ(article("anpa", read.records[1]).id, "anpa-abc-20200213-0002");
}

TEST(RecordTakes, WaitWithinBounds) {
  const std::string first = sent("0001", "Rain", "One."),
                    add = sent("0003", "Rain, 1st Add", "Two.");
  std::string many;
  for (std::size_t i = 1; i < RecordTakes::kMostWaiting; ++i)
    many += sent("0002", "Sun " + std::to_string(i), "Sun.");
  // The queue is full with the next record, and the first leaves it.
  EXPECT_EQ(articles_of(first + many.substr(0, many.rfind("\x16\x01")) + add).front(),
            "rain 0 One.//Two.");
  EXPECT_EQ(articles_of(first + many + add).front(), "rain 0 One.");
  const std::string big = sent("0002", "Sun", std::string(RecordTakes::kMostBytes, 'x'));
  EXPECT_EQ(read_text(first + big + add).records.size(), 3U);
  EXPECT_EQ(read_text(first + add, {.max_record = add.size() + 10}).records.size(), 2U);
  std::string long_story = first;
  for (std::size_t i = 0; i < RecordTakes::kMostTakes; ++i) long_story += add;
  EXPECT_EQ(read_text(long_story).records.size(), 2U);
}

TEST(RecordTakes, KeepOffsets) {
  const std::string first = sent("0001", "Rain", "One."), other = sent("0002", "Sun", "Sun.");
  const ReadResult read = read_text(first + other + sent("0003", "Rain, 1st Add", "Two."));
  EXPECT_EQ(read.offsets, (std::vector<std::uint64_t>{1, first.size() + 1}));
}

}  // namespace
