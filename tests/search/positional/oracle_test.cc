// Random plans over random articles: what the matcher finds against the slow and obvious way.
#include "tests/search/positional/oracle.h"

#include <random>

#include <gtest/gtest.h>

#include "searcher/search/positional/matcher.h"
#include "tests/search/positional/chance.h"
#include "tests/search/positional/written_article.h"
#include "tests/support/temp_dir.h"
#include "tests/support/word_forms.h"

namespace morgue::search::positional::test {
namespace {

class OracleTest : public testing::TestWithParam<unsigned> {};

TEST_P(OracleTest, FindsTheSameSpans) {
  const morgue::test::TempDir dir;
  write_word_dictionary(dir / "words.col", morgue::test::of_all_lengths({"a", "b", "c", "d", "x"}),
                        0);
  const WordDictionary dictionary(dir / "words.col");
  Chance chance([random = std::mt19937(GetParam())]() mutable {
    return static_cast<std::uint32_t>(random());
  });
  std::size_t with = 0, without = 0;
  for (int turn = 0; turn < 1000; ++turn) {
    const PositionalPlan plan = chance.plan(static_cast<int>(chance.below(4)));
    Matcher matcher(plan, dictionary);
    for (int i = 0; i < 4; ++i) {
      const std::string article = chance.article();
      const std::set<Span> expected = oracle_spans(plan, oracle_words(article));
      const auto written = article_of(article, dictionary);
      ++(expected.empty() ? without : with);
      ASSERT_EQ(matcher.matches(written), !expected.empty())
          << "seed " << GetParam() << ", plan " << turn << ":" << article;
      Spans spans;
      matcher.spans(written, spans);
      ASSERT_EQ(std::set<Span>(spans.begin(), spans.end()), expected)
          << "seed " << GetParam() << ", plan " << turn << ":" << article;
      ASSERT_EQ(spans.size(), expected.size());
    }
  }
  EXPECT_GT(with, 1000U);  // the comparison was one of both kinds
  EXPECT_GT(without, 500U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, OracleTest, testing::Range(1U, 7U));

}  // namespace
}  // namespace morgue::search::positional::test
