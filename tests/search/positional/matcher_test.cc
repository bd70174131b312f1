// What each operator of a positional plan finds, by hand: the matches, by their words' places.
#include "searcher/search/positional/matcher.h"

#include <gtest/gtest.h>

#include "tests/search/positional/plans.h"
#include "tests/search/positional/written_article.h"
#include "tests/support/temp_dir.h"
#include "tests/support/word_forms.h"

namespace morgue::search::positional::test {
namespace {

class MatcherTest : public testing::Test {
 protected:
  MatcherTest() : words_(dictionary()) {}

  WordDictionary dictionary() {
    write_word_dictionary(dir_ / "words.col", morgue::test::of_all_lengths({"a", "b", "c", "x"}),
                          0);
    return WordDictionary(dir_ / "words.col");
  }

  // "0-2 5": the spans; and whether there are any is what matches() says.
  std::string found(const PositionalPlan& plan, const char* article) const {
    const auto written = article_of(article, words_);
    Matcher matcher(plan, words_);
    Spans spans;
    matcher.spans(written, spans);
    EXPECT_EQ(matcher.matches(written), !spans.empty()) << article;
    std::string text;
    for (const Span& span : spans) {
      text += (text.empty() ? "" : " ") + std::to_string(span.begin);
      if (span.end != span.begin) text += "-" + std::to_string(span.end);
    }
    return text;
  }

