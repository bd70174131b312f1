#include "indexer/entities/reading.h"

#include <string>

#include <gtest/gtest.h>

#include "indexer/entities/tokenizer.h"

namespace morgue::entities {
namespace {

// The segments of a text, as the words of which names may be.
std::string segments(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  WordTable words(built_in_gazetteer());
  Reading reading(words);
  reading.read(text, tokens);
  std::string out;
  for (const Reading::Segment& segment : reading.segments()) {
    if (!out.empty()) out += " | ";
    std::vector<Surroundings> around;
    reading.surroundings(segment, around);
    for (std::size_t i = 0; i < around.size(); ++i)
      out += (i > 0 ? " " : "") + std::string(words.form(around[i].words[kHere]));
  }
  return out;
}

unsigned traits(std::string_view text, std::string_view word) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  WordTable words(built_in_gazetteer());
  Reading reading(words);
  reading.read(text, tokens);
  unsigned found = 0;
  for (const Reading::Segment& segment : reading.segments()) {
    std::vector<Surroundings> around;
    reading.surroundings(segment, around);
    for (const Surroundings& s : around)
      if (words.form(s.words[kHere]) == word) found = s.traits;
  }
  return found;
}

TEST(Reading, OnlyCapitalsAndWhatJoinsThem) {
  EXPECT_EQ(segments("The boats of the Ministry of Fisheries left Oslo for good."),
            "The | Ministry of Fisheries | Oslo");
  EXPECT_EQ(segments("all of this is written small, without names."), "");
}

TEST(Reading, WhatStandsBetweenTwoNamesEndsTheFirst) {
  EXPECT_EQ(segments("He saw Pakistan's Foreign Ministry."), "He | Pakistan | Foreign Ministry");
  EXPECT_EQ(segments("They left Norway and Sweden."), "They | Norway | Sweden");
  EXPECT_EQ(segments("They met Anna Berg of Oslo."), "They | Anna Berg | Oslo");
  EXPECT_EQ(segments("They own Acme Corp. of Ohio."), "They | Acme Corp. | Ohio");
  EXPECT_EQ(segments("They left Trinidad and Tobago."), "They | Trinidad and Tobago");
  EXPECT_EQ(segments("the Department of Trade and Industry"), "Department of Trade and Industry");
  EXPECT_EQ(segments("the People's Party"), "People 's Party");
}

TEST(Reading, CapitalsOfHeadlinesSayNothing) {
  EXPECT_EQ(segments("STRIKE CLOSES PORTS IN NORWAY"), "Norway");
  EXPECT_EQ(segments("Strike Closes Ports In Norway"), "Norway");
  EXPECT_EQ(segments("NATO TROOPS LEAVE THE CAPITAL"), "NATO");
  EXPECT_EQ(segments("OSLO, Jan 5 (Desk) - Ports closed."), "Oslo | Jan | Desk | Ports");
}

TEST(Reading, ADocumentShowsItsWords) {
  const std::string_view text =
      "Prime Minister Berg said so. The berg was seen near Lund. Berg left.";
  const unsigned berg = traits(text, "Berg");
  EXPECT_NE(berg & kSeenSmall, 0U);
  EXPECT_NE(berg & kSeenMidSentence, 0U);
  EXPECT_NE(berg & kSeenAfterTitle, 0U);
  EXPECT_NE(berg & kSeenBeforeSpeech, 0U);
  EXPECT_NE(berg & kOpensSentence, 0U);
  EXPECT_EQ(berg & kSeenAfterPreposition, 0U);
  EXPECT_NE(traits(text, "Lund") & kSeenAfterPreposition, 0U);
}

TEST(Reading, DocumentsDoNotLeakIntoEachOther) {
  WordTable words(built_in_gazetteer());
  Reading reading(words);
  std::vector<Token> tokens;
  std::vector<Surroundings> around;
  std::string_view text = "He saw Berg. A berg was near.";
  tokenize(text, tokens);
  reading.read(text, tokens);
  text = "Berg came.";
  tokenize(text, tokens);
  reading.read(text, tokens);
  ASSERT_EQ(reading.segments().size(), 1U);
  reading.surroundings(reading.segments()[0], around);
  EXPECT_EQ(around[0].traits & (kSeenSmall | kSeenMidSentence), 0);
}

}  // namespace
}  // namespace morgue::entities
