// Which word was meant: slips between two words, and the likeliest of several.
#include "searcher/query/spelling.h"

#include <gtest/gtest.h>

namespace morgue::query {
namespace {

std::size_t between(std::string_view a, std::string_view b, std::size_t most = 9) {
  return slips(letters_of(a), letters_of(b), most);
}

TEST(Spelling, SlipsAreCounted) {
  EXPECT_EQ(between("taliban", "taliban"), 0U);
  EXPECT_EQ(between("talban", "taliban"), 1U);
  EXPECT_EQ(between("tailban", "taliban"), 1U);
  EXPECT_EQ(between("taliben", "taliban"), 1U);
  EXPECT_EQ(between("qabul", "kabull"), 2U);
  EXPECT_EQ(between("москва", "масква"), 1U);
  EXPECT_EQ(between("abcdef", "ghijkl", 2), 3U);
  EXPECT_EQ(between("aaaa", "aaaabbb", 2), 3U);
}

TEST(Spelling, CommonWordsAndFewSlipsAreLikelier) {
  SpellingGuess guess("embagro");
  ASSERT_TRUE(guess.possible());
  for (const auto& [word, articles] : {std::pair{"embargos", 1000}, {"embargo", 100}, {"embed", 9}})
    if (const std::size_t distance = guess.distance(word); distance > 0)
      guess.consider(word, distance, static_cast<std::uint64_t>(articles));
  EXPECT_EQ(guess.best(), (Suggestion{"embargo", 100}));
  guess.consider("emb agro", 1, 0);
  guess.consider("embargoes", 1, 101);
  EXPECT_EQ(guess.best()->word, "embargoes");
}

TEST(Spelling, ShortWordsAndNumbersAreNotGuessed) {
  EXPECT_FALSE(SpellingGuess("oli").possible());
  EXPECT_FALSE(SpellingGuess("1,234").possible());
  EXPECT_FALSE(SpellingGuess(std::string(40, 'x')).possible());
  EXPECT_EQ(SpellingGuess("kabul").distance("kabxx"), 0U);
  EXPECT_EQ(SpellingGuess("kabul").distance("kabu1"), 0U);
}

}  // namespace
}  // namespace morgue::query
