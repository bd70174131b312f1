// What is found in texts that are not English: places as their language writes them, and nothing
// that is none.
#include <gtest/gtest.h>

#include "common/text/countries.h"
#include "common/text/possible_name.h"
#include "indexer/entities/country_names.h"
#include "indexer/entities/finder.h"
#include "indexer/entities/known_names.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/tables/foreign_names.h"

namespace morgue::entities {
namespace {

Entities read(const char* language, const std::string& body, const char* headline = "") {
  Article article;
  article.language = language;
  article.headline = headline;
  article.body = body;
  Entities found;
  Finder().find(article, found);
  return found;
}

// "Germany|France": all that is found, in order of first mention.
std::string found_in(const char* language, const char* body) {
  const Entities found = read(language, body);
  std::string out;
  for (const Entity& entity : found.entities) out += (out.empty() ? "" : "|") + entity.name;
  return out;
}

// "Angela Merkel 2|Deutsche Bank 1": what may be names, with mentions.
std::string possible_in(const char* language, const char* body) {
  const Entities found = read(language, body);
  std::string out;
  for (const Entity& entity : found.possible) {
    const std::string name(possible_name(Dimension::person, entity.name));
    EXPECT_EQ(entity.name, possible_value(name, language));
    out += (out.empty() ? "" : "|") + name + " " + std::to_string(entity.mentions);
  }
  return out;
}

TEST(ForeignNames, StandForNamesOfTheTables) {
  for (const tables::ForeignName& place : tables::foreign_names()) {
    if (place.name.empty()) continue;
    NameKeys keys;
    const KnownName* known = KnownNames::get().find_any_case(keys.key(place.name));
    ASSERT_NE(known, nullptr) << place.name;
    EXPECT_NE(known->type, EntityType::person) << place.name;
    for_each_item(place.forms, [&](std::string_view form) {
      NameKeys other;
      const CountryNames* names = CountryNames::of(place.language);
      EXPECT_EQ(names->find(other.key(form), form), known) << place.language << " " << form;
    });
  }
}

TEST(OtherLanguages, OrganisationsOfStates) {
  EXPECT_EQ(found_in("fr", "L'OTAN et l'ONU, dit-on à la Banque mondiale et à l'OMS."),
            "NATO|United Nations|World Bank|World Health Organization");
  EXPECT_EQ(found_in("it", "La Ue e la Bce, disse, e la Nato."),
            "European Union|European Central Bank|NATO");
  EXPECT_EQ(found_in("es", "Dijo el pintor Oms en Roma."), "Rome") << "a name";
}

TEST(OtherLanguages, PlacesAsNewspapersCallThem) {
  EXPECT_EQ(found_in("de", "In Großbritannien und in Wien, sagte er, und in München und Köln."),
            "United Kingdom|Vienna|Munich|Cologne");
  EXPECT_EQ(
      found_in("fr", "La Grande-Bretagne et les États-Unis, dit-on à Bruxelles et à Londres."),
      "United Kingdom|United States|Brussels|London");
  EXPECT_EQ(found_in("es", "Con Gran Bretaña y EE. UU., o EE.UU., en Nueva York y en Pekín."),
            "United Kingdom|United States|New York|Beijing");
  EXPECT_EQ(found_in("it", "La Gran Bretagna e gli Usa, a Londra e a Monaco di Baviera."),
            "United Kingdom|United States|London|Munich");
  EXPECT_EQ(found_in("pt", "Da Grã-Bretanha e dos EUA, em Nova York e em Pequim."),
            "United Kingdom|United States|New York|Beijing");
  EXPECT_EQ(found_in("nl", "In Groot-Brittannië en in Londen, in Brussel en in Parijs."),
            "United Kingdom|London|Brussels|Paris");
}

TEST(OtherLanguages, NamesInOtherCases) {
  EXPECT_EQ(found_in("ru",
                     "Президент России Владимир Путин встретился в Москве с канцлером Германии "
                     "Ангелой Меркель. США и Великобритания против, сказал посол Китая в Лондоне."),
            "Russia|Moscow|Germany|United States|United Kingdom|China|London");
  EXPECT_EQ(found_in("pl", "Prezydent Rosji był w Niemczech, w Londynie i w Polsce."),
            "Russia|Germany|London|Poland");
  EXPECT_EQ(found_in("ru", "Для того чтобы это понять. Того не было, а мали и чили нет."), "");
}

TEST(OtherLanguages, ArticlesThatLoseTheirVowel) {
  EXPECT_EQ(found_in("fr", "L'Allemagne et l’Italie ont signé, dit-on d'Espagne."),
            "Germany|Italy|Spain");
  EXPECT_EQ(found_in("fr", "Il est allé à N'Djamena et en Côte d'Ivoire."),
            "N'Djamena|Ivory Coast");
  EXPECT_EQ(found_in("it", "Dell'Italia e dell'India, dice l'Aia."), "Italy|India|The Hague");
  EXPECT_EQ(found_in("ca", "Ve de l'Índia."), "India");
  EXPECT_EQ(found_in("fr", "L'Oréal et l'Élysée."), "");
}

TEST(OtherLanguages, CountriesInRunsWithoutBlanks) {
  EXPECT_EQ(found_in("zh", "美国总统在中国访问，德国总理和印度尼西亚外长。"),
            "United States|China|Germany|Indonesia");
  EXPECT_EQ(found_in("zh", "美國總統訪問俄羅斯。"), "United States|Russia");
  EXPECT_EQ(
      found_in("zh", "发展中国家的沿海地区，内蒙古和马里兰。不合法国家。今日本报讯。国泰国际。"),
      "");
  EXPECT_EQ(found_in("ja", "米国と日本はドイツ銀行とロシアで。"),
            "United States|Japan|Germany|Russia");
  EXPECT_EQ(found_in("ja", "中国地方の天気。マリンとブイランド。"), "");
}

TEST(OtherLanguages, WordsOfOneLetterBeforeTheName) {
  EXPECT_EQ(
      found_in("ar",
               "قال الرئيس في مصر والعراق وألمانيا وبالسودان والولايات المتحدة، لبنان. دعم مالي"),
      "Egypt|Iraq|Germany|Sudan|United States|Lebanon");
  EXPECT_EQ(found_in("he", "הנשיא ביקר בישראל ובגרמניה, לארצות הברית"),
            "Israel|Germany|United States");
}

TEST(PossibleNames, AreWordsWithCapitalsInARow) {
  EXPECT_EQ(possible_in("fr",
                        "Hier, Angela Merkel a dit que Siemens et Deutsche Bank, ou Angela "
                        "Merkel, ne diront rien."),
            "Angela Merkel 2|Deutsche Bank 1");
  EXPECT_EQ(possible_in("ru", "Вчера Владимир Путин сказал. Москва. Путин"),
            "Вчера Владимир Путин 1|Владимир Путин 1");
  EXPECT_EQ(possible_in(
                "es", "Merkel no. Merkel tampoco, dijo. Y en la ONU, y en ANGELA MERKEL, sin más."),
            "");
  EXPECT_EQ(possible_in("en", "La Angela Merkel und Deutsche Bank"), "");
  EXPECT_EQ(possible_in("zh", "德国总理在北京。"), "");
}

TEST(PossibleNames, WithoutTitlesAndWordsThatOpenSentences) {
  EXPECT_EQ(possible_in("de", "„Auch Bundeskanzlerin Angela Merkel weiß das.“"),
            "Auch Bundeskanzlerin Angela Merkel 1|Bundeskanzlerin Angela Merkel 1|"
            "Angela Merkel 1");
  EXPECT_EQ(possible_in("es", "La Universidad George Washington calla."),
            "La Universidad George Washington 1|Universidad George Washington 1");
  EXPECT_EQ(possible_in("es", "Dijo en La Universidad George Washington."),
            "La Universidad George Washington 1");
}

TEST(PossibleNames, SmallWordsWithin) {
  EXPECT_EQ(possible_in("de", "Sie traf Ursula von der Leyen, hieß es."), "Ursula von der Leyen 1");
  EXPECT_EQ(possible_in("de", "Sie traf Jan Peter van den Berg, hieß es."),
            "Jan Peter van den Berg 1");
  EXPECT_EQ(possible_in("de", "Das sagte Angela Merkel der Deutschen Welle."),
            "Angela Merkel 1|Deutschen Welle 1");
  EXPECT_EQ(possible_in("pt", "Ontem, Luiz Inácio da Silva disse."),
            "Luiz Inácio 1|Luiz Inácio da Silva 1");
  EXPECT_EQ(possible_in("fr", "Et chez Royal Bank of Kansas Securities, non."),
            "Royal Bank of Kansas Securities 1");
  EXPECT_EQ(possible_in("fr", "Et chez Anders & Zorn, non."), "Anders & Zorn 1");
}

TEST(PossibleNames, NotWhatIsFoundOtherwise) {
  EXPECT_EQ(possible_in("de", "Die New York Times aus Sri Lanka schrieb Anna Seghers."),
            "Die New York Times 1|Anna Seghers 1");
  EXPECT_EQ(possible_in("fr", "Et chez Bank of China, non."), "Bank of China 1");
}

TEST(PossibleNames, BeginWithAGivenNameBehindPlacesAndVerbs) {
  EXPECT_EQ(possible_in("nl", "Zei Angela Merkel toen."), "Zei Angela Merkel 1|Angela Merkel 1");
  EXPECT_EQ(possible_in("pl", "Tak mówi kanclerz Niemiec Angela Merkel."),
            "Niemiec Angela Merkel 1|Angela Merkel 1");
  EXPECT_EQ(possible_in("nl", "Zei Deutsche Quelle toen."), "Zei Deutsche Quelle 1");
  EXPECT_EQ(possible_in("es", "Dijo la Universidad George Washington."),
            "Universidad George Washington 1");
}

TEST(PossibleNames, OfALanguageThatIsNone) {
  for (const char* language : {"pt br", "fr ", "d⟩", "abcdefghijklmnopq"}) {
    const Entities found = read(language, "Sobre Erna Sack, disse.");
    ASSERT_EQ(found.possible.size(), 2U);
    EXPECT_EQ(found.possible[1].name, "Erna Sack ⟨und⟩") << language;
  }
}

TEST(PossibleNames, AreBounded) {
  std::string many;
  for (char a = 'A'; a <= 'Z'; ++a)
    for (char b = 'a'; b <= 'z'; ++b) many += std::string("dit ") + a + b + "xe " + a + "ux, ";
  const Entities found = read("fr", many + many + std::string(500, 'A') + "a Bc");
  EXPECT_EQ(found.possible.size(), 128U);
  EXPECT_EQ(found.possible.front().mentions, 2U);
  EXPECT_TRUE(read("fr", "Aa Bb Cc Dd Ee Ff Gg").possible.empty());
}

TEST(PossibleNames, AreWeighedAsPersonsAre) {
  const Entities found =
      read("fr", "Oui, dit Angela Merkel. " + std::string(300, 'x') + " Non, dit Anna Seghers.",
           "Angela Merkel parle");
  ASSERT_EQ(found.possible.size(), 2U);
  EXPECT_GT(found.possible[0].prominence, 80);
  EXPECT_LT(found.possible[1].prominence, found.possible[0].prominence);
  EXPECT_GT(found.possible[1].prominence, 0);
}

TEST(OtherLanguages, MentionsStandWhereTheNameDoes) {
  const std::string body = "Selon l'Allemagne, oui.";
  const Entities found = read("fr", body);
  ASSERT_EQ(found.mentions.size(), 1U);
  EXPECT_EQ(body.substr(found.mentions[0].begin, found.mentions[0].end - found.mentions[0].begin),
            "Allemagne");
}

}  // namespace
}  // namespace morgue::entities
