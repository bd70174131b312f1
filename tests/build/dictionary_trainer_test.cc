#include "indexer/build/dictionary_trainer.h"

#include <string>

#include <gtest/gtest.h>

#include "common/archive/article_column.h"
#include "common/archive/dictionaries.h"

namespace morgue::build {
namespace {

Article article_of(std::string body) {
  Article article;
  article.id = "1";
  article.body = std::move(body);
  return article;
}

TEST(DictionaryTrainer, FormsOfAllFieldsTheCommonestFirst) {
  DictionaryTrainer trainer;
  Article article = article_of("the corn, the corn, the wheat");
  article.headline = "Wheat";
  article.author = "Ann";
  trainer.add(article);
  EXPECT_EQ(trainer.words(), (std::vector<std::string>{"the", "wheat", "corn", "ann"}));
  EXPECT_EQ(trainer.text_bytes(), 37U);
}

TEST(DictionaryTrainer, TheCommonestWhereThereAreTooMany) {
  DictionaryTrainer trainer;
  std::string body;
  for (int i = 0; i < 70'000; ++i) body += "w" + std::to_string(i) + " ";
  trainer.add(article_of(body));
  trainer.add(article_of("w69999 w69998"));
  const std::vector<std::string> words = trainer.words();
  EXPECT_EQ(words.size(), kMaxForms);
  EXPECT_EQ(words[0], "w69998");
  EXPECT_EQ(words[1], "w69999");
}

TEST(DictionaryTrainer, OfNothing) {
  DictionaryTrainer trainer;
  EXPECT_TRUE(trainer.words().empty());
  EXPECT_EQ(trainer.text(1), "");
}

TEST(DictionaryTrainer, ATextDictionaryMakesArticlesSmaller) {
  DictionaryTrainer trainer;
  const auto body = [](int i) {
    return "Shares in company " + std::to_string(i * 7919 % 1000) +
           " fell on the New York Stock Exchange on day " + std::to_string(i) +
           " of a year in which analysts had expected better quarterly earnings per share.";
  };
  for (int i = 0; i < 2000; ++i) trainer.add(article_of(body(i)));
  const std::string dictionary = trainer.text(42);
  ASSERT_FALSE(dictionary.empty());

  TextDictionaries with;
  with.add(dictionary);
  with.prepare_encoder();
  TextDictionaries without;
  std::string bytes;
  encode_article(article_of(body(5000)), bytes);
  std::string small;
  std::string large;
  TextCodec(with).compress(bytes, small);
  TextCodec(without).compress(bytes, large);
  EXPECT_LT(small.size(), large.size());
  EXPECT_NE(with.decoder(42), nullptr);  // under the id it was given
}

}  // namespace
}  // namespace morgue::build
