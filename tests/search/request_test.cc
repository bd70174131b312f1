// What may be asked of a search beside the query: --match and its fallback, filters, facets; and
// what is refused.
#include <gtest/gtest.h>

#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

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
  request.filters = {{Dimension::person, {" "}}};
  EXPECT_EQ(mistake(request), "person: it needs a value");
}

}  // namespace
}  // namespace morgue::search::test
