// Why an article is found or not: the tree on it, places of words, and scores that add up.
#include <gtest/gtest.h>

#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

class WhyTest : public SearcherTest {
 protected:
  Why why(const char* query, const char* id) {
    SearchRequest request;
    request.query = query;
    return searcher_->why(request, id).value();
  }
  std::string reason(const char* query, const char* id) {
    const Why answer = why(query, id);
    EXPECT_FALSE(answer.root.matches) << query;
    EXPECT_EQ(answer.score, 0) << query;
    return answer.root.reason;
  }
};

TEST_F(WhyTest, ScoresAddUpToThatOfTheHit) {
  for (const char* query :
       {"wheat", "price corn", "wheat OR corn OR taliban", "\"the price\"", "headline:wheat",
        "wheat wheat corn", "price /5 (corn OR wheat)", "atleast2(wheat)", "tali* -corn",
        "lead(wheat) OR caps(corn)", "wheat -taliban", "the NOT/2 wheat", "author:lee wheat",
        "(wheat AND farmers) OR (corn AND zzz)", "\"the * of corn\" OR price"}) {
    const SearchResult result = search(query);
    EXPECT_FALSE(result.hits.empty()) << query;
    for (const Hit& hit : result.hits)
      EXPECT_NEAR(why(query, hit.id.c_str()).score, hit.score, 1e-6) << query << ' ' << hit.id;
  }
}

TEST_F(WhyTest, SaysWhereWordsStand) {
  const Why answer = why("wheat", "wheat");
  EXPECT_TRUE(answer.root.matches);
  ASSERT_EQ(answer.root.passages.size(), 2U);
  const Passage& headline = answer.root.passages[0];
  EXPECT_EQ(headline.field, "headline");
  EXPECT_EQ(headline.begin, 0U);
  EXPECT_EQ(headline.end, 5U);
  EXPECT_EQ(headline.match, "Wheat");
  EXPECT_EQ(headline.after, " harvest is in");
  const Passage& body = answer.root.passages[1];
  EXPECT_EQ(body.field, "body");
  EXPECT_EQ(body.before, "Farmers say the ");
  EXPECT_EQ(body.begin, 21U + 16U);  // "Wheat harvest is in", an empty line
  ASSERT_EQ(answer.root.words.size(), 1U);
  EXPECT_EQ(answer.root.words[0].tf, 4U);  // three for the headline
}

TEST_F(WhyTest, OffsetsCountCodePoints) {
  const Why answer = why("\"new york\"", "paris");
  ASSERT_EQ(answer.root.passages.size(), 1U);
  EXPECT_EQ(answer.root.passages[0].match, "New York");
  EXPECT_EQ(answer.root.passages[0].begin, 7U + 39U);
  EXPECT_EQ(answer.root.passages[0].end, 7U + 47U);
  const Why author = why("author:lee", "wheat");
  ASSERT_EQ(author.root.passages.size(), 1U);
  EXPECT_EQ(author.root.passages[0].field, "author");
  EXPECT_EQ(author.root.passages[0].begin, 4U);
}

TEST_F(WhyTest, SaysWhatIsMissing) {
  EXPECT_EQ(reason("truce", "corn"), "no 'truce' in it");
  EXPECT_EQ(reason("headline:price", "corn"), "it is in it, but not there, or not written so");
  EXPECT_EQ(reason("\"corn price\"", "corn"), "its words are in it, but not so, or not there");
  EXPECT_EQ(reason("price /2 wheat", "corn"), "both are in it, but not so near each other");
  EXPECT_EQ(reason("atleast3(corn)", "corn"), "fewer than 3 times in it");
  EXPECT_EQ(reason("NOT corn", "corn"), "it has what is excluded: corn");
  EXPECT_EQ(reason("date:2008", "corn"), "dated 1970-01-01, outside date:2008");
  EXPECT_EQ(reason("date:2008", "talks"), "undated");
  EXPECT_EQ(reason("length>100", "corn"), "11 words long, outside length>=101");
  EXPECT_EQ(reason("topic:wheat", "corn"), "no topic:wheat in it");
  EXPECT_EQ(reason("truce OR taliban", "corn"), "none of them in it");
  const Why answer = why("corn truce", "corn");
  EXPECT_FALSE(answer.root.matches);
  ASSERT_EQ(answer.root.children.size(), 2U);
  EXPECT_TRUE(answer.root.children[0].matches);
  EXPECT_EQ(answer.root.children[1].reason, "no 'truce' in it");
}

TEST_F(WhyTest, KnowsNoOtherArticles) {
  SearchRequest request;
  request.query = "wheat";
  EXPECT_FALSE(searcher_->why(request, "nobody"));
}

}  // namespace
}  // namespace morgue::search::test
