// Wildcards: which * and ? are meant, and which words are like a pattern.
#include "searcher/query/wildcards.h"

#include <gtest/gtest.h>

#include "tests/query/understood.h"

namespace morgue::query::test {
namespace {

struct Case {
  const char* query;
  const char* means;
};

void expect_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(understood(c.query), c.means) << c.query;
}

TEST(Wildcards, StandInsideAndAtTheEndOfWords) {
  expect_all({
      {"gover*", "gover*"},
      {"gover**", "gover*"},
      {"wom?n", "wom?n"},
      {"Wom*N*", "wom*n*"},
      {"col?ur?", "col?ur?"},
      {"in??cent", "in??cent"},
      {"gov?*", "gov?*"},
      {"gover*'s", "gover*"},
      {"O'Ne*", "o'ne*"},
      {"de'*", "de'*"},
      {"'oil*'", "oil*"},
      {"l'Élys*", "\"l elys*\""},
      {"vice-pres*", "\"vice pres*\""},
      {"198*", "198*"},
      {"(gover*, wom?n)", "gover* AND wom?n"},
      {"\"prime minist*\"", "\"prime minist*\""},
      {"\"prime minist* of wom?n\"", "\"prime minist* of wom?n\""},
      {"\"minist*\"", "minist*"},
      {"headline:\"prime minist*\"", "headline:\"prime minist*\""},
  });
}

TEST(Wildcards, ElsewhereTheyArePunctuation) {
  expect_all({
      {"who?", "who"},
      {"who?!", "who"},
      {"did trump meet kim?", "did AND trump AND meet AND kim"},
      {"\"who is he?\"", "\"who is he\""},
      {"?oil", "oil"},
      {"U.S.*", "u.s."},
      {"http://x.com/a?b=c", "\"http x com a b c\""},
      {"http://x.com/ab*", "\"http x com ab\""},
      {"either/or?else", "\"either or else\""},
      {"\"* * *\" b", "b"},
      {"\"M*A*S*H\"", "\"m a s h\""},
  });
}

TEST(Wildcards, MayBeMeantEverywhere) {
  Analyzer analyzer;
  WordList list;
  const auto read = [&](const char* text) {
    std::string all;
    for (const QueryWord& word : read_words(text, Wildcards::everywhere, analyzer, list).words)
      all += (all.empty() ? "" : " ") + word.form;
    return all;
  };
  EXPECT_EQ(read("?ush bus? bush??"), "?ush bus? bush??");
  EXPECT_EQ(read("a/b?"), "a b?");
  EXPECT_EQ(read("o'? ? *"), "o'?");
  EXPECT_EQ(read("http://x.com/a?b"), "http x com a b");
}

TEST(Wildcards, ReadAsPunctuationAreNoted) {
  EXPECT_EQ(parsed("U.S.*").notes,
            std::vector<std::string>{"the * in U.S.* was read as punctuation"});
  EXPECT_EQ(parsed("\"M*A*S*H\"").notes,
            std::vector<std::string>{"in \"M*A*S*H\" * and ? were read as punctuation: a wildcard "
                                     "needs 2 letters before it"});
  for (const char* query : {"who?", "\"* * *\" b", "wom?n", "\"gover* bodies\""})
    EXPECT_TRUE(parsed(query).notes.empty()) << query;
}

TEST(Wildcards, StandForCharacters) {
  EXPECT_TRUE(is_like("govern", "gover*"));
  EXPECT_TRUE(is_like("gover", "gover*"));
  EXPECT_FALSE(is_like("gove", "gover*"));
  EXPECT_TRUE(is_like("women", "wom?n"));
  EXPECT_FALSE(is_like("womn", "wom?n"));
  EXPECT_TRUE(is_like("abcbd", "ab*bd"));
  EXPECT_TRUE(is_like("abxbxb", "ab*xb"));
  EXPECT_FALSE(is_like("abxbxc", "ab*xb"));
  EXPECT_TRUE(is_like("москва", "мо?к*"));
  EXPECT_TRUE(is_like("ab", "ab*"));
  EXPECT_FALSE(is_like("abc", "ab"));
  EXPECT_FALSE(is_like(std::string(2000, 'a'), "aa*a*a*a*a*a*b"));
}

TEST(Wildcards, LettersBeforeTheFirst) {
  EXPECT_EQ(fixed_letters("go*"), 2U);
  EXPECT_EQ(fixed_letters("o'?n"), 1U);
  EXPECT_EQ(fixed_letters("мо?"), 2U);
  EXPECT_EQ(fixed_part("wom?n*"), "wom");
}

}  // namespace
}  // namespace morgue::query::test
