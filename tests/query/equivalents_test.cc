// Which words say the same of a country.
#include "searcher/query/equivalents.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/text/analyzer.h"
#include "common/text/countries.h"

namespace morgue::query {
namespace {

using Words = std::vector<std::string>;

TEST(Equivalents, NamesAndPeopleOfACountry) {
  EXPECT_EQ(equivalents("italy"), (Words{"italian"}));
  EXPECT_EQ(equivalents("italian"), (Words{"italy"}));
  EXPECT_EQ(equivalents("burma"), (Words{"myanmar", "burmese"}));
  EXPECT_EQ(equivalents("burmese"), (Words{"myanmar", "burma"}));
  EXPECT_EQ(equivalents("vietnam"), (Words{"vietnamese"}));
  EXPECT_EQ(equivalents("u.s."), (Words{"usa", "u.s.a.", "america", "american"}));
  EXPECT_EQ(equivalents("briton"), (Words{"uk", "u.k.", "britain", "british"}));
}

TEST(Equivalents, ManyOfThem) {
  EXPECT_EQ(equivalents("italians"), (Words{"italy"}));
  EXPECT_EQ(equivalents("turks"), Words{});  // a Turk may be something else
  EXPECT_EQ(equivalents("laos"), (Words{"laotian", "lao"}));
  EXPECT_EQ(equivalents("laotians"), (Words{"laos", "lao"}));
  EXPECT_EQ(equivalents("s"), Words{});
  EXPECT_EQ(equivalents(""), Words{});
}

TEST(Equivalents, NotWhatIsSomethingElse) {
  for (const char* word : {"us", "georgia", "georgian", "jordan", "jordanian", "chad", "pole",
                           "holland", "togo", "the", "rome", "york", "italyy"})
    EXPECT_EQ(equivalents(word), Words{}) << word;
  EXPECT_EQ(equivalents("polish"), (Words{"poland"}));
  for (const char* word : {"america", "american", "usa"})
    for (const std::string& other : equivalents(word)) EXPECT_NE(other, "us") << word;
}

TEST(Equivalents, NotOfSeveralWords) {
  for (const char* word : {"korea", "korean", "states", "zealander", "saudi", "coast"})
    EXPECT_EQ(equivalents(word), Words{}) << word;
  EXPECT_EQ(equivalents("ivorian"), (Words{"ivoirian"}));
}

// What the analyser takes for one word, of a country's names that stand for nothing else.
Words words_of(const PlaceNames& place, Analyzer& analyzer) {
  Words words;
  WordList list;
  for (const std::string_view names : {place.name, place.forms, place.demonyms})
    for (std::size_t at = 0; at < names.size();) {
      const std::size_t end = std::min(names.find('|', at), names.size());
      const std::string name(names.substr(at, end - at));
      at = end + 1;
      if (name.front() == '?' ||
          ("|" + std::string(place.forms) + "|").find("|?" + name + "|") != std::string::npos)
        continue;
      analyzer.analyze(name, list);
      if (list.words.size() != 1) continue;
      const std::string word(list.form(list.words.front()));
      if (word != "us" && std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(word);
    }
  return words;
}

TEST(Equivalents, AreTheWordsOfTheAnalyser) {
  Analyzer analyzer;
  std::size_t known = 0;
  for (const PlaceNames& place : countries()) {
    const Words words = words_of(place, analyzer);
    for (const std::string& word : words) {
      Words others = words;
      std::erase(others, word);
      EXPECT_EQ(equivalents(word), others) << word;
      known += others.empty() ? 0U : 1U;
    }
  }
  EXPECT_GT(known, 300U);
}

}  // namespace
}  // namespace morgue::query
