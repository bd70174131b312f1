// Phrases on runs of word codes: neighbours, breaks, fields, words of all lengths.
#include "searcher/search/phrase_matcher.h"

#include <optional>

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"
#include "tests/support/word_forms.h"

namespace morgue::search::test {
namespace {

class PhraseMatcherTest : public testing::Test {
 protected:
  PhraseMatcherTest() {
    write_word_dictionary(dir_ / "words.col", morgue::test::of_all_lengths({"a", "b", "c", "d"}),
                          0);
    words_.emplace(dir_ / "words.col");
  }

  // "H a b | c": field codes H D L B A, "|" a sentence, "¶" a paragraph, else words.
  std::vector<std::uint8_t> codes(const std::vector<std::string>& tokens) const {
    std::vector<std::uint8_t> out;
    for (const std::string& token : tokens) {
      const std::size_t field = std::string("-HDLBA").find(token);
      if (field != std::string::npos) {
        out.push_back(static_cast<std::uint8_t>(field));
      } else if (token == "|" || token == "¶") {
        out.push_back(token == "|" ? kCodeSentence : kCodeParagraph);
      } else {
        const WordCode word = words_->code(token);
        out.insert(out.end(), word.span().begin(), word.span().end());
      }
    }
    return out;
  }

  static query::PositionalPlan phrase(const std::vector<std::vector<std::string>>& steps,
                                      std::size_t rarest, query::Region region) {
    query::PositionalPlan plan;
    plan.kind = query::PositionalPlan::Kind::phrase;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      query::PositionalPlan& word = plan.children.emplace_back();
      word.scope.region = region;
      word.forms = steps[i];
      word.articles = i == rarest ? 1 : 2;
    }
    return plan;
  }

  // Whether all orders of looking agree, and what they say.
  bool matches(const std::vector<std::vector<std::string>>& steps,
               const std::vector<std::string>& article,
               query::Region region = query::Region::anywhere) const {
    std::optional<bool> answer;
    for (std::size_t rarest = 0; rarest < steps.size(); ++rarest) {
      const query::PositionalPlan plan = phrase(steps, rarest, region);
      const bool found = PhraseMatcher(plan, *words_).matches(codes(article));
      EXPECT_EQ(answer.value_or(found), found) << "step " << rarest;
      answer = found;
    }
    return *answer;
  }

  morgue::test::TempDir dir_;
  std::optional<WordDictionary> words_;
};

TEST_F(PhraseMatcherTest, WordsInOrder) {
  EXPECT_TRUE(matches({{"a"}, {"b"}}, {"B", "c", "a", "b"}));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {"B", "b", "a"}));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {"B", "a", "c", "b"}));
  EXPECT_TRUE(matches({{"a"}, {"a"}, {"b"}}, {"B", "a", "a", "a", "b"}));
  EXPECT_TRUE(matches({{"a"}, {"b"}, {"a"}}, {"B", "a", "b", "c", "a", "b", "a"}));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {}));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {"B", "a"}));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {"B", "b"}));
}

TEST_F(PhraseMatcherTest, RareWordsAreAllTheirBytes) {
  EXPECT_TRUE(matches({{"a"}, {"rare"}, {"b"}}, {"B", "a", "rare", "b"}));
  EXPECT_TRUE(matches({{"rare"}, {"rarer"}}, {"B", "rare", "rare", "rarer"}));
  EXPECT_FALSE(matches({{"rare"}, {"rarer"}}, {"B", "rarer", "rare"}));
  EXPECT_FALSE(matches({{"rare"}, {"a"}}, {"B", "rarer", "a"}));
  EXPECT_TRUE(matches({{"rare"}}, {"B", "a", "rare"}));
  std::vector<std::uint8_t> torn = codes({"B", "a", "rare"});
  torn.pop_back();
  const query::PositionalPlan plan = phrase({{"a"}, {"rare"}}, 1, query::Region::anywhere);
  EXPECT_FALSE(PhraseMatcher(plan, *words_).matches(torn));
}

TEST_F(PhraseMatcherTest, BreaksDoNotPartFieldsDo) {
  EXPECT_TRUE(matches({{"a"}, {"b"}, {"c"}}, {"B", "a", "|", "b", "¶", "c"}));
  EXPECT_TRUE(matches({{"a"}, {"b"}}, {"H", "c", "B", "|", "a", "|", "b", "|"}));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {"H", "a", "B", "b"}));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {"H", "a", "|", "D", "|", "b"}));
}

TEST_F(PhraseMatcherTest, FieldsAreKeptApart) {
  const std::vector<std::string> article{"H", "a", "b", "D", "b", "a",
                                         "B", "c", "d", "A", "d", "c"};
  EXPECT_TRUE(matches({{"a"}, {"b"}}, article));
  EXPECT_TRUE(matches({{"b"}, {"a"}}, article));
  EXPECT_FALSE(matches({{"d"}, {"c"}}, article));
  EXPECT_TRUE(matches({{"d"}, {"c"}}, article, query::Region::author));
  EXPECT_FALSE(matches({{"c"}, {"d"}}, article, query::Region::author));
  EXPECT_TRUE(matches({{"a"}, {"b"}}, article, query::Region::headline));
  EXPECT_FALSE(matches({{"b"}, {"a"}}, article, query::Region::headline));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {"B", "a", "b"}, query::Region::headline));
  EXPECT_FALSE(matches({{"a"}, {"b"}}, {"B", "a", "b"}, query::Region::author));
}

TEST_F(PhraseMatcherTest, PlacesMayHaveAlternatives) {
  EXPECT_TRUE(matches({{"a", "rare"}, {"b", "c"}}, {"B", "d", "rare", "c"}));
  EXPECT_FALSE(matches({{"a", "rare"}, {"b", "c"}}, {"B", "rare", "d", "a"}));
}

}  // namespace
}  // namespace morgue::search::test
