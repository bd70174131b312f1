// From articles to entities: the text that is looked at, the provider's tags, other languages.
#include "indexer/entities/finder.h"

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

std::string names(const Entities& found, EntityType type) {
  std::string out;
  for (const Entity& entity : found.entities)
    if (entity.type == type) out += (out.empty() ? "" : "|") + entity.name;
  return out;
}

Entities find(const Article& article, const Aliases* aliases = nullptr) {
  Entities found;
  Finder(aliases).find(article, found);
  return found;
}

std::string piece(const Document& document, Span span) {
  return std::string(document.text.substr(span.begin, span.end - span.begin));
}

TEST(DocumentOf, PutsTheFieldsTogether) {
  Article article;
  article.headline = "Quiet day";
  article.dateline = "KABUL, Feb 13 -";
  article.lead = "Nothing happened.";
  article.body = "At all.";
  std::string text;
  const Document document = document_of(article, text);
  EXPECT_EQ(text, "Quiet day\n\nKABUL, Feb 13 - Nothing happened.\n\nAt all.");
  EXPECT_EQ(piece(document, document.headline), "Quiet day");
  EXPECT_EQ(piece(document, document.dateline), "KABUL, Feb 13");
  article = {};
  article.body = "At all.";
  EXPECT_EQ(document_of(article, text).text, "At all.");
}

TEST(Finder, FindsNames) {
  Article article;
  article.headline = "Merkel visits Paris";
  article.dateline = "PARIS, Feb 13 -";
  article.body =
      "German Chancellor Angela Merkel met French President Emmanuel Macron in Paris on Monday. "
      "Merkel said the European Union (EU) would help.";
  article.language = "en";
  const Entities found = find(article);
  EXPECT_EQ(names(found, EntityType::person), "Angela Merkel|Emmanuel Macron");
  EXPECT_EQ(names(found, EntityType::place), "Paris|Germany|France");
  EXPECT_EQ(names(found, EntityType::org), "European Union");
}

// What a finder has worked out of words is kept, until there are too many of them.
TEST(Finder, WhatItHasReadBeforeChangesNothing) {
  std::vector<Article> articles(3);
  articles[0].body =
      "German Chancellor Angela Merkel met French President Emmanuel Macron in New York, U.S. "
      "officials said. The Bank of Japan and Exxon Corp did not comment.";
  articles[1].body = "Il presidente Macron \u00E8 a Berlino, in Germania, con l'Unione europea.";
  articles[1].language = "it";
  articles[2].body = "British Prime Minister Gordon Brown left Kabul.";
  for (int i = 0; i < 100'000; ++i) articles[2].body += " w" + std::to_string(i);
  const auto written = [](const Entities& found) {
    std::string all;
    for (const Entity& entity : found.entities)
      all += std::string(type_name(entity.type)) + " " + entity.name + "|";
    return all;
  };
  Finder finder;
  Entities found;
  for (const std::size_t i : {2U, 0U, 1U, 0U, 2U, 1U}) {
    finder.find(articles[i], found);
    EXPECT_EQ(written(found), written(find(articles[i]))) << i;
    EXPECT_FALSE(found.entities.empty()) << i;
  }
}

TEST(Finder, AlertsInCapitalsNamePersonsBySurname) {
  const auto persons = [](const char* headline) {
    Article article;
    article.headline = headline;
    article.language = "en";
    return names(find(article), EntityType::person);
  };
  EXPECT_EQ(persons("TREASURY'S BAKER SAYS RATES SHOULD NOT RISE FURTHER THIS YEAR"), "Baker");
  EXPECT_EQ(persons("VOLCKER URGES NATIONS TO KEEP TRADE MARKETS OPEN"), "Volcker");
  EXPECT_EQ(persons("Fall of currencies is nearly over - Sumita"), "Sumita");
  EXPECT_EQ(persons("BONDS RISE SHARPLY ON STOLTENBERG COMMENTS, DEALERS SAY"), "Stoltenberg");
  EXPECT_EQ(persons("TOWN'S BAKER SAYS BREAD WILL COST MORE THIS YEAR"), "");
}

TEST(Finder, OtherLanguagesGetCountriesAndNothingElse) {
  Article article;
  article.language = "de";
  article.body = "Der Essener Minister Hans Meier reiste gestern nach Deutschland und Frankreich.";
  Entities found = find(article);
  EXPECT_EQ(names(found, EntityType::place), "Germany|France");
  EXPECT_EQ(names(found, EntityType::person), "");
  EXPECT_EQ(names(found, EntityType::org), "");
  article.language = "es";
  article.body = "El ministro viaj\u00f3 a Guayaquil y a los Estados Unidos.";
  found = find(article);
  EXPECT_EQ(names(found, EntityType::place), "Guayaquil|United States");
  article.language = "xx";
  EXPECT_EQ(names(find(article), EntityType::person), "");
}

TEST(Finder, WhatPlainlyIsNotEnglishIsNotReadAsEnglish) {
  const auto all = [](const char* body) {
    Article article;
    article.body = body;
    const Entities found = find(article);
    return names(found, EntityType::person) + names(found, EntityType::org) +
           names(found, EntityType::place);
  };
  EXPECT_EQ(all("Президент России Владимир Путин "
                "встретился с Германии "
                "Ангелой Меркель."),
            "");
  EXPECT_EQ(all("Der Kanzler Hans Meier und die Frau Grete Schulze sind mit Peter Huber gereist."),
            "");
  EXPECT_EQ(all("Jean Dupont et Marie Curie ont sign\u00E9 un accord."), "");
  EXPECT_EQ(all("Angela Merkel visits Emmanuel Macron"), "Angela Merkel|Emmanuel Macron");
  EXPECT_EQ(all("Fernando de la Rua quits, says Jos\u00E9 Mar\u00EDa Aznar."),
            "Fernando de la Rua|Jos\u00E9 Mar\u00EDa Aznar");
}

TEST(Finder, BlanksAndCharactersThatNobodySeesAreNoPartOfNames) {
  Article article;
  article.body =
      "Barack\u00A0Obama spoke on Monday. Mr\u202FObama left. Bar\u00ADack O\u200Bbama met "
      "Jose\u0301 "
      "Garcia Marquez.";
  article.persons = {"Barack\u00A0Obama"};
  const Entities found = find(article);
  EXPECT_EQ(names(found, EntityType::person), "Barack Obama|Jos\u00E9 Garcia Marquez");
  ASSERT_EQ(found.mentions.size(), 4U);
  std::string text;
  const Document document = document_of(article, text);
  const auto written = [&](std::size_t i) {
    return piece(document, {found.mentions[i].begin, found.mentions[i].end});
  };
  EXPECT_EQ(written(0), "Barack\u00A0Obama");
  EXPECT_EQ(written(1), "Obama");
  EXPECT_EQ(written(2), "Bar\u00ADack O\u200Bbama");
  EXPECT_EQ(written(3), "Jose\u0301 Garcia Marquez");
  for (const Variant& variant : found.entities.front().variants)
    EXPECT_EQ(variant.form.find_first_of("\xC2\xE2"), variant.form.npos) << variant.form;
}

}  // namespace
}  // namespace morgue::entities
