// The reference evaluator's own answers, worked out by hand: what near, at least, the regions and
// the letters mean on a text that one can read.
#include "tests/search/slow_matches.h"

#include <gtest/gtest.h>

namespace morgue::search::test {
namespace {

using query::Kind;
using query::LetterCase;
using query::Node;
using query::Reach;
using query::Region;

Node word(const char* form, query::Scope scope = {}) {
  Node node;
  node.kind = Kind::word;
  node.exact = true;
  node.scope = scope;
  node.words.push_back({form, true, false});
  return node;
}

Node phrase(const char* first, const char* second) {
  Node node = word(first);
  node.kind = Kind::phrase;
  node.words.push_back({second, true, false});
  return node;
}

Node near(Node a, Node b, query::Proximity proximity) {
  Node node;
  node.kind = Kind::near;
  node.proximity = proximity;
  node.children.push_back(std::move(a));
  node.children.push_back(std::move(b));
  return node;
}

class SlowMatches : public testing::Test {
 protected:
  SlowMatches() {
    Article article;
    article.headline = "Oil talks";
    article.dateline = "VIENNA, Feb 13";
    article.lead = "Ministers met. Oil fell and US output rose.";
    article.body = "They talked to us of oil.\n\nThe US left.\n\nOil, oil, OIL.";
    article.author = "Ann Oil";
    plain_ = plain_article(article, analyzer_, forms_);
  }

  std::size_t count(const Node& node) {
    const IsForm is_form = [&](const Node& leaf, std::size_t at, std::uint32_t form) {
      return forms_.all()[form] == leaf.words[at].form;
    };
    return slow_matches(node, plain_, is_form).size();
  }

  Analyzer analyzer_;
  Forms forms_;
  PlainArticle plain_;
};

TEST_F(SlowMatches, Regions) {
  EXPECT_EQ(count(word("oil")), 6U);
  EXPECT_EQ(count(word("oil", {.region = Region::headline})), 1U);
  EXPECT_EQ(count(word("oil", {.region = Region::author})), 1U);
  EXPECT_EQ(count(word("vienna", {.region = Region::dateline})), 1U);
  EXPECT_EQ(count(word("vienna", {.region = Region::lead})), 0U);
  EXPECT_EQ(count(word("oil", {.region = Region::lead})), 2U);
  EXPECT_EQ(count(word("left", {.region = Region::lead})), 0U);
  EXPECT_EQ(count(word("oil", {.region = Region::headline_lead})), 3U);
}

TEST_F(SlowMatches, FirstWordsCountTheDatelineAndNotTheHeadline) {
  EXPECT_EQ(count(word("oil", {.first_words = 6})), 1U);  // VIENNA Feb 13 Ministers met Oil
  EXPECT_EQ(count(word("oil", {.first_words = 5})), 0U);
}

TEST_F(SlowMatches, Letters) {
  EXPECT_EQ(count(word("us", {.letters = LetterCase::all_capitals})), 2U);
  EXPECT_EQ(count(word("us", {.letters = LetterCase::no_capitals})), 1U);
  EXPECT_EQ(count(word("oil", {.letters = LetterCase::capitals})), 4U);
  EXPECT_EQ(count(word("oil", {.letters = LetterCase::all_capitals})), 1U);
  EXPECT_EQ(count(word("oil", {.letters = LetterCase::no_capitals})), 2U);
}

TEST_F(SlowMatches, NearByWords) {
  const Node fell_us = near(word("fell"), word("us"), {.words = 2});  // fell and US
  EXPECT_EQ(count(fell_us), 1U);
  EXPECT_EQ(count(near(word("fell"), word("us"), {.words = 1})), 0U);
  EXPECT_EQ(count(near(word("us"), word("fell"), {.words = 2})), 1U);
  EXPECT_EQ(count(near(word("us"), word("fell"), {.words = 2, .ordered = true})), 0U);
  EXPECT_EQ(count(near(word("talks"), word("vienna"), {.words = 9})), 0U) << "other zones";
  EXPECT_EQ(count(near(word("13"), word("ministers"), {.words = 1})), 1U) << "other fields";
  EXPECT_EQ(count(near(fell_us, word("rose"), {.words = 2})), 1U) << "from the end of the pair";
}

TEST_F(SlowMatches, WhatOverlapsIsNotNear) {
  EXPECT_EQ(count(near(phrase("of", "oil"), word("oil"), {.words = 1})), 0U);
  EXPECT_EQ(count(near(word("oil"), word("oil"), {.words = 1})), 2U);
}

TEST_F(SlowMatches, NearInSentencesAndParagraphs) {
  const query::Proximity sentence{.reach = Reach::sentence};
  const query::Proximity paragraph{.reach = Reach::paragraph};
  EXPECT_EQ(count(near(word("oil"), word("rose"), sentence)), 1U);
  EXPECT_EQ(count(near(word("ministers"), word("rose"), sentence)), 0U);
  EXPECT_EQ(count(near(word("ministers"), word("rose"), paragraph)), 1U);
  EXPECT_EQ(count(near(word("rose"), word("they"), paragraph)), 0U) << "lead and body";
}

TEST_F(SlowMatches, NotNear) {
  const Node alone = near(word("us"), word("fell"), {.words = 3, .negated = true});
  EXPECT_EQ(count(alone), 2U);
  EXPECT_EQ(count(near(alone, word("left"), {.words = 1})), 1U);
}

TEST_F(SlowMatches, AtLeastCountsWhatDoesNotOverlap) {
  Node node;
  node.kind = Kind::at_least;
  node.times = 6;
  node.children.push_back(word("oil"));
  EXPECT_EQ(count(node), 6U);
  node.times = 7;
  EXPECT_EQ(count(node), 0U);
  node.children.front() = phrase("oil", "oil");  // Oil, oil and oil, OIL share a word
  node.times = 2;
  EXPECT_EQ(count(node), 0U);
}

}  // namespace
}  // namespace morgue::search::test
