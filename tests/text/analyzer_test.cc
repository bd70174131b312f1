#include "common/text/analyzer.h"

#include <random>

#include <gtest/gtest.h>
#include <unicode/unistr.h>

namespace morgue {
namespace {

// The forms, blank-separated; '|' before the first word of a sentence, '||' of a paragraph.
std::string words(std::string_view text, bool breaks = false) {
  Analyzer analyzer;
  WordList list;
  analyzer.analyze(text, list);
  std::string out;
  for (const Word& word : list.words) {
    if (!out.empty()) out += ' ';
    if (breaks && word.before == Break::sentence) out += "| ";
    if (breaks && word.before == Break::paragraph) out += "|| ";
    out += list.form(word);
  }
  return out;
}

// n, s or a for each word: none, some or all of its letters are capitals.
std::string capitals(std::string_view text) {
  Analyzer analyzer;
  WordList list;
  analyzer.analyze(text, list);
  std::string out;
  for (const Word& word : list.words) out += "nsa"[static_cast<int>(word.capitals)];
  return out;
}

TEST(Analyzer, TellsHowLettersAreWritten) {
  EXPECT_EQ(capitals("the US and us, a U.S. i.d."), "nannnan");
  EXPECT_EQ(capitals("A McCoy's IT'S U.s."), "asnaas") << "one capital is all of them";
  EXPECT_EQ(capitals("AT&T AT&t O'Neill d'Estaing L'Aquila"), "assnsas");
  EXPECT_EQ(capitals("G20 20 1990s F16b x2"), "annsn");
  EXPECT_EQ(capitals("\u00C9T\u00C9 \u00C9t\u00E9 \u00E9t\u00E9 \u0420\u0424 \u0440\u0424"),
            "asnas");
  EXPECT_EQ(capitals("\u01C5 \u0623\u0628 \u4E2D E\u0301T"), "anna");
  EXPECT_EQ(capitals(std::string(100, 'A') + " " + std::string(100, 'a')), "an");
}

struct Case {
  const char* text;
  const char* words;
};

TEST(Analyzer, ReadsPunctuationAsDocumented) {
  const Case cases[] = {
      {"The fox-it leak", "the fox it leak"},
      {"U.S. Senate and U.S", "u.s. senate and u.s."},
      {"J.P. Morgan at 5 p.m. today", "j.p. morgan at 5 p.m. today"},
      {"in the U.S .", "in the u.s."},
      {"AT&T, S&P and R & D", "at&t s&p and r d"},
      {"O'Neill didn't", "o'neill didn't"},
      {"O\u2019Neill didn\u2019t", "o'neill didn't"},
      {"Kabul's and the ministers' plan", "kabul 's and the ministers plan"},
      {"IT'S", "it 's"},
      {"l'\u00C9lys\u00E9e, d'Estaing, qu'il", "l elysee d estaing qu il"},
      {"$1,234.50 and 3.5%, 1,2", "1,234.50 and 3.5 1,2"},
      {"end of it.The next", "end of it the next"},
      {"reuters.com 10:30 a/b under_score", "reuters com 10 30 a b under score"},
      {"#MeToo @user", "metoo user"},
      {"'quoted' \"words\"", "quoted words"},
      {"F-16, B52, G20", "f 16 b52 g20"},
      {"", ""},
      {"... -- !!", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(words(c.text), c.words) << c.text;
}

TEST(Analyzer, KanaOfHalfWidthAreThoseOfFullWidth) {
  EXPECT_EQ(words("\uFF8E\uFF9D\uFF80\uFF9E"), words("ホンダ"));
  EXPECT_EQ(words("\uFF8A\uFF9F\uFF70\uFF84\uFF9E"), words("パード"));
  EXPECT_EQ(words("ホンタ\u3099 か\u3099A"), words("ホンダ がA"));
  EXPECT_NE(words("\uFF84"), words("\uFF84\uFF9E"));
  Analyzer analyzer;
  WordList list;
  analyzer.analyze("\uFF84\uFF9E\uFF72", list);
  ASSERT_EQ(list.words.size(), 2U);
  EXPECT_EQ(list.words[0].end, 6U) << "both characters are the word";
  EXPECT_EQ(list.words[1].begin, 6U);
}

TEST(Analyzer, FoldsWhatReadersDoNotType) {
  const Case cases[] = {
      {"Stra\u00DFe \u00C5ngstr\u00F6m na\u00EFve \u0141\u00F3d\u017A",
       "strasse angstrom naive lodz"},
      {"\uFF21\uFF22\uFF23", "abc"},
      {"\u041C\u043E\u0441\u043A\u0432\u0430 \u0401\u043B\u043A\u0430",
       "\u043C\u043E\u0441\u043A\u0432\u0430 \u0435\u043B\u043A\u0430"},
      {"e\u0301tat", "etat"},
      {"co\u00ADoperate", "cooperate"},
      {"\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F \u0623\u062D\u0645\u062F",
       "\u0645\u062D\u0645\u062F \u0627\u062D\u0645\u062F"},
  };
  for (const Case& c : cases) EXPECT_EQ(words(c.text), c.words) << c.text;
}

TEST(Analyzer, CharactersOfScriptsWithoutSpacesAreWords) {
  EXPECT_EQ(words("\u65E5\u672C\u4EBA ABC\u65E5"), "\u65E5 \u672C \u4EBA abc \u65E5");
}

TEST(Analyzer, SentencesAndParagraphs) {
  EXPECT_EQ(words("One two. Three.\n\nFour! five\n    Six", true),
            "one two | three || four five || six");
  EXPECT_EQ(words("Mr. Smith of St. Paul said no. 5 in Jan. 1990.", true),
            "mr smith of st paul said no 5 in jan 1990");
  EXPECT_EQ(words("\"It ends.\" Then more", true), "it ends | then more");
  EXPECT_EQ(words("line one\nline two", true), "line one line two");
  EXPECT_EQ(words("3.5 is. 4 too", true), "3.5 is | 4 too");
}

TEST(Analyzer, WordsKnowWhereTheyStand) {
  const std::string text = "Le caf\u00E9 du coin's end";
  Analyzer analyzer;
  WordList list;
  analyzer.analyze(text, list);
  ASSERT_EQ(list.words.size(), 6U);
  EXPECT_EQ(text.substr(list.words[1].begin, list.words[1].end - list.words[1].begin), "caf\u00E9");
  EXPECT_EQ(text.substr(list.words[4].begin, list.words[4].end - list.words[4].begin), "'s");
  EXPECT_FALSE(list.words[4].indexed);
  EXPECT_TRUE(list.words[3].indexed);
}

TEST(Analyzer, VeryLongWordsAreBoundedAndStillThemselves) {
  const std::string a(5000, 'a');
  const std::string b = std::string(4999, 'a') + "b";
  EXPECT_LE(words(a).size(), kMaxWordBytes);
  EXPECT_NE(words(a), words(b));
  EXPECT_EQ(words(a), words(a));
}

TEST(Analyzer, AnyBytesGiveBoundedWordsInOrder) {
  std::mt19937 random(7);
  const char* pieces[] = {"a",      "B",      "'",    "\u2019", ".",           ",",    "&",
                          "s",      "9",      " ",    "\n",     "\xff",        "\xc3", "\u00e9",
                          "\u65e5", "\u0301", "U.S.", "\u0e01", "\xed\xa0\x80"};
  Analyzer analyzer;
  WordList list;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto n = random() % 30; n > 0; --n) text += pieces[random() % std::size(pieces)];
    analyzer.analyze(text, list);
    std::uint32_t last = 0;
    for (const Word& word : list.words) {
      ASSERT_GE(word.begin, last) << text;
      ASSERT_GT(word.end, word.begin) << text;
      ASSERT_LE(word.end, text.size()) << text;
      ASSERT_FALSE(list.form(word).empty()) << text;
      ASSERT_LE(list.form(word).size(), kMaxWordBytes) << text;
      last = word.end;
    }
  }
}

// What makes `=word` and phrases work: a form, analysed again, is itself.
TEST(Analyzer, FoldingTwiceIsFoldingOnce) {
  const char* texts[] = {"U.S.",
                         "at&t",
                         "O'Neill",
                         "1,234.5",
                         "\u00C9lys\u00E9e",
                         "Stra\u00DFe",
                         "\u0623\u062D\u0645\u062F",
                         "\u0130stanbul",
                         "na\u00EFve"};
  for (const char* text : texts) {
    const std::string once = words(text);
    EXPECT_EQ(words(once), once);
  }
}

}  // namespace
}  // namespace morgue
