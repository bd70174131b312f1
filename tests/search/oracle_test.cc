// Random queries over random archives against the reference evaluator: the same articles, the
// same total, the same facet counts, however the archive is cut into parts.
#include <algorithm>

#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/search/random_news.h"
#include "tests/search/reference.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

constexpr unsigned kArticles = 120;
constexpr unsigned kQueries = 400;

struct World {
  std::vector<Article> live, dead;
  ArchivePlan plan;
};

World make_world(RandomNews& news, std::size_t parts, unsigned dead_percent) {
  World world;
  world.plan.parts.resize(parts);
  world.plan.two_dictionaries = true;
  for (unsigned i = 0; i < kArticles; ++i) {
    const Article article = news.article(i);
    auto& part = world.plan.parts[i < parts ? i : news.below(parts)];
    const bool dies = news.chance(dead_percent);
    if (dies) world.plan.dead.insert({&part - world.plan.parts.data(), part.size()});
    (dies ? world.dead : world.live).push_back(article);
    part.push_back(article);
  }
  return world;
}

SearchRequest everything(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.match = Match::all;
  request.limit = kArticles;
  for (std::size_t d = 0; d < kDimensions; ++d)
    request.facets.push_back({static_cast<Dimension>(d), 0});
  return request;
}

void expect_facets(const std::vector<FacetResult>& results, const Reference& reference,
                   const std::set<std::string>& ids, const std::string& query) {
  for (const FacetResult& result : results) {
    std::map<std::string, std::uint64_t> counts;
    for (const FacetCount& count : result.counts) counts[count.value] = count.count;
    std::map<std::string, std::uint64_t> wanted;
    for (const auto& [name, n] : reference.facets(ids, result.dimension)) {
      // The archive keeps runs of white space as one blank.
      wanted[name == "Ann  Lee" ? "Ann Lee" : name] += n;
    }
    EXPECT_EQ(counts, wanted) << query << ", " << dimension_name(result.dimension);
    EXPECT_EQ(result.distinct, counts.size());
    EXPECT_TRUE(std::is_sorted(result.counts.begin(), result.counts.end(),
                               [](const FacetCount& a, const FacetCount& b) {
                                 return a.count != b.count ? a.count > b.count : a.value < b.value;
                               }))
        << query;
  }
}

void compare(unsigned seed, std::size_t parts, unsigned dead_percent) {
  RandomNews news(seed);
  const World world = make_world(news, parts, dead_percent);
  const morgue::test::TempDir dir;
  make_archive(dir / "a", world.plan);
  Searcher searcher(dir / "a");
  Reference reference(world.live, world.dead);
  Analyzer analyzer;
  std::size_t found = 0;
  for (unsigned i = 0; i < kQueries; ++i) {
    const std::string query = news.query(world.live);
    const std::set<std::string> wanted = reference.search(*query::parse(query, analyzer).root);
    const SearchResult result = searcher.search(everything(query));
    std::set<std::string> ids;
    for (const Hit& hit : result.hits) ids.insert(hit.id);
    ASSERT_EQ(ids, wanted) << query << "\nseed " << seed;
    EXPECT_EQ(ids.size(), result.hits.size()) << query;
    EXPECT_EQ(result.total, wanted.size()) << query;
    EXPECT_TRUE(result.total_exact) << query;
    expect_facets(result.facets, reference, wanted, query);
    if (!wanted.empty()) ++found;
  }
  EXPECT_GT(found, kQueries / 3) << "the queries find too little to test anything";
}

TEST(Oracle, OnePart) {
  compare(1, 1, 0);
}
TEST(Oracle, SeveralParts) {
  compare(2, 5, 0);
}
TEST(Oracle, DeadArticles) {
  compare(3, 1, 30);
}
TEST(Oracle, SeveralPartsWithDeadArticles) {
  for (unsigned seed = 10; seed < 16; ++seed) compare(seed, 1 + seed % 4, 20);
}

}  // namespace
}  // namespace morgue::search::test
