// Plain text, and the guess at its language.
#include <gtest/gtest.h>

#include "indexer/formats/language.h"
#include "tests/formats/reading.h"

namespace morgue::formats {
namespace {

TEST(Text, TheFirstLineIsTheHeadline) {
  const Article a = article("text", "\n  Bridge opens \r\n\r\n  Thousands came.\n\nIt rained.\n");
  EXPECT_EQ(a.headline, "Bridge opens");
  EXPECT_EQ(a.body, "  Thousands came.\n\nIt rained.");
  EXPECT_FALSE(a.published);
  EXPECT_EQ(a.id.size(), 33u);
}

TEST(Text, ADateOnALineOfItsOwnIsTheDate) {
  const Article a = article("text", "Bridge opens\n\n24 May 1883\n\nOn 1 June 1884 nothing.\n");
  EXPECT_EQ(a.published->seconds, -2733091200);
  EXPECT_EQ(a.body, "On 1 June 1884 nothing.");
  EXPECT_FALSE(article("text", "Bridge\nIt opened 24 May 1883\n").published);
  EXPECT_FALSE(article("text", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n1883-05-24\n").published);
}

TEST(Text, AParagraphIsNoHeadline) {
  std::string paragraph;
  while (paragraph.size() < 1000) paragraph += "word ";
  const Article a = article("text", paragraph + "\nmore");
  EXPECT_LE(a.headline.size(), 300u);
  EXPECT_TRUE(a.headline.ends_with("word"));
  EXPECT_GE(a.body.size(), 1000u);
}

TEST(Text, OtherCharacterSets) {
  EXPECT_EQ(article("text", "Z\xfcrich\n\ntext").headline, "Zürich");
  EXPECT_EQ(article("text", "a\x1b[31mb\n\ntext").headline, "a[31mb");
}

TEST(Language, IsToldByScriptOrByCommonWords) {
  struct Case {
    const char *text, *language;
  };
  const Case cases[] = {
      {"The president said on Monday that the talks would go on for a week and that he was "
       "hopeful.",
       "en"},
      {"Die Regierung hat am Montag ein Gesetz vorgelegt, das für die Wirtschaft nicht ohne Folgen "
       "ist.",
       "de"},
      {"Le président a déclaré lundi que les négociations sont dans une phase difficile pour le "
       "pays.",
       "fr"},
      {"El presidente dijo el lunes que las conversaciones no han terminado y que se espera un "
       "acuerdo con los vecinos.",
       "es"},
      {"Il presidente ha detto lunedì che le trattative non sono finite e che si attende un "
       "accordo con gli altri paesi.",
       "it"},
      {"O presidente disse na segunda-feira que as negociações não terminaram e que espera um "
       "acordo com os vizinhos.",
       "pt"},
      {"De president zei maandag dat het overleg niet voorbij is en dat er een akkoord met de "
       "buurlanden komt.",
       "nl"},
      {"Presidenten sade på måndagen att samtalen inte är över och att det finns hopp om ett avtal "
       "med grannarna.",
       "sv"},
      {"Президент заявил, что переговоры будут продолжены, и выразил надежду на успех.", "ru"},
      {"Президент заявив, що переговори триватимуть, і висловив надію на її успіх.", "uk"},
      {"قال الرئيس إن المحادثات سوف تستمر هذا الأسبوع", "ar"},
      {"总统周一表示谈判将继续进行", "zh"},
      {"大統領は月曜日に交渉を続けると述べた", "ja"},
      {"대통령은 월요일 협상이 계속될 것이라고 말했다", "ko"},
      {"Ο πρόεδρος δήλωσε τη Δευτέρα ότι οι συνομιλίες συνεχίζονται", "el"},
      {"Shr 34 cts vs 28 cts", ""},
      {"no se de que la para", ""},  // as much Portuguese as Spanish
      {"", ""},
      {"12345 67890", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(guess_language(c.text), c.language) << c.text;
}

TEST(Language, NamesAndCodes) {
  EXPECT_EQ(language_code("en-US"), "en");
  EXPECT_EQ(language_code(" English "), "en");
  EXPECT_EQ(language_code("deu"), "de");
  EXPECT_EQ(language_code("zh_CN"), "zh");
  EXPECT_EQ(language_code("Klingon"), "");
  EXPECT_EQ(language_code(""), "");
}

}  // namespace
}  // namespace morgue::formats
