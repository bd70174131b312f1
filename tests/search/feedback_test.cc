// --expand: words of the best articles change the order of the matches and nothing else.
// --more-like: articles that have the words of one.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/search/random_news.h"
#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

std::set<std::string> id_set(const SearchResult& result) {
  std::set<std::string> ids;
  for (const Hit& hit : result.hits) ids.insert(hit.id);
  return ids;
}

// "bank" is of rivers and of money. The best articles for it are of money; "loan" is one of those,
// badly written, "reeds" is of a river and says "bank" oftener.
std::vector<Article> banks() {
  return {article("money", "Bank", "The bank gave credit; interest and credit of the bank rose."),
          article("rates", "Bank rates", "A bank rates credit by interest, said the bank."),
          article("loan", "A man", "Interest and credit, he said of what a bank had told him."),
          article("reeds", "A walk", "On this bank reeds grew and on that bank there was grass."),
          article("grass", "Gardens", "Grass and reeds grow in gardens of the north."),
          article("north", "North", "The north has gardens, wind and rain."),
          article("wind", "Wind", "Wind and rain came to the gardens at night."),
          article("night", "Night", "It was a night of wind.")};
}

class Feedback : public SearcherTest {
 protected:
  Feedback() {
    make_archive(dir_ / "banks", banks());
    searcher_.emplace(dir_ / "banks");
  }
  SearchRequest expanded(const char* query) {
    SearchRequest request;
    request.query = query;
    request.expand = true;
    request.ranking.feedback_articles = 2;
    request.ranking.original_share = 0.3;
    return request;
  }
  static SearchRequest like(const std::string& id, const std::string& text = "") {
    SearchRequest request;
    request.like = LikeRequest{id, text};
    return request;
  }
};

TEST_F(Feedback, BringsUpWhatIsLikeTheBest) {
  EXPECT_EQ(ids("bank"), "money rates reeds loan");
  const SearchResult result = search(expanded("bank"));
  EXPECT_EQ(ids(result), "money rates loan reeds");
  ASSERT_EQ(result.notes.size(), 1U);
  EXPECT_EQ(result.notes[0].find("added to the query: "), 0U) << result.notes[0];
  EXPECT_NE(result.notes[0].find("credit"), std::string::npos) << result.notes[0];
  EXPECT_EQ(result.understood, "bank");
}

TEST_F(Feedback, IsExplained) {
  const Explanation explanation = searcher_->explain(expanded("bank"));
  ASSERT_GT(explanation.words.size(), 2U);
  EXPECT_FALSE(explanation.words[0].added);
  EXPECT_EQ(explanation.words[0].text, "bank");
  for (std::size_t i = 1; i < explanation.words.size(); ++i) {
    EXPECT_TRUE(explanation.words[i].added);
    EXPECT_GT(explanation.words[i].weight, 0);
    EXPECT_GE(explanation.words[i].articles, 2U);
  }
}

TEST_F(Feedback, HasNoEffectOnDates) {
  SearchRequest request = expanded("bank");
  request.sort = Sort::newest;
  const SearchResult result = search(request);
  EXPECT_TRUE(result.notes.empty());
  request.expand = false;
  EXPECT_EQ(ids(search(request)), ids(result));
}

TEST_F(Feedback, NothingFoundIsNothingAdded) {
  EXPECT_EQ(search(expanded("bank AND zzz")).total, 0U);
  for (const std::string& note : search(expanded("bank AND zzz")).notes)
    EXPECT_EQ(note.find("added"), std::string::npos) << note;
}

TEST_F(Feedback, TakesAndGivesNoMatch) {
  RandomNews random(3);
  ArchivePlan plan;
  plan.parts.resize(3);
  for (unsigned i = 0; i < 120; ++i) plan.parts[i % 3].push_back(random.article(i));
  plan.dead = {{0, 1}, {2, 5}};
  make_archive(dir_ / "random", plan);
  searcher_.emplace(dir_ / "random");
  std::size_t moved = 0;
  for (const char* query : {"oil", "the new york", "price -oil", "go* OR tru*", "\"new york\"", "*",
                            "headline:oil", "oil price", "oil place:x"}) {
    SearchRequest request;
    request.query = query;
    request.limit = 120;
    request.facets = {{Dimension::source, 0}};
    const SearchResult plain = search(request);
    request.expand = true;
    const SearchResult result = search(request);
    EXPECT_EQ(id_set(result), id_set(plain)) << query;
    EXPECT_EQ(result.total, plain.total) << query;
    ASSERT_EQ(result.facets.size(), plain.facets.size());
    EXPECT_EQ(result.facets[0].articles, plain.facets[0].articles) << query;
    moved += ids(result) != ids(plain);
    SearchRequest page = request;
    page.offset = 4;
    page.limit = 5;
    const SearchResult part = search(page);
    for (std::size_t i = 0; i < part.hits.size(); ++i)
      EXPECT_EQ(part.hits[i].id, result.hits[4 + i].id) << query;
  }
  EXPECT_GT(moved, 3U);
}

TEST_F(Feedback, LikeAnArticleButNotItself) {
  const SearchResult result = search(like("rates"));
  ASSERT_GE(result.hits.size(), 2U);
  EXPECT_EQ(id_set(result).count("rates"), 0U);
  EXPECT_EQ(id_set(result), (std::set<std::string>{"money", "loan", "reeds"}));
  EXPECT_EQ(result.hits[0].id, "money");
  EXPECT_EQ(result.total, 3U);
  EXPECT_FALSE(result.hits[0].snippet.marks.empty());
}

TEST_F(Feedback, LikeATextFromOutside) {
  const SearchResult result = search(like("", "Reeds and grass, reeds and wind!"));
  EXPECT_EQ(result.hits.front().id, "grass");
  EXPECT_EQ(id_set(result).count("reeds"), 1U);
}

TEST_F(Feedback, AQueryNarrowsWhatIsLike) {
  SearchRequest request = like("rates");
  request.query = "walk";
  EXPECT_EQ(ids(search(request)), "reeds");
  request.query = "source:Wire -walk";
  EXPECT_EQ(id_set(search(request)), (std::set<std::string>{"money", "loan"}));
  request.query = "";
  request.filters[Dimension::source] = {"Wire"};
  request.facets = {{Dimension::source, 0}};
  const SearchResult result = search(request);
  EXPECT_EQ(result.total, 3U);
  EXPECT_EQ(result.facets.at(0).articles, 3U);
}

TEST_F(Feedback, LikeNothing) {
  EXPECT_NE(mistake(like("zzz")).find("no article has the id 'zzz'"), std::string::npos);
  EXPECT_NE(mistake(like("", "12 345 !")).find("no words"), std::string::npos);
  EXPECT_NE(mistake(like("", "")).find("no words"), std::string::npos);
}

}  // namespace
}  // namespace morgue::search::test
