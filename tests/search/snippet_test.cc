// Snippets: which window, where it is cut, what is marked.
#include "searcher/search/snippet.h"

#include <gtest/gtest.h>

#include "common/text/utf8.h"

namespace morgue::search::test {
namespace {

// Marks as brackets.
std::string show(const Snippet& snippet) {
  std::string out;
  std::size_t at = 0;
  for (const Mark& mark : snippet.marks) {
    EXPECT_LT(mark.begin, mark.end);
    EXPECT_LE(at, mark.begin);
    out += snippet.text.substr(at, mark.begin - at) + "[" +
           snippet.text.substr(mark.begin, mark.end - mark.begin) + "]";
    at = mark.end;
  }
  return out + snippet.text.substr(at);
}

SnippetWords word(std::vector<std::string> forms, double weight = 1) {
  return {std::move(forms), false, weight};
}
SnippetWords phrase(std::vector<std::string> forms) {
  return {std::move(forms), true, 1};
}

std::string snippet(std::vector<SnippetWords> words, std::string_view text,
                    std::size_t columns = kSnippetColumns) {
  Analyzer analyzer;
  SnippetMaker maker(std::move(words), analyzer);
  return show(maker.make(text, columns));
}

TEST(Snippet, PiecesDoNotOverlap) {
  Analyzer analyzer;
  SnippetMaker maker({word({"oil"}), word({"gas"})}, analyzer);
  const std::string_view text = "oil a b c d e f g h i j k l m oil gas n o p q r s t u v w oil";
  const std::vector<Snippet> pieces = maker.pieces(text, 5, 12);
  ASSERT_EQ(pieces.size(), 3U);
  EXPECT_TRUE(show(pieces[0]).find("[oil] [gas]") != std::string::npos) << show(pieces[0]);
  EXPECT_TRUE(show(pieces[1]).starts_with("[oil] a")) << show(pieces[1]);
  EXPECT_TRUE(show(pieces[2]).ends_with("w [oil]")) << show(pieces[2]);
  EXPECT_EQ(maker.pieces(text, 2, 12).size(), 2U);
  EXPECT_EQ(maker.pieces("none of it", 3).size(), 1U);
}

TEST(Snippet, MarksFormsAndPhrases) {
  EXPECT_EQ(snippet({word({"oil"}), word({"price", "prices"})}, "Oil prices rose. OIL fell."),
            "[Oil] [prices] rose. [OIL] fell.");
  EXPECT_EQ(snippet({phrase({"new", "york"})}, "New York is new. york. New\n\nYork"),
            "[New York] is [new. york]. [New York]");
  EXPECT_EQ(snippet({phrase({"trump", "'s", "plan"})}, "Trump’s plan, Trump plan"),
            "[Trump’s plan], Trump plan");
  EXPECT_EQ(snippet({word({"trump"})}, "Trump's plan"), "[Trump]'s plan");
  EXPECT_EQ(snippet({word({"u.s."})}, "The U.S. Senate, us"), "The [U.S.] Senate, us");
  EXPECT_EQ(snippet({word({"new"}), phrase({"new", "york"})}, "new York new"), "[new York] [new]");
  EXPECT_EQ(snippet({word({"cafe"})}, "au café."), "au [café].");
  EXPECT_EQ(snippet({phrase({"日", "本"})}, "東京は日本の首都。"), "東京は[日本]の首都。");
}

TEST(Snippet, WhiteSpaceIsOneBlankAndControlsAreGone) {
  EXPECT_EQ(snippet({word({"b"})}, "  a \n\n\t b \x1b[31mc\x7f  "), "a [b] [31mc");
  EXPECT_EQ(snippet({word({"b"})}, "a\xe2\x80\xaeg b"), "ag [b]");
  EXPECT_EQ(snippet({}, "می‌خواهم"), "می‌خواهم");
  EXPECT_EQ(snippet({}, "  "), "");
  EXPECT_EQ(snippet({word({"x"})}, ""), "");
}

TEST(Snippet, WithoutAMatchItIsTheBeginning) {
  EXPECT_EQ(snippet({word({"zzz"})}, "One two three four five", 12), "One two…");
  EXPECT_EQ(snippet({}, "One two three four five", 14), "One two three…");
  EXPECT_EQ(snippet({}, "One two.", 14), "One two.");
}

std::string filler(int words, const char* fill = "filler") {
  std::string text;
  for (int i = 0; i < words; ++i) text += std::string(fill) + " ";
  return text;
}

TEST(Snippet, ShowsTheWindowWithMostDifferentWords) {
  const std::string text =
      filler(60) + "oil oil oil " + filler(60) + "oil and price " + filler(60) + "price";
  const std::string shown = snippet({word({"oil"}), word({"price"})}, text, 60);
  EXPECT_NE(shown.find("[oil] and [price]"), std::string::npos) << shown;
  EXPECT_EQ(shown.substr(0, 3), "…");
  EXPECT_EQ(shown.substr(shown.size() - 3), "…");
  // A rare word is worth more than two common ones.
  const std::string rare =
      snippet({word({"oil"}), word({"price"}), word({"rig"}, 5)}, text + filler(60) + "rig", 60);
  EXPECT_NE(rare.find("[rig]"), std::string::npos) << rare;
}

TEST(Snippet, BeginsWithTheSentenceIfThatIsNear) {
  const std::string text = filler(60) + "stop. The price of oil fell. " + filler(60);
  EXPECT_EQ(snippet({word({"oil"})}, text, 80).substr(0, 27), "…The price of [oil] fell.");
}

TEST(Snippet, FillsItsRoomAndNoMore) {
  for (const char* fill : {"word", "a", "extraordinary", "日本", "слово"})
    for (const int before : {0, 3, 40, 200})
      for (const int after : {0, 3, 40, 200}) {
        const std::string text = filler(before, fill) + "oil " + filler(after, fill);
        Analyzer analyzer;
        SnippetMaker maker({word({"oil"})}, analyzer);
        const Snippet made = maker.make(text);
        std::size_t columns = 0;
        for (const char c : made.text)
          if (!is_utf8_continuation(c)) columns += static_cast<unsigned char>(c) >= 0xE0 ? 2 : 1;
        EXPECT_LE(columns, kSnippetColumns + 8) << made.text;
        if (text.size() > 4 * kSnippetColumns) {
          EXPECT_GE(columns, 180U) << made.text;
        }
        EXPECT_EQ(made.marks.size(), 1U);
      }
}

TEST(Snippet, CutsOverlongWordsAtCodePoints) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "é";
  Analyzer analyzer;
  SnippetMaker maker({word({"x"})}, analyzer);
  const Snippet made = maker.make(text);
  EXPECT_LT(made.text.size(), 600U);
  for (std::size_t i = 0; i < made.text.size();) {
    const CodePoint c = decode_utf8(made.text, i);
    EXPECT_NE(c.value, 0xFFFDU);
    i += c.length;
  }
}

TEST(Snippet, MarksNeverReachBeyondTheText) {
  const std::string text = filler(30) + "new york " + filler(30) + "new york";
  for (std::size_t columns = 1; columns < 80; ++columns) {
    Analyzer analyzer;
    SnippetMaker maker({phrase({"new", "york"}), word({"filler"})}, analyzer);
    const Snippet made = maker.make(text, columns);
    for (const Mark& mark : made.marks) {
      EXPECT_LT(mark.begin, mark.end);
      EXPECT_LE(mark.end, made.text.size());
    }
  }
}

}  // namespace
}  // namespace morgue::search::test
