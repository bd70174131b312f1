// Random news: trees of every kind find the same articles in the searcher and in the reference
// evaluator, and mean the same when they are printed and read again.
#include "tests/search/tree_oracle.h"

#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "searcher/query/print.h"
#include "tests/search/random_news.h"

namespace morgue::search::test {
namespace {

std::vector<Article> random_articles(unsigned seed, unsigned count) {
  RandomNews news(seed);
  std::vector<Article> articles;
  for (unsigned i = 0; i < count; ++i) articles.push_back(news.article(i));
  return articles;
}

TEST(TreeOracle, RandomNews) {
  for (unsigned seed = 1; seed < 5; ++seed)
    expect_same_answers(random_articles(seed, 100), {.seed = seed, .parts = 1 + seed % 3});
}

TEST(TreeOracle, PrintedTreesAreReadAsTheyWere) {
  const std::vector<Article> articles = random_articles(7, 60);
  RandomTrees trees(articles, 7);
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
