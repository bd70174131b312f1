// Random trees about some articles, searched for in an archive of them and answered by the
// reference evaluator: the same articles. What is searched for is the printed tree, so it is read
// again too.
#pragma once

#include <cstddef>
#include <vector>

#include "common/article.h"
#include "tests/search/random_trees.h"

namespace morgue::search::test {

// What the parser reads, the compiler compiles and the evaluator evaluates.
inline constexpr TreeKinds kAllKinds{};

struct OracleRun {
  unsigned seed = 1;
  unsigned queries = 500;
  std::size_t parts = 1;  // of the archive
  TreeKinds kinds = kAllKinds;
};

// Fails the test at the first query that finds other articles, or if most find none. Queries with a
// wildcard that stands for more words than are used are passed over.
void expect_same_answers(const std::vector<Article>& articles, const OracleRun& run);

}  // namespace morgue::search::test
