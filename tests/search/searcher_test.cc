// What a search answers, on a handful of articles: hits and their fields, fallback, sorting,
// filters, notes, explanations, mistakes.
#include "searcher/search/searcher.h"

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/search/archive_maker.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

Article article(const char* id, const char* headline, const char* body,
                std::int64_t published = 0) {
  Article a;
  a.id = id;
  a.headline = headline;
  a.body = body;
  a.language = "en";
  a.source = "Wire";
  if (published != 0) a.published = Published{published, 0, false};
  return a;
}

std::vector<Article> articles() {
  std::vector<Article> all{
      article("wheat", "Wheat harvest is in", "Farmers say the wheat price fell.", 1000),
      article("corn", "Corn", "The price of corn rose and rose. Wheat did not.", 2000),
      article("truce", "A truce", "The Taliban's truce held. Taliban fighters governed.", 3000),
      article("talks", "Talks on wheat", "The Taliban met. A government spoke of corn.", 0),
      article("paris", "Paris", "L'accord des gouvernements fut signé à New York.", 5000)};
  all[0].author = "Ann Lee";
  all[0].url = "http://example.com/1";
  all[0].section = "farms";
  all[0].topics = {"grain", "wheat"};
  all[1].topics = {"grain", "corn"};
  all[1].persons = {"Mike Pompeo"};
  all[1].places = {"Iowa"};
  all[1].orgs = {"USDA"};
  all[1].exchanges = {"cbt"};
  all[4].language = "fr";
  return all;
}

class SearcherTest : public testing::Test {
 protected:
  SearcherTest() {
    make_archive(dir_ / "a", articles());
    searcher_.emplace(dir_ / "a");
  }

  SearchResult search(const SearchRequest& request) { return searcher_->search(request); }
  SearchResult search(const char* query) {
    SearchRequest request;
    request.query = query;
    return search(request);
  }
  static std::string ids(const SearchResult& result) {
    std::string all;
    for (const Hit& hit : result.hits) all += (all.empty() ? "" : " ") + hit.id;
    return all;
  }
  std::string ids(const char* query) { return ids(search(query)); }
  std::string mistake(const SearchRequest& request) {
    try {
      search(request);
    } catch (const Error& error) {
      return error.code() == ExitCode::usage ? error.what() : "wrong exit code";
    }
    return "no error";
  }

  morgue::test::TempDir dir_;
  std::optional<Searcher> searcher_;
};

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

TEST_F(SearcherTest, FallsBackToMostOfTheWords) {
  const SearchResult result = search("taliban corn wheat truce");
  EXPECT_EQ(ids(result), "talks truce corn wheat");
  ASSERT_TRUE(result.fallback);
  EXPECT_EQ(result.fallback->words, 4U);
  EXPECT_EQ(result.fallback->best_match, 3U);
  EXPECT_EQ(result.notes, std::vector<std::string>{
                              "no article has all the words; showing those with most of them"});
  EXPECT_EQ(result.understood, "taliban AND corn AND wheat AND truce");
  EXPECT_EQ(result.total, 4U);
}

TEST_F(SearcherTest, FallbackKeepsFiltersAndNots) {
  EXPECT_EQ(ids("taliban corn truce topic:grain"), "corn");
  EXPECT_EQ(ids("taliban corn truce zzz -spoke"), "truce corn");
  EXPECT_EQ(ids("taliban zzz topic:none"), "");
}

TEST_F(SearcherTest, FallbackOnlyWhereNothingWasSaidOtherwise) {
  for (const char* query : {"taliban AND zzz", "(taliban zzz)", "zzz", "\"taliban zzz\""})
    EXPECT_EQ(search(query).total, 0U) << query;
  SearchRequest request;
  request.query = "taliban zzz";
  request.match = Match::all;
  EXPECT_EQ(search(request).total, 0U);
  EXPECT_FALSE(search(request).fallback);
}

