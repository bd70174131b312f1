// What a search answers, on a handful of articles: hits and their fields, order, notes,
// explanations.
#include <gtest/gtest.h>

#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

TEST_F(SearcherTest, HitsCarryWhatTheArticleHas) {
  const SearchResult result = search("corn rose");
  ASSERT_EQ(result.hits.size(), 1U);
  const Hit& hit = result.hits.front();
  EXPECT_EQ(hit.rank, 1U);
  EXPECT_EQ(hit.id, "corn");
  EXPECT_GT(hit.score, 0);
  EXPECT_EQ(hit.headline, "Corn");
  EXPECT_EQ(hit.published, (Published{2000, 0, false}));
  EXPECT_EQ(hit.source, "Wire");
  EXPECT_EQ(hit.language, "en");
  EXPECT_EQ(hit.persons, std::vector<std::string>{"Mike Pompeo"});
  EXPECT_EQ(hit.places, std::vector<std::string>{"Iowa"});
  EXPECT_EQ(hit.orgs, std::vector<std::string>{"USDA"});
  EXPECT_EQ(hit.exchanges, std::vector<std::string>{"cbt"});
  EXPECT_EQ(hit.topics, (std::vector<std::string>{"grain", "corn"}));
  EXPECT_EQ(hit.snippet.text, "The price of corn rose and rose. Wheat did not.");
  EXPECT_EQ(hit.snippet.marks, (std::vector<Mark>{{13, 17}, {18, 22}, {27, 31}}));
  const Hit wheat = search("author:lee").hits.at(0);
  EXPECT_EQ(wheat.author, "Ann Lee");
  EXPECT_EQ(wheat.url, "http://example.com/1");
  EXPECT_EQ(wheat.section, "farms");
}

TEST_F(SearcherTest, WordsFindTheirForms) {
  EXPECT_EQ(ids("fighter"), "truce");
  EXPECT_EQ(ids("=fighter"), "");
  EXPECT_EQ(ids("=fighters"), "truce");
  EXPECT_EQ(ids("harvesting"), "wheat");
  EXPECT_EQ(ids("\"fighter governed\""), "");
  EXPECT_EQ(ids("gouvernement"), "paris");
  EXPECT_EQ(ids("Taliban's held"), "truce");
}

TEST_F(SearcherTest, RanksByRelevance) {
  EXPECT_EQ(ids("wheat"), "wheat talks corn");
  const SearchResult result = search("wheat");
  EXPECT_GE(result.hits[0].score, result.hits[1].score);
  EXPECT_GE(result.hits[1].score, result.hits[2].score);
}

TEST_F(SearcherTest, SortsByDateUndatedLast) {
  SearchRequest request;
  request.query = "wheat";
  request.sort = Sort::newest;
  EXPECT_EQ(ids(search(request)), "corn wheat talks");
  request.sort = Sort::oldest;
  EXPECT_EQ(ids(search(request)), "wheat corn talks");
  request.offset = 1;
  request.limit = 1;
  const SearchResult page = search(request);
  EXPECT_EQ(ids(page), "corn");
  EXPECT_EQ(page.hits[0].rank, 2U);
  EXPECT_EQ(page.total, 3U);
}

TEST_F(SearcherTest, UnscoredQueriesAreNewestFirst) {
  EXPECT_EQ(ids("*"), "paris truce corn wheat talks");
  EXPECT_EQ(ids("topic:grain"), "corn wheat");
  EXPECT_EQ(ids("NOT wheat"), "paris truce");
  EXPECT_EQ(ids("lang:fr"), "paris");
  EXPECT_EQ(ids("date:none"), "talks");
}

TEST_F(SearcherTest, CountOnly) {
  SearchRequest request;
  request.query = "wheat";
  request.count_only = true;
  const SearchResult result = search(request);
  EXPECT_EQ(result.total, 3U);
  EXPECT_TRUE(result.total_exact);
  EXPECT_TRUE(result.hits.empty());
}

TEST_F(SearcherTest, SaysWhatWildcardsAndUnknownValuesBecame) {
  EXPECT_EQ(search("fight*").notes, std::vector<std::string>{"fight* stands for 1 word"});
  EXPECT_EQ(search("go*").notes, std::vector<std::string>{"go* stands for 3 words"});
  EXPECT_EQ(search("zzz*").notes, std::vector<std::string>{"zzz* stands for 0 words"});
  EXPECT_EQ(search("person:nobody").notes,
            std::vector<std::string>{"no article has person:nobody"});
}

TEST_F(SearcherTest, Explains) {
  SearchRequest request;
  request.query = "fighter \"new york\" -=corn";
  const Explanation explanation = searcher_->explain(request);
  EXPECT_EQ(explanation.understood, "fighter AND \"new york\" AND NOT =corn");
  EXPECT_EQ(explanation.tree, "AND\n  fighter\n  \"new york\"\n  NOT\n    =corn\n");
  EXPECT_FALSE(explanation.xapian.empty());
  ASSERT_EQ(explanation.words.size(), 3U);
  const ExplainedWord& fighter = explanation.words[0];
  EXPECT_EQ(fighter.text, "fighter");
  EXPECT_EQ(fighter.articles, 1U);
  ASSERT_FALSE(fighter.forms.empty());
  EXPECT_EQ(fighter.forms[0].form, "fighters");
  EXPECT_EQ(fighter.forms[0].articles, 1U);
  EXPECT_GT(fighter.weight, 0);
  EXPECT_EQ(explanation.words[1].articles, 1U);
  EXPECT_EQ(explanation.words[1].forms.size(), 2U);
  EXPECT_TRUE(explanation.words[2].negated);
}

TEST_F(SearcherTest, FindsAnArticleById) {
  ASSERT_TRUE(searcher_->article("corn"));
  EXPECT_EQ(searcher_->article("corn")->headline, "Corn");
  EXPECT_FALSE(searcher_->article("nothing"));
}

TEST(Searcher, SearchesAnArchiveWithoutArticles) {
  const morgue::test::TempDir dir;
  make_archive(dir / "a", ArchivePlan{});
  Searcher searcher(dir / "a");
  SearchRequest request;
  request.query = "corn wheat go*";
  request.facets = {{Dimension::topic, 3}};
  const SearchResult result = searcher.search(request);
  EXPECT_EQ(result.total, 0U);
  EXPECT_TRUE(result.total_exact);
  EXPECT_EQ(result.facets.size(), 1U);
  EXPECT_EQ(searcher.explain(request).words.size(), 3U);
}

TEST(Searcher, SaysThatThereIsNoArchive) {
  try {
    const Searcher searcher("/nonexistent/archive");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::archive);
  }
}

}  // namespace
}  // namespace morgue::search::test
