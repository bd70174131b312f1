// The order of hits is a property of the articles: the same however the archive is cut into parts,
// and pages put together are the whole list.
#include <algorithm>

#include <gtest/gtest.h>

#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/search/random_news.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

constexpr unsigned kArticles = 150;
constexpr const char* kQueries[] = {"oil",         "the new york",   "price -oil",
                                    "go* OR tru*", "x us",           "\"new york\"",
                                    "*",           "trump 日本 zzz", "headline:oil"};

std::vector<Article> news(unsigned seed) {
  RandomNews random(seed);
  std::vector<Article> articles;
  for (unsigned i = 0; i < kArticles; ++i) {
    articles.push_back(random.article(i));
    // Many equal texts, so that scores tie; some on the same instant.
    if (i >= 10 && i % 5 != 0) {
      const std::string id = articles[i].id;
      auto published = articles[i].published;
      if (i % 2 == 0) published = articles[i % 3].published;
      articles[i] = articles[i % 3];
      articles[i].id = id;
      articles[i].published = published;
    }
  }
  return articles;
}

ArchivePlan cut(std::vector<Article> articles, std::size_t parts, unsigned seed) {
  ArchivePlan plan;
  plan.parts.resize(parts);
  std::mt19937 random(seed);
  std::shuffle(articles.begin(), articles.end(), random);
  for (std::size_t i = 0; i < articles.size(); ++i)
    plan.parts[i < parts ? i : random() % parts].push_back(articles[i]);
  return plan;
}

struct Listed {
  std::string id;
  double score;
  bool operator==(const Listed&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Listed& listed) {
  return out << listed.id << ' ' << listed.score;
}

std::vector<Listed> list(Searcher& searcher, const std::string& query, Sort sort,
                         std::size_t offset, std::size_t limit) {
  SearchRequest request;
  request.query = query;
  request.sort = sort;
  request.offset = offset;
  request.limit = limit;
  std::vector<Listed> hits;
  std::size_t rank = offset;
  for (const Hit& hit : searcher.search(request).hits) {
    hits.push_back({hit.id, hit.score});
    EXPECT_EQ(hit.rank, ++rank);
  }
  return hits;
}

TEST(Order, DoesNotDependOnTheParts) {
  const std::vector<Article> articles = news(7);
  const morgue::test::TempDir dir;
  make_archive(dir / "1", cut(articles, 1, 1));
  make_archive(dir / "4", cut(articles, 4, 2));
  make_archive(dir / "9", cut(articles, 9, 3));
  Searcher one(dir / "1"), four(dir / "4"), nine(dir / "9");
  for (const char* query : kQueries)
    for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
      const auto wanted = list(one, query, sort, 0, kArticles);
      EXPECT_FALSE(wanted.empty()) << query;
      EXPECT_EQ(list(four, query, sort, 0, kArticles), wanted) << query;
      EXPECT_EQ(list(nine, query, sort, 0, kArticles), wanted) << query;
    }
}

TEST(Order, PagesAreTheWhole) {
  const morgue::test::TempDir dir;
  make_archive(dir / "a", cut(news(8), 5, 4));
  Searcher searcher(dir / "a");
  for (const char* query : kQueries)
    for (const Sort sort : {Sort::relevance, Sort::newest}) {
      const auto wanted = list(searcher, query, sort, 0, kArticles);
      for (const std::size_t size : {std::size_t{1}, std::size_t{3}, std::size_t{40}}) {
        std::vector<Listed> all;
        for (std::size_t at = 0; at < wanted.size() + size; at += size) {
          const auto page = list(searcher, query, sort, at, size);
          all.insert(all.end(), page.begin(), page.end());
        }
        EXPECT_EQ(all, wanted) << query << " in pages of " << size;
      }
    }
}

TEST(Order, TiesAreNewestFirst) {
  const std::vector<Article> articles = news(9);
  const morgue::test::TempDir dir;
  make_archive(dir / "a", cut(articles, 3, 5));
  Searcher searcher(dir / "a");
  SearchRequest request;
  request.query = "oil";
  request.limit = kArticles;
  const SearchResult result = searcher.search(request);
  std::size_t ties = 0;
  for (std::size_t i = 1; i < result.hits.size(); ++i) {
    const Hit& a = result.hits[i - 1];
    const Hit& b = result.hits[i];
    EXPECT_GE(a.score, b.score);
    if (a.score != b.score) continue;
    ++ties;
    const auto instant = [](const Hit& hit) {
      return hit.published ? hit.published->seconds : kNoInstant;
    };
    EXPECT_GE(instant(a), instant(b)) << a.id << " " << b.id;
  }
  EXPECT_GT(ties, 10U);
}

TEST(Order, OffsetBeyondTheEndIsEmpty) {
  const morgue::test::TempDir dir;
  make_archive(dir / "a", cut(news(10), 2, 6));
  Searcher searcher(dir / "a");
  for (const Sort sort : {Sort::relevance, Sort::oldest}) {
    EXPECT_TRUE(list(searcher, "oil", sort, 100000, 10).empty());
    EXPECT_TRUE(list(searcher, "oil", sort, ~std::size_t{0}, ~std::size_t{0}).empty());
    EXPECT_TRUE(list(searcher, "oil", sort, 0, 0).empty());
  }
}

}  // namespace
}  // namespace morgue::search::test