TEST_F(SearcherTest, MatchAnyFindsAnyOfTheWords) {
  SearchRequest request;
  request.query = "corn truce";
  request.match = Match::any;
  const SearchResult result = search(request);
  EXPECT_EQ(result.total, 3U);
  EXPECT_EQ(result.understood, "corn OR truce");
  EXPECT_FALSE(result.fallback);
  request.query = "corn zzz zzz topic:wheat";
  EXPECT_EQ(search(request).total, 0U);
}

TEST_F(SearcherTest, RepeatedWordsCountTheirTimes) {
  SearchRequest request;
  request.match = Match::any;
  request.query = "corn";
  const double once = search(request).hits.at(0).score;
  request.query = "corn corn corn";
  EXPECT_NEAR(search(request).hits.at(0).score, 3 * once, 1e-5);
}

TEST_F(SearcherTest, FiltersCombine) {
  SearchRequest request;
  request.filters[Dimension::topic] = {"CORN", "Wheat"};
  EXPECT_EQ(ids(search(request)), "corn wheat");
  request.filters[Dimension::person] = {"mike pompeo"};
  EXPECT_EQ(ids(search(request)), "corn");
  EXPECT_EQ(search(request).understood, "person:\"mike pompeo\" AND (topic:CORN OR topic:Wheat)");
  request.filters.clear();
  request.filters[Dimension::author] = {"Ann Lee"};
  EXPECT_EQ(ids(search(request)), "wheat");
  request.filters = {{Dimension::year, {"1970"}}};
  EXPECT_EQ(search(request).total, 4U);
  request.query = "wheat";
  EXPECT_EQ(ids(search(request)), "wheat corn");
  request.since = "1971";
  EXPECT_EQ(search(request).total, 0U);
  request.filters.clear();
  request.since = std::nullopt;
  request.until = "1970-01-01";
  EXPECT_EQ(ids(search(request)), "wheat corn");
}

TEST_F(SearcherTest, FacetsAreCountedOverAllMatches) {
  SearchRequest request;
  request.query = "wheat";
  request.limit = 1;
  request.facets = {{Dimension::topic, 2}, {Dimension::year, 10}, {Dimension::person, 10}};
  const SearchResult result = search(request);
  EXPECT_EQ(result.hits.size(), 1U);
  ASSERT_EQ(result.facets.size(), 3U);
  EXPECT_EQ(result.facets[0].distinct, 3U);
  ASSERT_EQ(result.facets[0].counts.size(), 2U);
  EXPECT_EQ(result.facets[0].counts[0].value, "grain");
  EXPECT_EQ(result.facets[0].counts[0].count, 2U);
  EXPECT_EQ(result.facets[0].counts[1].value, "corn");
  EXPECT_EQ(result.facets[1].counts.at(0).value, "1970");
  EXPECT_EQ(result.facets[2].counts.at(0).count, 1U);
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
  EXPECT_EQ(search("person:pompeo").notes,
            std::vector<std::string>{"no article has person:pompeo"});
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
  EXPECT_EQ(searcher_->article("corn")->article.headline, "Corn");
  EXPECT_FALSE(searcher_->article("nothing"));
}

TEST_F(SearcherTest, RefusesWhatHasNoMeaning) {
  SearchRequest request;
  EXPECT_EQ(mistake(request), "query: it is empty");
  request.facets = {{Dimension::topic, 3}};
  EXPECT_EQ(mistake(request), "no error");
  request.query = "(corn";
  EXPECT_NE(mistake(request), "no error");
  request.query = "corn";
  request.since = "2008..";
  EXPECT_EQ(mistake(request), "since 2008..: this is not a date");
  request.since = "2009";
  request.until = "2008";
  EXPECT_EQ(mistake(request), "since 2009 until 2008: this range ends before it begins");
  request.until = std::nullopt;
  request.filters[Dimension::month] = {"May"};
  EXPECT_EQ(mistake(request), "month May: this is not a date");
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
    Searcher("/nonexistent/archive");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::archive);
  }
}

}  // namespace
}  // namespace morgue::search::test
