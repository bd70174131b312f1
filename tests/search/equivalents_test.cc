// Words that say the same of a country rank what matches anyway, and make no match.
#include <set>

#include <gtest/gtest.h>

#include "tests/search/random_news.h"
#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

// All of one length, and "strike" once in each: what differs is the country.
std::vector<Article> strikes() {
  return {article("italian", "", "strike in Italy of the Italian miners of coal today"),
          article("italy", "", "strike in Italy of the northern miners of coal today"),
          article("miners", "", "strike of the Italian miners of coal of north again"),
          article("dutch", "", "strike in the north of the Dutch miners of coal"),
          article("plain", "", "strike in the north of all the miners of coal"),
          article("us", "", "strike of us all in the north said America today"),
          article("burma", "", "rain in Burma and rain in the Burmese north today"),
          article("myanmar", "", "rain in Myanmar and rain in the far north today"),
          article("wind", "", "wind and rain in the north and east and west")};
}

class Equivalents : public SearcherTest {
 protected:
  Equivalents() {
    make_archive(dir_ / "strikes", strikes());
    searcher_.emplace(dir_ / "strikes");
  }
  static SearchRequest request(const char* query) {
    SearchRequest request;
    request.query = query;
    return request;
  }
  static SearchRequest without(const char* query) {
    SearchRequest plain = request(query);
    plain.ranking.equivalent_share = 0;
    return plain;
  }
  double score(const SearchRequest& request, const std::string& id) {
    for (const Hit& hit : search(request).hits)
      if (hit.id == id) return hit.score;
    return -1;
  }
  // Whether the query scores an article better than it would without equivalents.
  bool helps(const char* query, const char* id) {
    const double plain = score(without(query), id);
    EXPECT_GT(plain, 0) << query << ' ' << id;
    return score(request(query), id) > plain;
  }
};

TEST_F(Equivalents, RankWhatMatches) {
  EXPECT_EQ(search("italy").total, 2U);
  EXPECT_EQ(search("italy").hits.front().id, "italian");
  EXPECT_TRUE(helps("italy", "italian"));
  EXPECT_FALSE(helps("italy", "italy"));
  EXPECT_TRUE(helps("burma", "burma"));
  EXPECT_TRUE(helps("strike OR italy", "miners"));
  EXPECT_TRUE(helps("strike OR netherlands", "dutch"));
  EXPECT_EQ(ids("rain AND myanmar"), "myanmar");
}

TEST_F(Equivalents, AreWorthLessThanTheWord) {
  SearchRequest all = request("strike OR italy");
  EXPECT_GT(score(all, "italy"), score(all, "miners"));
  EXPECT_GT(score(all, "miners"), score(all, "plain"));
  const double third = score(all, "miners") - score(without("strike OR italy"), "miners");
  all.ranking.equivalent_share = 2.0 / 3;
  EXPECT_NEAR(score(all, "miners") - score(without("strike OR italy"), "miners"), 2 * third, 2e-6);
}

TEST_F(Equivalents, MakeNoMatch) {
  for (const char* query : {"italy", "burma", "holland strike", "italy OR rain", "america"}) {
    SearchRequest plain = without(query);
    plain.limit = 100;
    SearchRequest helped = request(query);
    helped.limit = 100;
    helped.facets = {{Dimension::source, 0}};
    std::set<std::string> one, two;
    for (const Hit& hit : search(plain).hits) one.insert(hit.id);
    const SearchResult result = search(helped);
    for (const Hit& hit : result.hits) two.insert(hit.id);
    EXPECT_EQ(one, two) << query;
    EXPECT_EQ(result.total, one.size());
  }
  EXPECT_EQ(search("netherlands").total, 0U);
}

TEST_F(Equivalents, OnlyOfPlainWords) {
  for (const char* query :
       {"=italy OR strike", "\"in italy\" OR strike", "ital? OR strike", "headline:italy OR strike",
        "lead(italy) OR strike", "author:italy OR strike", "strike -netherlands",
        "strike NOT/2 netherlands", "caps(Italy) OR strike"}) {
    EXPECT_FALSE(helps(query, "miners")) << query;
    EXPECT_FALSE(helps(query, "dutch")) << query;
  }
  EXPECT_FALSE(helps("us strike", "us"));
}

// A word that the query has itself, in whatever form, is worth what the query says.
TEST_F(Equivalents, NotWhatTheQueryHas) {
  for (const char* query : {"italy OR italian", "italy OR italians", "italy OR =italian",
                            "italy OR \"italian miners\""})
    EXPECT_EQ(score(request(query), "miners"), score(without(query), "miners")) << query;
}

