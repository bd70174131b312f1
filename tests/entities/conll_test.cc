#include "indexer/entities/conll.h"

#include <sstream>

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

TEST(Conll, ReadsColumns) {
  std::istringstream in(
      "-DOCSTART- -X- O O\n\nAnna NNP B-PER\nleft VBD O\r\n\nOslo\tNNP\tB-LOC\n-DOCSTART-\nBob\n");
  ConllDocument document;
  ASSERT_TRUE(read_conll(in, document));
  EXPECT_EQ(document.text, "Anna left Oslo ");
  EXPECT_EQ(document.tags, (std::vector<std::string>{"B-PER", "O", "B-LOC"}));
  EXPECT_TRUE(document.tokens[0].sentence_start);
  EXPECT_FALSE(document.tokens[1].sentence_start);
  EXPECT_TRUE(document.tokens[2].sentence_start);
  ASSERT_TRUE(read_conll(in, document));
  EXPECT_EQ(document.text, "Bob ");
  EXPECT_EQ(document.tags, std::vector<std::string>{""});
  EXPECT_FALSE(read_conll(in, document));
}

TEST(Conll, AByteOrderMarkIsNoPartOfTheFirstToken) {
  std::istringstream in(
      "\xEF\xBB\xBF"
      "Anna O\nleft O\n");
  ConllDocument document;
  ASSERT_TRUE(read_conll(in, document));
  EXPECT_EQ(document.text, "Anna left ");
}

TEST(Conll, TagsEachToken) {
  std::istringstream in("Kofi x\nAnnan x\nleft x\nNew x\nYork x\n. x\n\nHe\nslept\n");
  std::string out;
  Tagger tagger;
  EXPECT_TRUE(tag_conll(in, out, tagger));
  EXPECT_EQ(
      out,
      "Kofi\tB-PER\nAnnan\tI-PER\nleft\tO\nNew\tB-LOC\nYork\tI-LOC\n.\tO\n\nHe\tO\nslept\tO\n\n");
}

TEST(Conll, ThresholdLeavesOutWhatIsUnsure) {
  std::istringstream in("Kofi\nAnnan\nleft\n");
  std::string out;
  Tagger tagger;
  EXPECT_TRUE(tag_conll(in, out, tagger, 1.1F));
  EXPECT_FALSE(tag_conll(in, out, tagger, 1.1F));
  EXPECT_EQ(out, "Kofi\tO\nAnnan\tO\nleft\tO\n\n");
}

TEST(Conll, LongTokensAndDocumentsAreCut) {
  std::istringstream in(std::string(5000, 'a') + " O\nb O\n");
  ConllDocument document;
  ASSERT_TRUE(read_conll(in, document));
  EXPECT_EQ(document.tokens[0].end, kMaxConllToken);
}

}  // namespace
}  // namespace morgue::entities
