// The model that ships, on sentences of our own. What it gets right here, any model that is worth
// shipping gets right.
#include "indexer/entities/tagger.h"

#include <string>

#include <gtest/gtest.h>

#include "indexer/entities/tokenizer.h"

namespace morgue::entities {
namespace {

std::string tag_with(Tagger& tagger, std::string_view text) {
  Document document;
  document.text = text;
  std::vector<Token> tokens;
  std::vector<Mention> mentions;
  tokenize(document, tokens);
  tagger.tag(document, tokens, mentions);
  std::string out;
  for (const Mention& mention : mentions) {
    EXPECT_GT(mention.p, 0);
    EXPECT_LE(mention.p, 1);
    if (!out.empty()) out += "; ";
    out += type_name(mention.type);
    out += ' ';
    const std::uint32_t begin = tokens[mention.first].begin;
    out += text.substr(begin, tokens[mention.last - 1].end - begin);
  }
  return out;
}

std::string tag(std::string_view text) {
  Tagger tagger;
  return tag_with(tagger, text);
}

TEST(Tagger, FindsNames) {
  EXPECT_EQ(tag("President Barack Obama met Angela Merkel in Berlin on Monday."),
            "person Barack Obama; person Angela Merkel; place Berlin");
  EXPECT_EQ(tag("The World Health Organization sent a team to Sierra Leone."),
            "org World Health Organization; place Sierra Leone");
  EXPECT_EQ(tag("Shares of Microsoft Corp. fell, a broker at Merrill Lynch said."),
            "org Microsoft Corp.; org Merrill Lynch");
}

TEST(Tagger, AdjectivesAndTitlesAreNoNames) {
  EXPECT_EQ(tag("The Afghan president and two French ministers spoke on Tuesday."), "");
  EXPECT_EQ(tag("He told Prime Minister Anna Svensson of it."), "person Anna Svensson");
}

TEST(Tagger, DoesNotGoWild) {
  EXPECT_EQ(tag("barack obama met angela merkel in berlin"), "");
  EXPECT_EQ(tag("OIL PRICES RISE AS STOCKS FALL SHARPLY"), "");
  EXPECT_EQ(tag("Oil Prices Rise As Stocks Fall Sharply"), "");
  EXPECT_EQ(tag("WHEAT CORN OATS SOYBEANS\nOPEN HIGH LOW CLOSE\n"), "");
  EXPECT_EQ(tag(""), "");
  EXPECT_EQ(tag("... --- ,,, 12 34 (5)"), "");
}

TEST(Tagger, ForgetsNothingAndLeaksNothing) {
  Tagger used;
  const std::string_view text = "Kofi Annan left New York for Geneva, the United Nations said.";
  const std::string first = tag_with(used, text);
  EXPECT_EQ(first, "person Kofi Annan; place New York; place Geneva; org United Nations");
  for (int i = 0; i < 20; ++i) tag_with(used, "Annan was a small annan. New annan, kofi annan.");
  EXPECT_EQ(tag_with(used, text), first);
}

TEST(Tagger, ManyWordsAreForgottenBetweenDocuments) {
  Tagger tagger;
  const std::string_view text = "Kofi Annan left New York for Geneva.";
  const std::string first = tag_with(tagger, text);
  std::string many;
  for (int i = 0; i < 110'000; ++i) many += "Xa" + std::to_string(i) + "b in ";
  tag_with(tagger, many);
  EXPECT_EQ(tag_with(tagger, text), first);
}

}  // namespace
}  // namespace morgue::entities