TEST_F(Equivalents, NotWhatMostArticlesHave) {
  std::vector<Article> articles = strikes();
  articles.resize(4);
  for (Article& each : articles) each.body += " with Italian wine";
  make_archive(dir_ / "italian", articles);
  searcher_.emplace(dir_ / "italian");
  EXPECT_EQ(score(request("italy"), "italian"), score(without("italy"), "italian"));
  EXPECT_EQ(searcher_->explain(request("italy")).words.size(), 1U);
}

TEST_F(Equivalents, CountAsOftenAsTheirWord) {
  const auto added = [&](const char* query) {
    return score(request(query), "miners") - score(without(query), "miners");
  };
  EXPECT_NEAR(added("strike OR italy OR italy"), 2 * added("strike OR italy"), 2e-6);
  EXPECT_NEAR(added("(strike AND italy) OR strike OR italy"), added("strike OR italy"), 2e-6);
}

TEST_F(Equivalents, HaveNoPartInCountingWords) {
  const SearchResult result = search("italy strike wind");
  ASSERT_TRUE(result.fallback);
  EXPECT_EQ(result.fallback->best_match, 2U);
  const SearchResult plain = search(without("italy strike wind"));
  ASSERT_EQ(result.hits.size(), plain.hits.size());
  for (std::size_t i = 0; i < plain.hits.size(); ++i) {
    EXPECT_EQ(result.hits[i].id, plain.hits[i].id);
    EXPECT_EQ(result.hits[i].score, plain.hits[i].score);
  }
}

TEST_F(Equivalents, HaveNoPartInDatesAndLikeness) {
  SearchRequest newest = request("italy OR strike");
  newest.sort = Sort::newest;
  SearchRequest plain = newest;
  plain.ranking.equivalent_share = 0;
  EXPECT_EQ(ids(search(newest)), ids(search(plain)));
  EXPECT_EQ(searcher_->explain(newest).words.size(), 2U);
  SearchRequest like = request("italy");
  like.like = LikeRequest{"plain", ""};
  plain = like;
  plain.ranking.equivalent_share = 0;
  EXPECT_EQ(score(like, "italian"), score(plain, "italian"));
}

TEST_F(Equivalents, AreExplained) {
  const Explanation explanation = searcher_->explain(request("italy burma"));
  ASSERT_EQ(explanation.words.size(), 5U);
  EXPECT_EQ(explanation.words[0].equivalent_of, "");
  EXPECT_FALSE(explanation.words[1].added);
  EXPECT_EQ(explanation.words[2].text, "italian");
  EXPECT_TRUE(explanation.words[2].added);
  EXPECT_EQ(explanation.words[2].equivalent_of, "italy");
  EXPECT_EQ(explanation.words[2].articles, 2U);
  EXPECT_EQ(explanation.words[3].text, "myanmar");
  EXPECT_EQ(explanation.words[4].equivalent_of, "burma");
  EXPECT_TRUE(explanation.notes.empty());
}

TEST_F(Equivalents, AreNotMarked) {
  for (const Hit& hit : search("italy").hits)
    for (const auto& mark : hit.snippet.marks)
      EXPECT_EQ(hit.snippet.text.substr(mark.begin, mark.end - mark.begin), "Italy");
}

TEST_F(Equivalents, AreAmongTheReasons) {
  for (const char* query :
       {"italy", "italy OR strike", "italy OR italy OR rain", "burma", "usa OR us",
        "(italy AND zzz) OR strike", "strike /9 italy", "atleast1(italy) OR strike", "italy -dutch",
        "netherlands OR strike OR italy"}) {
    for (const Hit& hit : search(query).hits) {
      const Why why = searcher_->why(request(query), hit.id).value();
      EXPECT_NEAR(why.score, hit.score, 1e-6) << query << ' ' << hit.id;
    }
  }
  const Why why = searcher_->why(request("italy"), "italian").value();
  ASSERT_EQ(why.equivalents.size(), 1U);
  EXPECT_EQ(why.equivalents[0].equivalent_of, "italy");
  EXPECT_EQ(why.equivalents[0].tf, 1U);
  EXPECT_GT(why.equivalents[0].score, 0);
  const Why no_match = searcher_->why(request("italy"), "miners").value();
  EXPECT_EQ(no_match.equivalents.at(0).tf, 1U);
  EXPECT_EQ(no_match.score, 0);
}

}  // namespace
}  // namespace morgue::search::test
