// Facets with choices, values by a part of their name, histograms, unusual and related values, on a
// handful of articles where everything can be counted by hand.
#include <cmath>

#include <gtest/gtest.h>

#include "searcher/query/compiler.h"
#include "searcher/query/parser.h"
#include "searcher/search/association.h"
#include "searcher/search/ranking.h"
#include "searcher/search/sources.h"
#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

// Places: Kabul in 3, Qatar in 2, Doha, Qatar in 1. Persons: two of the name Lee.
std::vector<Article> talks() {
  std::vector<Article> all{
      article("a", "Talks", "peace", 86400 * 1), article("b", "Talks", "peace", 86400 * 40),
      article("c", "Talks", "peace", 86400 * 41), article("d", "War", "arms", 86400 * 800),
      article("e", "War", "arms", 0)};
  all[0].places = {"Kabul", "Qatar"};
  all[1].places = {"Kabul", "Doha, Qatar"};
  all[2].places = {"Qatar"};
  all[3].places = {"Kabul"};
  all[0].persons = {"Ann Lee"};
  all[1].persons = {"ANN LEE", "Bob McLee"};
  all[2].persons = {"Bo Lee", "Mike Pompeo"};
  all[3].persons = {"Mike Pompeo", "Côme MacArthur"};
  all[0].type = "brief";
  return all;
}

class Counting : public testing::Test {
 protected:
  Counting() {
    make_archive(dir_ / "a", talks());
    searcher_.emplace(dir_ / "a");
  }
  SearchResult search(const SearchRequest& request) { return searcher_->search(request); }

