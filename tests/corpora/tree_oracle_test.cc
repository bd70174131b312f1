// Random trees of every kind about real articles: the searcher and the reference evaluator, which
// reads their words one by one, find the same ones. $MORGUE_TREES says how many for a long run,
// $MORGUE_SEED which.
#include "tests/search/tree_oracle.h"

#include <cstdlib>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "indexer/formats/record_reader.h"
#include "indexer/sources/walk.h"

namespace morgue::search::test {
namespace {

// The first articles, each id once.
class Collect final : public sources::Visitor {
 public:
  explicit Collect(std::size_t most) : most_(most) {}

  void stream(const std::string& name, sources::Stream& bytes) override {
    if (articles.size() >= most_) return;
    formats::RecordReader reader(bytes, name, [](const sources::Problem&) {});
    formats::Record record;
    while (articles.size() < most_ && reader.next(record)) {
      formats::Parsed parsed = record.format->parse(record.bytes, {name, record.offset, options_});
      auto* article = std::get_if<Article>(&parsed);
      if (article != nullptr && ids_.insert(article->id).second)
        articles.push_back(std::move(*article));
    }
  }
  void problem(sources::Problem) override {}

  std::vector<Article> articles;

 private:
  std::size_t most_;
  std::set<std::string> ids_;
  formats::Options options_;
};

std::vector<Article> read(const std::string& path, std::size_t most) {
  Collect collect(most);
  sources::Walk(collect).run(std::vector<std::string>{path});
  return std::move(collect.articles);
}

TreeKinds kinds() {
  TreeKinds all = kAllKinds;
  all.values = false;
  return all;
}

unsigned from_environment(const char* name, unsigned otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : static_cast<unsigned>(std::stoul(value));
}

OracleRun run(unsigned queries, std::size_t parts) {
  return {.seed = from_environment("MORGUE_SEED", 1),
          .queries = from_environment("MORGUE_TREES", queries),
          .parts = parts,
          .kinds = kinds()};
}

TEST(TreeOracle, Sample) {
  const std::vector<Article> articles = read(MORGUE_SAMPLE, 1000);
  ASSERT_GT(articles.size(), 50U);
  expect_same_answers(articles, run(300, 3));
}

TEST(TreeOracle, Reuters) {
  const char* corpora = std::getenv("MORGUE_CORPORA");
  if (corpora == nullptr)
    GTEST_SKIP() << "MORGUE_CORPORA is not set: Reuters-21578 is not there to search";
  const std::vector<Article> articles = read(std::string(corpora) + "/reuters21578.tar.zst", 5000);
  ASSERT_EQ(articles.size(), 5000U);
  expect_same_answers(articles, run(100, 2));
}

}  // namespace
}  // namespace morgue::search::test
