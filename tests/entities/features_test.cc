// The trainer asks for the keys of features, the tagger for sums that it keeps: they must agree.
#include "indexer/entities/features.h"

#include <gtest/gtest.h>

#include "indexer/entities/tagger.h"
#include "indexer/entities/tokenizer.h"

namespace morgue::entities {
namespace {

constexpr std::string_view kTexts[] = {
    "Storm closes ports\n\nOSLO, Jan 5 (Desk) - The Ministry of Fisheries and Food said on Monday "
    "that Prime Minister Anna Berg's boats were safe. Berg told Nordic Fish Corp. of it. \"No,\" "
    "Jan van der Meer said near the U.S.-led base.",
    "MINISTER QUITS AS ACME BUYS RIVAL\n\nJohn Q. Miller-Smith of Acme Holdings Inc left. John "
    "went "
    "to New York City and the South China Sea with the World Health Organization (WHO).",
    "Hill Wins Again\nÉmile Žižek met Ótavio da Silva e Costa in São Paulo on 3 May 1999."};

TEST(Features, TrainerAndTaggerSeeTheSame) {
  Tagger tagger;
  std::size_t compared = 0;
  for (int round = 0; round < 2; ++round) {  // the second time from the tagger's caches
    for (const std::string_view text : kTexts) {
      std::vector<Token> tokens;
      tokenize(text, tokens);
      WordTable words(built_in_gazetteer());
      Reading reading(words);
      reading.read(text, tokens);
      std::vector<ScoreRow> expected;
      for (const Reading::Segment& segment : reading.segments()) {
        std::vector<Surroundings> around;
        reading.surroundings(segment, around);
        for (const Surroundings& s : around) {
          std::vector<FeatureKey> keys;
          all_keys(words, s, keys);
          ScoreRow& row = expected.emplace_back();
          for (const FeatureKey key : keys) built_in_model().add(key, row);
        }
      }
      Document document;
      document.text = text;
      const std::vector<ScoreRow> scores = tagger.scores(document, tokens);
      ASSERT_EQ(scores.size(), expected.size());
      for (std::size_t i = 0; i < scores.size(); ++i)
        for (std::size_t k = 0; k < kLabels; ++k) EXPECT_EQ(scores[i][k], expected[i][k]) << i;
      compared += scores.size();
    }
  }
  EXPECT_GT(compared, 80U);
}

TEST(Features, KeysDependOnTheSlot) {
  WordTable words(built_in_gazetteer());
  const WordId word = words.intern("Kabul");
  std::vector<FeatureKey> before;
  std::vector<FeatureKey> after;
  word_keys(words, word, kBefore, before);
  word_keys(words, word, kAfter, after);
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) EXPECT_NE(before[i], after[i]) << i;
}

}  // namespace
}  // namespace morgue::entities
