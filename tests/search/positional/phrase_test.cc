// Phrases on runs of word codes: neighbours, breaks, fields, words of all lengths.
#include <optional>

#include <gtest/gtest.h>

#include "searcher/search/positional/matcher.h"
#include "tests/search/positional/plans.h"
#include "tests/search/positional/written_article.h"
#include "tests/support/temp_dir.h"
#include "tests/support/word_forms.h"

namespace morgue::search::positional::test {
namespace {

using Steps = std::vector<std::vector<std::string>>;

class PhraseTest : public testing::Test {
 protected:
  PhraseTest() {
    write_word_dictionary(dir_ / "words.col", morgue::test::of_all_lengths({"a", "b", "c", "d"}),
                          0);
    words_.emplace(dir_ / "words.col");
  }

  static PositionalPlan plan_of(const Steps& steps, std::size_t rarest, Region region) {
    PositionalPlan plan = phrase({});
    for (std::size_t i = 0; i < steps.size(); ++i) {
      plan.children.push_back(word(steps[i], {region}));
      plan.children.back().articles = i == rarest ? 1 : 2;
    }
    return plan;
  }

  // Whether all orders of looking agree, and what they say.
  bool matches(const Steps& steps, const char* article, Region region = Region::anywhere) const {
    std::optional<bool> answer;
    for (std::size_t rarest = 0; rarest < steps.size(); ++rarest) {
      const bool found =
          Matcher(plan_of(steps, rarest, region), *words_).matches(article_of(article, *words_));
      EXPECT_EQ(answer.value_or(found), found) << "step " << rarest;
      answer = found;
    }
    return *answer;
  }

  morgue::test::TempDir dir_;
  std::optional<WordDictionary> words_;
};

TEST_F(PhraseTest, WordsInOrder) {
  EXPECT_TRUE(matches({{"a"}, {"b"}}, "B c a b"));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, "B b a"));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, "B a c b"));
  EXPECT_TRUE(matches({{"a"}, {"a"}, {"b"}}, "B a a a b"));
  EXPECT_TRUE(matches({{"a"}, {"b"}, {"a"}}, "B a b c a b a"));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, ""));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, "B a"));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, "B b"));
}

TEST_F(PhraseTest, RareWordsAreAllTheirBytes) {
  EXPECT_TRUE(matches({{"a"}, {"rare"}, {"b"}}, "B a rare b"));
  EXPECT_TRUE(matches({{"rare"}, {"rarer"}}, "B rare rare rarer"));
  EXPECT_FALSE(matches({{"rare"}, {"rarer"}}, "B rarer rare"));
  EXPECT_FALSE(matches({{"rare"}, {"a"}}, "B rarer a"));
  EXPECT_TRUE(matches({{"rare"}}, "B a rare"));
  WrittenArticle torn = article_of("B a rare", *words_);
  torn.codes.pop_back();
  EXPECT_FALSE(Matcher(plan_of({{"a"}, {"rare"}}, 1, Region::anywhere), *words_).matches(torn));
}

TEST_F(PhraseTest, BreaksDoNotPartFieldsDo) {
  EXPECT_TRUE(matches({{"a"}, {"b"}, {"c"}}, "B a | b ¶ c"));
  EXPECT_TRUE(matches({{"a"}, {"b"}}, "H c B | a | b |"));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, "H a B b"));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, "H a | D | b"));
}

TEST_F(PhraseTest, FieldsAreKeptApart) {
  const char* const article = "H a b D b a B c d A d c";
  EXPECT_TRUE(matches({{"a"}, {"b"}}, article));
  EXPECT_TRUE(matches({{"b"}, {"a"}}, article));
  EXPECT_FALSE(matches({{"d"}, {"c"}}, article));
  EXPECT_TRUE(matches({{"d"}, {"c"}}, article, Region::author));
  EXPECT_FALSE(matches({{"c"}, {"d"}}, article, Region::author));
  EXPECT_TRUE(matches({{"a"}, {"b"}}, article, Region::headline));
  EXPECT_FALSE(matches({{"b"}, {"a"}}, article, Region::headline));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, "B a b", Region::headline));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, "B a b", Region::author));
}

TEST_F(PhraseTest, PlacesMayHaveAlternatives) {
  EXPECT_TRUE(matches({{"a", "rare"}, {"b", "c"}}, "B d rare c"));
  EXPECT_FALSE(matches({{"a", "rare"}, {"b", "c"}}, "B rare d a"));
}

}  // namespace
}  // namespace morgue::search::positional::test
