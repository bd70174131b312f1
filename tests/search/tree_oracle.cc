#include "tests/search/tree_oracle.h"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "searcher/query/print.h"
#include "searcher/search/searcher.h"
#include "tests/search/archive_maker.h"
#include "tests/search/reference.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

SearchResult answer(Searcher& searcher, const std::string& query, std::size_t most) {
  SearchRequest request;
  request.query = query;
  request.match = Match::all;
  request.limit = most;
  request.snippets = false;
  return searcher.search(request);
}

bool is_cut(const SearchResult& result) {
  return std::any_of(result.notes.begin(), result.notes.end(), [](const std::string& note) {
    return note.find("commonest were used") != std::string::npos;
  });
}

ArchivePlan plan_of(const std::vector<Article>& articles, std::size_t parts) {
  ArchivePlan plan;
  plan.parts.resize(std::min(parts, articles.size()));
  for (std::size_t i = 0; i < articles.size(); ++i)
    plan.parts[i % plan.parts.size()].push_back(articles[i]);
  return plan;
}

}  // namespace

void expect_same_answers(const std::vector<Article>& articles, const OracleRun& run) {
  const morgue::test::TempDir dir;
  make_archive(dir / "a", plan_of(articles, run.parts));
  Searcher searcher(dir / "a");
  Reference reference(articles, {});
  RandomTrees trees(articles, run.seed, run.kinds);
  unsigned with_hits = 0, cut = 0;
  for (unsigned i = 0; i < run.queries; ++i) {
    const query::Node tree = trees.tree();
    const std::string text = query::print(tree);
    const SearchResult result = answer(searcher, text, articles.size());
    if (is_cut(result)) {
      ++cut;
      continue;
    }
    std::set<std::string> ids;
    for (const Hit& hit : result.hits) ids.insert(hit.id);
    ASSERT_EQ(ids, reference.search(tree)) << text << "\nseed " << run.seed << ", query " << i;
    if (!ids.empty()) ++with_hits;
  }
  EXPECT_GT(with_hits, run.queries / 3) << "the queries find too little to test anything";
  EXPECT_LT(cut, run.queries / 10) << "too many wildcards stand for too much";
}

}  // namespace morgue::search::test
