// Advisories are left out of everything that a search says, unless it asks for them.
#include <gtest/gtest.h>

#include "tests/search/small_archive.h"

namespace morgue::search::test {
namespace {

class Advisories : public testing::Test {
 protected:
  Advisories() {
    std::vector<Article> all{article("a", "Rain falls", "rain over hills", 86400 * 1),
                             article("b", "Rain stays", "rain over fields", 86400 * 2),
                             article("c", "Rain budget", "rain stories planned", 86400 * 3),
                             article("d", "Digest", "snow and rain", 86400 * 4)};
    all[0].type = "story";
    all[2].type = "advisory";
    all[3].type = "multi";
    for (Article& each : all) each.topics = {"weather"};
    make_archive(dir_ / "a", all);
    all.erase(all.begin() + 2);
    make_archive(dir_ / "without", all);
    searcher_.emplace(dir_ / "a");
  }

  static SearchRequest request(const char* query) {
    SearchRequest request;
    request.query = query;
    request.sort = Sort::oldest;
    return request;
  }
  static std::string ids(const SearchResult& result) {
    std::string all;
    for (const Hit& hit : result.hits) all += hit.id;
    return all;
  }
  std::string ids(const SearchRequest& request) { return ids(searcher_->search(request)); }
  std::string ids(const char* query) { return ids(request(query)); }

  morgue::test::TempDir dir_;
  std::optional<Searcher> searcher_;
};

TEST_F(Advisories, AreLeftOut) {
  const SearchResult result = searcher_->search(request("rain"));
  EXPECT_EQ(ids(result), "abd");
  EXPECT_EQ(result.total, 3U);
  EXPECT_EQ(result.understood, "rain AND NOT type:advisory");
  EXPECT_EQ(ids("*"), "abd");
  EXPECT_EQ(ids("rain OR snow"), "abd");
  EXPECT_EQ(ids("weather rain zzz"), "abd");  // those with most of the words
  EXPECT_EQ(searcher_->matches(request("rain")).refs.size(), 3U);
  EXPECT_TRUE(searcher_->article("c"));
}

TEST_F(Advisories, AreFoundWhereTheyAreAskedFor) {
  SearchRequest all = request("rain");
  all.advisories = true;
  EXPECT_EQ(ids(all), "abcd");
  EXPECT_EQ(ids("type:advisory"), "c");
  EXPECT_EQ(ids("rain type:ADVISORY"), "c");
  EXPECT_EQ(ids("hills OR type:advisory"), "ac");
  SearchRequest chosen = request("rain");
  chosen.filters[Dimension::type] = {"advisory", "story"};
  EXPECT_EQ(ids(chosen), "ac");
}

TEST_F(Advisories, AreToldOfWhereNothingElseIsFound) {
  const SearchResult result = searcher_->search(request("planned"));
  EXPECT_EQ(result.total, 0U);
  EXPECT_EQ(result.notes,
            std::vector<std::string>{"an advisory is left out; --advisories shows it"});
  EXPECT_EQ(searcher_->search(request("zzzz")).notes.size(), 1U);  // of the word alone
}

TEST_F(Advisories, AreNotCounted) {
  SearchRequest counted = request("rain");
  counted.facets = {{Dimension::type, 0}, {Dimension::topic, 0}};
  counted.histogram = Period::year;
  SearchResult result = searcher_->search(counted);
  EXPECT_EQ(result.facets.at(0).distinct, 2U);
  EXPECT_EQ(result.facets.at(1).counts.at(0).count, 3U);
  EXPECT_EQ(result.histogram->bars.at(0).count, 3U);
  EXPECT_EQ(result.histogram->bars.at(0).archive, 3U);
  // What else could be chosen is what the search would find without the filter.
  counted.filters[Dimension::type] = {"story"};
  EXPECT_EQ(searcher_->search(counted).facets.at(0).articles, 3U);
  counted.filters[Dimension::type] = {"advisory"};
  result = searcher_->search(counted);
  EXPECT_EQ(result.facets.at(0).articles, 4U);
  EXPECT_EQ(result.histogram->bars.at(0).archive, 4U);
}

TEST_F(Advisories, AreNoPartOfWhatUnusualComparesWith) {
  SearchRequest unusual = request("hills OR fields");
  unusual.unusual = {{Dimension::day, 0}};
  const auto values = searcher_->search(unusual).unusual.at(0).values;
  Searcher without(dir_ / "without");
  const auto expected = without.search(unusual).unusual.at(0).values;
  ASSERT_EQ(values.size(), expected.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    EXPECT_DOUBLE_EQ(values[i].strength, expected[i].strength);
}

TEST_F(Advisories, AreNotLikeAnArticle) {
  std::vector<Article> all;
  for (const char* id : {"a", "b", "c", "d", "e", "f"})
    all.push_back(article(id, id < std::string("d") ? "Hills" : "Fields", "a text", 86400 * id[0]));
  all[1].type = "advisory";
  make_archive(dir_ / "hills", all);
  Searcher hills(dir_ / "hills");
  SearchRequest like = request("");
  like.like.emplace().id = "a";
  EXPECT_EQ(ids(hills.search(like)), "c");
  like.advisories = true;
  EXPECT_EQ(ids(hills.search(like)), "bc");
}

TEST_F(Advisories, ChangeNothingWhereThereAreNone) {
  Searcher without(dir_ / "without");
  EXPECT_EQ(without.search(request("rain")).understood, "rain");
  EXPECT_EQ(without.search(request("*")).understood, "*");
}

TEST_F(Advisories, AreLeftOutOfSeveralArchives) {
  Searcher both({dir_ / "without", dir_ / "a"});
  EXPECT_EQ(ids(both.search(request("rain"))), "abd");
  EXPECT_EQ(ids(both.search(request("type:advisory"))), "c");
}

}  // namespace
}  // namespace morgue::search::test
