// What is found in texts that are not English: places as their language writes them, and nothing
// that is none.
#include <gtest/gtest.h>

#include "common/text/countries.h"
#include "indexer/entities/country_names.h"
#include "indexer/entities/finder.h"
#include "indexer/entities/known_names.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/tables/foreign_names.h"

namespace morgue::entities {
namespace {

// "Germany|France": all that is found, in order of first mention.
std::string found_in(const char* language, const char* body) {
  Article article;
  article.language = language;
  article.body = body;
  Entities found;
  Finder().find(article, found);
  std::string out;
  for (const Entity& entity : found.entities) out += (out.empty() ? "" : "|") + entity.name;
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

TEST(OtherLanguages, MentionsStandWhereTheNameDoes) {
  Article article;
  article.language = "fr";
  article.body = "Selon l'Allemagne, oui.";
  Entities found;
  Finder().find(article, found);
  ASSERT_EQ(found.mentions.size(), 1U);
  EXPECT_EQ(
      article.body.substr(found.mentions[0].begin, found.mentions[0].end - found.mentions[0].begin),
      "Allemagne");
}

}  // namespace
}  // namespace morgue::entities
