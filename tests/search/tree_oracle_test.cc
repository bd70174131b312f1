// Random trees of every kind, through the real searcher and through the reference evaluator: the
// same articles. What is searched for is the printed tree, so that it must also be read again.
#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "searcher/query/print.h"
#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/search/random_news.h"
#include "tests/search/random_trees.h"
#include "tests/search/reference.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

// What the parser reads, the compiler compiles and the evaluator evaluates.
constexpr TreeKinds kKinds{.letters = false};

std::vector<Article> random_articles(unsigned seed, unsigned count) {
  RandomNews news(seed);
  std::vector<Article> articles;
  for (unsigned i = 0; i < count; ++i) articles.push_back(news.article(i));
  return articles;
}

std::set<std::string> found(Searcher& searcher, const std::string& query, std::size_t most) {
  SearchRequest request;
  request.query = query;
  request.match = Match::all;
  request.limit = most;
  request.snippets = false;
  std::set<std::string> ids;
  for (const Hit& hit : searcher.search(request).hits) ids.insert(hit.id);
  return ids;
}

void compare(unsigned seed, unsigned count, unsigned queries) {
  const std::vector<Article> articles = random_articles(seed, count);
  const morgue::test::TempDir dir;
  make_archive(dir / "a", articles);
  Searcher searcher(dir / "a");
  Reference reference(articles, {});
  RandomTrees trees(articles, seed, kKinds);
  unsigned with_hits = 0;
  for (unsigned i = 0; i < queries; ++i) {
    const query::Node tree = trees.tree();
    const std::string text = query::print(tree);
    const std::set<std::string> wanted = reference.search(tree);
    ASSERT_EQ(found(searcher, text, count), wanted) << text << "\nseed " << seed << ", query " << i;
    if (!wanted.empty()) ++with_hits;
  }
  EXPECT_GT(with_hits, queries / 2) << "the queries find too little to test anything";
}

TEST(TreeOracle, RandomNews) {
  for (unsigned seed = 1; seed < 5; ++seed) compare(seed, 100, 500);
}

TEST(TreeOracle, PrintedTreesAreReadAsTheyWere) {
  const std::vector<Article> articles = random_articles(7, 60);
  RandomTrees trees(articles, 7, kKinds);
  Analyzer analyzer;
  for (unsigned i = 0; i < 5000; ++i) {
    const query::Node tree = trees.tree(4);
    const std::string text = query::print(tree);
    const query::ParsedQuery parsed = query::parse(text, analyzer);
    ASSERT_TRUE(parsed.root) << text;
    ASSERT_TRUE(query::same_query(*parsed.root, tree))
        << text << "\nread as " << query::print(*parsed.root) << "\n"
        << query::draw(tree);
  }
}

}  // namespace
}  // namespace morgue::search::test