  static std::string text(const FacetResult& facet) {
    std::string all;
    for (const FacetCount& count : facet.counts)
      all += (all.empty() ? "" : "; ") + std::string(count.chosen ? "*" : "") + count.value + " " +
             std::to_string(count.count);
    return all;
  }
  std::string counts(const SearchRequest& request) { return text(search(request).facets.at(0)); }
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

TEST_F(Counting, ChoosingKeepsTheSiblingsInSight) {
  SearchRequest request;
  request.facets = {{Dimension::place, 10}, {Dimension::person, 10}};
  request.filters[Dimension::place] = {"qatar"};
  const SearchResult result = search(request);
  EXPECT_EQ(result.total, 2U);
  EXPECT_EQ(text(result.facets[0]), "Kabul 3; *Qatar 2; Doha, Qatar 1");
  EXPECT_EQ(result.facets[0].articles, 5U);
  EXPECT_EQ(text(result.facets[1]), "Ann Lee 1; Bo Lee 1; Mike Pompeo 1");
  EXPECT_EQ(result.facets[1].articles, 2U);
}

TEST_F(Counting, OtherChoicesAndExclusionsCount) {
  SearchRequest request;
  request.facets = {{Dimension::place, 10}};
  request.filters[Dimension::place] = {"Qatar", "Kabul"};
  request.filters[Dimension::person] = {"Mike Pompeo"};
  EXPECT_EQ(counts(request), "*Kabul 1; *Qatar 1");
  request.filters.clear();
  request.excluded[Dimension::place] = {"Qatar"};
  const SearchResult result = search(request);
  EXPECT_EQ(result.understood, "NOT place:Qatar");
  EXPECT_EQ(result.total, 3U);
  EXPECT_EQ(text(result.facets[0]), "Kabul 2; Doha, Qatar 1");
}

TEST_F(Counting, ChosenValuesAreShownBeyondTheTop) {
  SearchRequest request;
  request.facets = {{Dimension::place, 1}};
  request.filters[Dimension::place] = {"Doha, Qatar"};
  EXPECT_EQ(counts(request), "Kabul 3; *Doha, Qatar 1");
  EXPECT_EQ(search(request).facets[0].distinct, 3U);
}

TEST_F(Counting, ChosenValuesThatNoMatchHasAreShownWithNone) {
  SearchRequest request;
  request.query = "arms";
  request.facets = {{Dimension::place, 1}};
  request.filters[Dimension::place] = {"qatar", "doha"};
  EXPECT_EQ(counts(request), "Kabul 1; *Doha, Qatar 0; *Qatar 0");
  EXPECT_EQ(search(request).facets[0].distinct, 1U);
  request.filters[Dimension::place] = {"Oslo", "oslo", "Kabul"};
  EXPECT_EQ(counts(request), "*Kabul 1; *Oslo 0") << "also where nobody has it";
  request.facet_match = "kabul";
  EXPECT_EQ(counts(request), "*Kabul 1") << "but not what is not asked for";
}

TEST_F(Counting, ChosenDatesThatNoMatchHasAreShownWithNone) {
  SearchRequest request;
  request.query = "arms";
  request.facets = {{Dimension::month, 10}};
  request.filters[Dimension::month] = {"1999-9"};
  EXPECT_EQ(counts(request), "1972-03 1; *1999-09 0");
  request.filters[Dimension::month] = {"1972-3", "1971"};
  EXPECT_EQ(counts(request), "*1972-03 1") << "however it is written; a year is no month";
  request.facets = {{Dimension::day, 10}};
  request.filters = {{Dimension::day, {"1972-03"}}};
  EXPECT_EQ(counts(request), "*1972-03-11 1") << "a month chooses its days";
}

TEST_F(Counting, DatesAndTypesAreChosenToo) {
  SearchRequest request;
  request.facets = {{Dimension::month, 10}};
  request.filters[Dimension::month] = {"1970-01"};
  EXPECT_EQ(counts(request), "1970-02 2; *1970-01 1; 1972-03 1");
  request.facets = {{Dimension::type, 10}};
  EXPECT_EQ(counts(request), "brief 1");
  request.filters = {{Dimension::type, {"BRIEF"}}};
  EXPECT_EQ(search(request).total, 1U);
}

TEST_F(Counting, TheFallbackHoldsForTheSiblingsToo) {
  SearchRequest request;
  request.query = "peace zzz";
  request.facets = {{Dimension::place, 10}};
  request.filters[Dimension::place] = {"Kabul"};
  EXPECT_TRUE(search(request).fallback);
  EXPECT_EQ(counts(request), "*Kabul 2; Qatar 2; Doha, Qatar 1");
}

TEST_F(Counting, AWordIsEnoughWhereOneValueHasIt) {
  SearchRequest request;
  request.query = "person:pompeo";
  EXPECT_EQ(search(request).understood, "person:\"Mike Pompeo\"");
  EXPECT_EQ(search(request).total, 2U);
  request.query = "person:ann";  // two spellings, one value
  EXPECT_EQ(search(request).total, 2U);
  request.query = "place:qatar";  // a whole value, though another has the word too
  EXPECT_EQ(search(request).total, 2U);
  request.query = "-person:Pompeo";
  EXPECT_EQ(search(request).understood, "NOT person:\"Mike Pompeo\"");
  request.query = "";
  request.filters[Dimension::person] = {"pompeo mike"};
  request.facets = {{Dimension::person, 1}};
  EXPECT_EQ(counts(request), "*Mike Pompeo 2");
}

TEST_F(Counting, SeveralCandidatesAreListedWithTheirCounts) {
  SearchRequest request;
  request.query = "person:lee";
  const std::string text = mistake(request);
  EXPECT_NE(text.find("'lee' may mean several values"), std::string::npos) << text;
  EXPECT_LT(text.find("2  person:\"A"), text.find("1  person:\"Bo Lee\"")) << text;
  EXPECT_EQ(text.find("McLee"), std::string::npos) << text;
}

TEST_F(Counting, UnknownValuesAreNotedWithASuggestion) {
  SearchRequest request;
  request.query = "person:pompei";
  EXPECT_EQ(search(request).total, 0U);
  EXPECT_EQ(search(request).notes,
            std::vector<std::string>{"no article has person:pompei; did you mean person:\"Mike "
                                     "Pompeo\"?"});
  request.query = "person:zzzz";
  EXPECT_EQ(search(request).notes, std::vector<std::string>{"no article has person:zzzz"});
}

TEST_F(Counting, MentionsAreNotOnlyTags) {
  SearchRequest request;
  request.query = "person:pompeo>=2";
  EXPECT_EQ(search(request).total, 0U) << "the provider's tag is no mention";
  EXPECT_EQ(search(request).understood, "person:\"Mike Pompeo\">=2");
  request.query = "person:pompeo>=1";
  EXPECT_EQ(search(request).total, 2U);
  request.query = "person:pompeo>=100%";
  EXPECT_EQ(search(request).total, 2U) << "but says whom the article is about";
  EXPECT_EQ(search(request).understood, "person:\"Mike Pompeo\">=100%");
}

// An archive's counts in place: "d" names everybody, no other article anybody.
class OnlyD final : public query::MentionCounts {
 public:
  Xapian::Query at_least(Dimension dimension, const std::string& value,
                         query::Naming least) const override {
    EXPECT_EQ(dimension, Dimension::person);
    EXPECT_EQ(value, "Mike Pompeo");
    EXPECT_EQ(least.mentions + least.prominence, 3U) << "either is asked for";
    return Xapian::Query("war");
  }
};

TEST_F(Counting, MentionsFilterTheArticlesOfAValue) {
  Archive archive(dir_ / "a");
  query::Vocabulary vocabulary(archive.database());
  const Positions positions(archive);
  Analyzer analyzer;
  const auto found = [&](const char* text) {
    const query::Node root = *query::parse(text, analyzer).root;
    const OnlyD counts;
    return count(archive, query::compile(root, vocabulary, positions, &counts).query);
  };
  EXPECT_EQ(found("person:\"Mike Pompeo\""), 2U);
  EXPECT_EQ(found("person:\"Mike Pompeo\">=3"), 1U);
  EXPECT_EQ(found("arms -person:\"Mike Pompeo\">=3"), 1U);
  EXPECT_EQ(found("person:\"Mike Pompeo\">=3%"), 1U);
}

TEST_F(Counting, FacetMatchLooksIntoTheValues) {
  SearchRequest request;
  request.facets = {{Dimension::person, 10}};
  request.facet_match = "MAC*";
  EXPECT_EQ(counts(request), "Côme MacArthur 1");
  request.facet_match = "lee";
  EXPECT_EQ(counts(request), "ANN LEE 1; Ann Lee 1; Bo Lee 1");
  EXPECT_EQ(search(request).facets[0].distinct, 3U);
  request.facet_match = "m* come";
  EXPECT_EQ(counts(request), "Côme MacArthur 1");
  request.facet_match = "le";
  EXPECT_EQ(counts(request), "");
  request.facet_match = "*";
  EXPECT_EQ(counts(request),
            "Mike Pompeo 2; ANN LEE 1; Ann Lee 1; Bo Lee 1; Bob McLee 1; Côme MacArthur 1");
  for (const char* match : {"*arthur", "m*r", "m?carthur", "*art*", "c* '*arthur'", "?acarthur",
                            "??carthur", "macarthu?", "macarth??", "c?me ?ac*"}) {
    request.facet_match = match;
    EXPECT_EQ(counts(request), "Côme MacArthur 1") << match;
  }
}

TEST(FacetMatch, ReadsAnApostropheBeforeAStarAsPartOfTheWord) {
  const morgue::test::TempDir dir;
  std::vector<Article> all{article("a", "x", "y", 1)};
  all[0].topics = {"O'Neill", "O Canada", "oil"};
  make_archive(dir / "a", all);
  Searcher searcher(dir / "a");
  SearchRequest request;
  request.facets = {{Dimension::topic, 10}};
  request.facet_match = "o'*";
  const std::vector<FacetCount> counts = searcher.search(request).facets.at(0).counts;
  ASSERT_EQ(counts.size(), 1U);
  EXPECT_EQ(counts[0].value, "O'Neill");
}

TEST_F(Counting, AQuestionMarkOfFacetMatchIsOneCharacterWhereverItStands) {
  SearchRequest request;
  request.facets = {{Dimension::person, 10}};
  for (const char* match : {"macarthur?", "?macarthur", "macarth?", "???carthur", "?"}) {
    request.facet_match = match;
    EXPECT_EQ(counts(request), "") << match;
  }
}

std::string bars(const Histogram& histogram) {
  std::string all;
  for (const Bar& bar : histogram.bars)
    all += bar.name + " " + std::to_string(bar.count) + "/" + std::to_string(bar.archive) + "; ";
  return all;
}

TEST_F(Counting, HistogramsShowEmptyPeriods) {
  SearchRequest request;
  request.query = "talks";
  request.histogram = Period::week;
  EXPECT_EQ(bars(*search(request).histogram),
            "1970-W01 1/1; 1970-W02 0/0; 1970-W03 0/0; 1970-W04 0/0; 1970-W05 0/0; 1970-W06 0/0; "
            "1970-W07 2/2; ");
  request.query = "*";
  request.histogram = Period::year;
  EXPECT_EQ(bars(*search(request).histogram), "1970 3/3; 1971 0/0; 1972 1/1; ");
  EXPECT_EQ(search(request).histogram->undated, 1U);
  request.query = "war";
  request.histogram = Period::month;
  EXPECT_EQ(bars(*search(request).histogram), "1972-03 1/1; ");
  request.query = "zzz";
  EXPECT_TRUE(search(request).histogram->bars.empty());
}

TEST(HistogramWeeks, AreThoseOfIso8601) {
  const morgue::test::TempDir dir;
  // 2008-12-28 (a Sunday), -29, 2010-01-03 (Sunday), -04; names by the calendar.
  make_archive(dir / "a", {article("a", "x", "y", 1230422400), article("b", "x", "y", 1230508800),
                           article("c", "x", "y", 1262476800), article("d", "x", "y", 1262563200)});
  Searcher searcher(dir / "a");
  SearchRequest request;
  request.histogram = Period::week;
  const Histogram weeks = *searcher.search(request).histogram;
  ASSERT_EQ(weeks.bars.size(), 55U);
  EXPECT_EQ(weeks.bars[0].name, "2008-W52");
  EXPECT_EQ(weeks.bars[1].name, "2009-W01");
  EXPECT_EQ(weeks.bars[53].name, "2009-W53");
  EXPECT_EQ(weeks.bars[54].name, "2010-W01");
}

TEST(HistogramBounds, AreKept) {
  const morgue::test::TempDir dir;
  make_archive(dir / "a", {article("a", "x", "y", 1), article("b", "x", "y", 253370764800)});
  Searcher searcher(dir / "a");
  SearchRequest request;
  request.histogram = Period::day;
  EXPECT_THROW(searcher.search(request), Error);
  request.histogram = Period::year;
  EXPECT_EQ(searcher.search(request).histogram->bars.size(), 8030U);
}

// G2 = 2 sum O ln (O / E), written out for 3 of 4 against 5 of 20.
TEST(Associations, AreLogLikelihoodRatios) {
  const double g = 2 * (3 * std::log(3.0 / 1) + 1 * std::log(1.0 / 3) + 2 * std::log(2.0 / 4) +
                        14 * std::log(14.0 / 12));
  EXPECT_NEAR(association(3, 4, 5, 20), g, 1e-12);
  EXPECT_EQ(association(1, 4, 5, 20), 0);  // as common as elsewhere, or less
  EXPECT_EQ(association(20, 20, 20, 20), 0);
  EXPECT_GT(association(4, 4, 4, 20), association(4, 4, 8, 20));
  EXPECT_GT(association(1, 1, 1, 1000000), 0);
}

TEST_F(Counting, UnusualValuesAreThoseOfTheHits) {
  SearchRequest request;
  request.query = "war";
  request.unusual = {{Dimension::place, 10}, {Dimension::person, 1}};
  const SearchResult result = search(request);
  ASSERT_EQ(result.unusual.size(), 2U);
  EXPECT_TRUE(result.unusual[0].values.empty());  // Kabul: 1 of 2 here, 3 of 5 in the archive
  EXPECT_EQ(result.unusual[1].distinct, 2U);
  ASSERT_EQ(result.unusual[1].values.size(), 1U);
  const Association& best = result.unusual[1].values[0];
  EXPECT_EQ(best.value, "Côme MacArthur");
  EXPECT_EQ(best.count, 1U);
  EXPECT_EQ(best.archive, 1U);
  EXPECT_DOUBLE_EQ(best.strength, association(1, 2, 1, 5));
  EXPECT_EQ(result.archive_articles, 5U);
}

TEST_F(Counting, RelatedValuesShareArticles) {
  SearchRequest request;
  request.related = RelatedRequest{"pompeo", Dimension::none, 10};
  const SearchResult result = search(request);
  EXPECT_EQ(result.total, 5U);
  ASSERT_TRUE(result.related);
  EXPECT_EQ(result.related->dimension, Dimension::person);
  EXPECT_EQ(result.related->value, "Mike Pompeo");
  EXPECT_EQ(result.related->articles, 2U);
  std::string names;
  for (const Association& value : result.related->values) names += value.value + "; ";
  EXPECT_EQ(names, "Bo Lee; Côme MacArthur; Qatar; ");
  request.query = "war";
  EXPECT_EQ(search(request).related->articles, 1U);
  request.related->value = "zzz";
  EXPECT_EQ(search(request).related->dimension, Dimension::none);
  EXPECT_EQ(search(request).notes.at(0), "nothing in the archive is called 'zzz'");
  request.related = RelatedRequest{"lee", Dimension::none, 10};
  EXPECT_NE(mistake(request), "no error");
}

}  // namespace
}  // namespace morgue::search::test