  morgue::test::TempDir dir_;
  WordDictionary words_;
};

TEST_F(MatcherTest, EachOccurrenceOfEachFormIsAMatch) {
  EXPECT_EQ(found(word({"a", "rare"}), "B a b rare a"), "0 2 3");
  EXPECT_EQ(found(word("a"), "B b"), "");
  EXPECT_EQ(found(word(std::vector<std::string>{}), "B b"), "");
  EXPECT_EQ(found(word({"a", "a"}), "B a"), "0");
  EXPECT_EQ(found(word("a"), "H a L a B a A a"), "0 1 2") << "the author is no text";
}

TEST_F(MatcherTest, ManyFormsAreFoundLikeFew) {
  std::vector<std::string> forms{"a", "b", "rare"};
  for (int i = 0; i < 300; ++i) forms.push_back("other" + std::to_string(i));
  EXPECT_EQ(found(word(forms), "H a x B c b | rare x other17 A a"), "0 3 4 6");
  EXPECT_EQ(found(word(forms, {Region::author}), "H a x B c A x b"), "4");
  EXPECT_EQ(found(phrase({word(forms), word("x")}), "H a x B b | x other299"), "0-1 2-3");
  EXPECT_EQ(found(phrase({word("x"), word(forms)}), "H x c B x | other3 rare"), "2-3");
}

TEST_F(MatcherTest, RegionsAreWhereTheySay) {
  const char* const article = "H a D a L a | a B a ¶ a ¶ a A a";
  const auto in = [&](Region region) { return found(word("a", {region}), article); };
  EXPECT_EQ(in(Region::anywhere), "0 1 2 3 4 5 6");
  EXPECT_EQ(in(Region::headline), "0");
  EXPECT_EQ(in(Region::dateline), "1");
  EXPECT_EQ(in(Region::lead), "2 3 4") << "the lead, and the first paragraph of the body";
  EXPECT_EQ(in(Region::headline_lead), "0 2 3 4");
  EXPECT_EQ(in(Region::author), "7");
}

TEST_F(MatcherTest, TheLeadIsTwoParagraphsWhateverTheFields) {
  const Scope lead{Region::lead};
  EXPECT_EQ(found(word("a", lead), "B a | a ¶ a ¶ a ¶ a"), "0 1 2");
  EXPECT_EQ(found(word("a", lead), "L a ¶ a ¶ a B a"), "0 1");
  EXPECT_EQ(found(word("a", lead), "D a ¶ a B a"), "2");
  EXPECT_EQ(found(word("a", lead), "H a A a"), "");
  EXPECT_EQ(found(phrase({word("a", lead), word("b", lead)}), "B a b ¶ a ¶ b"), "0-1");
}

TEST_F(MatcherTest, FirstWordsAreThoseOfTheRunningText) {
  const auto first = [](std::uint32_t n, Region region = Region::anywhere) {
    return word("a", {region, query::LetterCase::any, n});
  };
  const char* const article = "H a a D a B a x a A a";
  EXPECT_EQ(found(first(1), article), "2");
  EXPECT_EQ(found(first(2), article), "2 3");
  EXPECT_EQ(found(first(3), article), "2 3");
  EXPECT_EQ(found(first(99), article), "2 3 5");
  EXPECT_EQ(found(first(2, Region::lead), article), "3");
  EXPECT_EQ(found(first(1, Region::lead), article), "");
  EXPECT_EQ(found(first(9, Region::headline), article), "");
  EXPECT_EQ(found(first(9, Region::headline_lead), article), "3 5");
  EXPECT_EQ(found(first(9, Region::author), article), "");
}

TEST_F(MatcherTest, AWordOfAPhraseMayHaveAScopeOfItsOwn) {
  const PositionalPlan plan = phrase({word("a"), word("b", {Region::lead})});
  EXPECT_EQ(found(plan, "H a b B a b ¶ x ¶ a b"), "2-3");
  EXPECT_EQ(found(phrase({word("a", {Region::lead}), word("b")}), "B x ¶ a ¶ b"), "1-2");
}

TEST_F(MatcherTest, LettersAreThoseOfTheArticle) {
  using query::LetterCase;
  const auto written = [](LetterCase letters) { return word("a", {Region::anywhere, letters}); };
  const char* const article = "H a* B a a+ ¶ a* x* a A a*";
  EXPECT_EQ(found(written(LetterCase::any), article), "0 1 2 3 5");
  EXPECT_EQ(found(written(LetterCase::capitals), article), "0 2 3");
  EXPECT_EQ(found(written(LetterCase::all_capitals), article), "0 3");
  EXPECT_EQ(found(written(LetterCase::no_capitals), article), "1 5");
  EXPECT_EQ(found(word("a", {Region::lead, LetterCase::capitals, 2}), article), "2");
  const PositionalPlan plan = phrase({written(LetterCase::capitals), word("b")});
  EXPECT_EQ(found(plan, "B a b a+ b* a+ x"), "2-3");
  const Scope capitals{Region::anywhere, LetterCase::capitals};
  EXPECT_EQ(found(phrase({word("a", capitals), word("b", capitals)}), "B a+ b a* b+ a b*"), "2-3");
}

TEST_F(MatcherTest, WordsBetweenAreCounted) {
  EXPECT_EQ(found(near(word("a"), within(1), word("b")), "B a b x b a"), "0-1 3-4");
  EXPECT_EQ(found(near(word("a"), within(1), word("b")), "B a x b"), "");
  EXPECT_EQ(found(near(word("a"), within(2), word("b")), "B a x b"), "0-2");
  EXPECT_EQ(found(near(word("a"), within(3), word("b")), "B a a b"), "0-2 1-2");
  EXPECT_EQ(found(near(word("a"), within(2), word("b")), "B a | ¶ x B b"), "0-2")
      << "over breaks and fields of the running text";
}

TEST_F(MatcherTest, ZonesDoNotMix) {
  const PositionalPlan plan = near(word("a"), within(9), word("b"));
  EXPECT_EQ(found(plan, "H a B b"), "");
  EXPECT_EQ(found(plan, "H a b D b L x B a"), "0-1 2-4");
  EXPECT_EQ(found(plan, "B a A b"), "");
  EXPECT_EQ(found(near(word("a", {Region::author}), within(9), word("b", {Region::author})),
                  "B a A b x a"),
            "1-3");
}

TEST_F(MatcherTest, OrderedWantsTheFirstBefore) {
  EXPECT_EQ(found(near(word("a"), ordered(within(2)), word("b")), "B b a b"), "1-2");
  EXPECT_EQ(found(near(word("a"), ordered(within(2)), word("b")), "B b a"), "");
}

TEST_F(MatcherTest, SentencesAndParagraphs) {
  const PositionalPlan s = near(word("a"), same(Reach::sentence), word("b"));
  const PositionalPlan p = near(word("a"), same(Reach::paragraph), word("b"));
  EXPECT_EQ(found(s, "B a x b | a ¶ b"), "0-2");
  EXPECT_EQ(found(p, "B a x b | a ¶ b"), "0-2 2-3");
  EXPECT_EQ(found(s, "H a B b"), "");
  EXPECT_EQ(found(p, "D a B b"), "") << "a field begins a paragraph";
  const PositionalPlan over = phrase({word("a"), word("b")});
  EXPECT_EQ(found(near(over, same(Reach::sentence), word("c")), "B a | b c"), "");
  EXPECT_EQ(found(near(word("c"), same(Reach::sentence), over), "B c a | b"), "");
  EXPECT_EQ(found(near(over, same(Reach::paragraph), word("c")), "B a | b c"), "0-2");
}

TEST_F(MatcherTest, WhatOverlapsIsNotNear) {
  EXPECT_EQ(found(near(word("a"), within(5), word("a")), "B a"), "");
  EXPECT_EQ(found(near(word("a"), within(5), word("a")), "B a x a"), "0-2");
  const PositionalPlan ab = phrase({word("a"), word("b")});
  EXPECT_EQ(found(near(ab, within(5), word("b")), "B a b"), "");
  EXPECT_EQ(found(near(ab, within(5), word("b")), "B a b b"), "0-2");
}

TEST_F(MatcherTest, NegatedFindsTheFirstThatStandAlone) {
  const PositionalPlan plan = near(word("a"), never(within(2)), word("b"));
  EXPECT_EQ(found(plan, "B a x x b x a x x a"), "0 8");
  EXPECT_EQ(found(plan, "B a"), "0");
  EXPECT_EQ(found(plan, "B b"), "");
  EXPECT_EQ(found(plan, "H a B b"), "0");
  EXPECT_EQ(found(near(word("a"), ordered(never(within(2))), word("b")), "B b a x a b"), "1");
  const PositionalPlan s = near(word("a"), never(same(Reach::sentence)), word("b"));
  EXPECT_EQ(found(s, "B a b | a | b ¶ a"), "2 4");
  const PositionalPlan over = phrase({word("a"), word("b")});
  EXPECT_EQ(found(near(over, never(same(Reach::sentence)), word("c")), "B a | b c"), "0-1");
}

TEST_F(MatcherTest, NearOfNearIsFromItsBeginToItsEnd) {
  const PositionalPlan ab = near(word("a"), within(3), word("b"));
  EXPECT_EQ(found(near(ab, within(2), word("c")), "B a x b x c"), "0-4");
  EXPECT_EQ(found(near(ab, within(1), word("c")), "B a x b x c"), "");
  EXPECT_EQ(found(near(ab, within(2), word("x")), "B a x b"), "") << "it lies within";
  EXPECT_EQ(
      found(near(word("c"), within(1), near(word("a"), within(5), word("b"))), "B a b x x b c"),
      "0-5")
      << "the longer of two pairs counts too";
}

TEST_F(MatcherTest, AtLeastCountsWhatDoesNotOverlap) {
  EXPECT_EQ(found(at_least(3, word("a")), "H a B a x a"), "0 1 3");
  EXPECT_EQ(found(at_least(4, word("a")), "H a B a x a"), "");
  const PositionalPlan aa = phrase({word("a"), word("a")});
  EXPECT_EQ(found(at_least(2, aa), "B a a a"), "");
  EXPECT_EQ(found(at_least(2, aa), "B a a a a"), "0-1 1-2 2-3");
  EXPECT_EQ(found(at_least(0, word("a")), "B a"), "0");
  const PositionalPlan two = at_least(2, word("a"));
  EXPECT_EQ(found(near(two, within(1), word("b")), "B a b x a"), "0-1");
}

TEST_F(MatcherTest, AnyOfHasTheMatchesOfAll) {
  EXPECT_EQ(found(any_of({word("b"), word("a"), phrase({word("a"), word("b")})}), "B a b"),
            "0 0-1 1");
  EXPECT_EQ(found(any_of({}), "B a"), "");
}

TEST_F(MatcherTest, PlansThatSayTooLittleMatchNothing) {
  EXPECT_EQ(found(phrase({}), "B a"), "");
  EXPECT_EQ(found(group(PositionalPlan::Kind::near, {word("a")}), "B a"), "");
  EXPECT_EQ(found(group(PositionalPlan::Kind::at_least, {}), "B a"), "");
}

// More pairs than are looked at: the nearest ones, and still whether there is any.
TEST_F(MatcherTest, TooManyPairsAreTheNearestOnes) {
  std::string article = "B";
  for (int i = 0; i < 400; ++i) article += " a b";
  Matcher matcher(near(word("a"), same(Reach::paragraph), word("b")), words_);
  const auto written = article_of(article, words_);
  Spans spans;
  matcher.spans(written, spans);
  EXPECT_TRUE(matcher.matches(written));
  EXPECT_LE(spans.size(), 4U * 400);
  EXPECT_TRUE(matcher.was_cut());
  for (std::uint32_t i = 0; i + 1 < 800; ++i)
    EXPECT_TRUE(std::binary_search(spans.begin(), spans.end(), Span{i, i + 1})) << i;
  const auto another = article_of("B a b", words_);
  matcher.spans(another, spans);
  EXPECT_FALSE(matcher.was_cut());
}

}  // namespace
}  // namespace morgue::search::positional::test
