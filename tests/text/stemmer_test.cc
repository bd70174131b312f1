#include "common/text/stemmer.h"

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(Stemmer, StemsInTheLanguageAsked) {
  Stemmer stemmer;
  EXPECT_EQ(stemmer.stem("en", "resigned"), "resign");
  EXPECT_EQ(stemmer.stem("en", "resignation"), stemmer.stem("en", "resignations"));
  EXPECT_EQ(stemmer.stem("de", "wahlen"), stemmer.stem("de", "wahl"));
  EXPECT_EQ(stemmer.stem("fr", "elections"), stemmer.stem("fr", "election"));
}

TEST(Stemmer, LeavesOthersAlone) {
  Stemmer stemmer;
  EXPECT_EQ(stemmer.stem("xx", "running"), "running");
  EXPECT_EQ(stemmer.stem("", "running"), "running");
  EXPECT_EQ(stemmer.stem("en", "b52s"), "b52s");
  EXPECT_EQ(stemmer.stem("en", "u.s."), "u.s.");
}

TEST(Stemmer, KnowsWhatXapianHas) {
  for (const char* language : {"en", "de", "fr", "es", "ar", "it", "pt", "ru", "nl", "sv"}) {
    EXPECT_TRUE(Stemmer::knows(language)) << language;
    Stemmer stemmer;
    EXPECT_NO_THROW((void)stemmer.stem(language, "test")) << language;
  }
  EXPECT_FALSE(Stemmer::knows("zh"));
}

}  // namespace
}  // namespace morgue
