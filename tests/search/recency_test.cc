// --recency: scores lose half for each half-life of age, over all matches and not only the best,
// whatever the parts and pages.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/search/random_news.h"
#include "tests/search/small_archive.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

constexpr std::size_t kArticles = 150;
constexpr double kDay = 86'400;

using Listed = std::vector<std::pair<std::string, double>>;

SearchResult all(Searcher& searcher, const std::string& query, std::optional<double> half_life) {
  SearchRequest request;
  request.query = query;
  request.limit = kArticles;
  request.half_life = half_life;
  return searcher.search(request);
}

Listed listed(const SearchResult& result) {
  Listed list;
  for (const Hit& hit : result.hits) list.emplace_back(hit.id, hit.score);
  return list;
}

ArchivePlan cut(const std::vector<Article>& articles, std::size_t parts) {
  ArchivePlan plan;
  plan.parts.resize(parts);
  for (std::size_t i = 0; i < articles.size(); ++i) plan.parts[i % parts].push_back(articles[i]);
  return plan;
}

// Texts of random words, a day apart, now and then undated.
std::vector<Article> daily_news() {
  RandomNews random(11);
  std::vector<Article> articles;
  for (unsigned i = 0; i < kArticles; ++i) {
    articles.push_back(random.article(i));
    articles.back().published = Published{static_cast<std::int64_t>(i * 37 % 100 * kDay), 0, false};
    if (i % 10 == 3) articles.back().published.reset();
  }
  return articles;
}

// By the definition: all matches, their scores multiplied.
Listed by_hand(const SearchResult& plain, double half_life, const std::vector<Article>& articles) {
  std::int64_t newest = 0, oldest = 1'000'000'000;
  for (const Article& article : articles)
    if (article.published) {
      newest = std::max(newest, article.published->seconds);
      oldest = std::min(oldest, article.published->seconds);
    }
  Listed list;
  for (const Hit& hit : plain.hits) {
    const double age =
        static_cast<double>(newest - (hit.published ? hit.published->seconds : oldest));
    list.emplace_back(hit.id, hit.score * std::exp2(-age / half_life));
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return list;
}

TEST(Recency, IsAsByHandWhateverThePartsAndPages) {
  const std::vector<Article> articles = daily_news();
  const morgue::test::TempDir dir;
  make_archive(dir / "1", cut(articles, 1));
  make_archive(dir / "7", cut(articles, 7));
  Searcher one(dir / "1"), seven(dir / "7");
  for (const char* query : {"oil", "the OR new", "go* OR tru*", "\"new york\""})
    for (const double days : {0.5, 3.0, 30.0, 10'000.0}) {
      const Listed wanted = by_hand(all(one, query, {}), days * kDay, articles);
      ASSERT_GT(wanted.size(), 3U) << query;
      const Listed found = listed(all(one, query, days * kDay));
      ASSERT_EQ(found.size(), wanted.size());
      for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_DOUBLE_EQ(found[i].second, wanted[i].second) << query << " " << days << " " << i;
      EXPECT_EQ(listed(all(seven, query, days * kDay)), found);
      Listed pages;
      SearchRequest request;
      request.query = query;
      request.limit = 3;
      request.half_life = days * kDay;
      for (; request.offset < found.size(); request.offset += 3)
        for (const Hit& hit : seven.search(request).hits) pages.emplace_back(hit.id, hit.score);
      EXPECT_EQ(pages, found) << query << " " << days;
    }
}

// Of equal texts the newer is first however little a double could say of the difference.
TEST(Recency, OrdersWhatIsTooOldForADouble) {
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    const std::string id = "a" + std::to_string(i);
    articles.push_back(article(id.c_str(), "Oil", i % 2 == 0 ? "Oil again" : "Oil, oil again",
                               static_cast<std::int64_t>(i * 3000 * kDay) + 1));
  }
  const morgue::test::TempDir dir;
  make_archive(dir / "a", articles);
  Searcher searcher(dir / "a");
  const SearchResult result = all(searcher, "oil", kDay);
  ASSERT_EQ(result.hits.size(), 20U);
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(result.hits[static_cast<std::size_t>(i)].id, "a" + std::to_string(19 - i));
  EXPECT_EQ(result.total, 20U);
}

TEST(Recency, LeavesTheNumberOfWordsFirst) {
  const morgue::test::TempDir dir;
  make_archive(dir / "a", {article("two", "Old", "Wheat and corn.", 1),
                           article("one", "New", "Wheat.", static_cast<std::int64_t>(99 * kDay)),
                           article("none", "Other", "Barley.", 5)});
  Searcher searcher(dir / "a");
  const SearchResult result = all(searcher, "wheat corn rye", kDay);
  ASSERT_TRUE(result.fallback);
  ASSERT_EQ(result.hits.size(), 2U);
  EXPECT_EQ(result.hits[0].id, "two");
  EXPECT_EQ(result.hits[1].id, "one");
}

TEST(Recency, HasNoEffectWithoutWords) {
  const std::vector<Article> articles = daily_news();
  const morgue::test::TempDir dir;
  make_archive(dir / "a", cut(articles, 2));
  Searcher searcher(dir / "a");
  EXPECT_EQ(listed(all(searcher, "*", kDay)), listed(all(searcher, "*", {})));
}

}  // namespace
}  // namespace morgue::search::test
