// Sets find what Xapian's matcher finds, and pages made with them are the same.
#include "searcher/search/set_matcher.h"

#include <gtest/gtest.h>

#include "searcher/query/compiler.h"
#include "searcher/query/parser.h"
#include "searcher/search/ranking.h"
#include "tests/search/archive_maker.h"
#include "tests/search/random_news.h"
#include "tests/support/temp_dir.h"

namespace morgue::search::test {
namespace {

class SetMatching : public testing::TestWithParam<unsigned> {
 protected:
  SetMatching() : news_(GetParam()) {
    ArchivePlan plan;
    plan.parts.resize(1 + GetParam() % 4);
    for (unsigned i = 0; i < 200; ++i) {
      articles_.push_back(news_.article(i));
      auto& part = plan.parts[i < plan.parts.size() ? i : news_.below(plan.parts.size())];
      if (news_.chance(10)) plan.dead.insert({&part - plan.parts.data(), part.size()});
      part.push_back(articles_.back());
    }
    make_archive(dir_ / "a", plan);
    archive_.emplace(dir_ / "a");
    vocabulary_.emplace(archive_->database());
    positions_.emplace(*archive_);
  }

  query::CompiledQuery compiled(const std::string& text) {
    SCOPED_TRACE(text);
    return query::compile(*query::parse(text, analyzer_).root, *vocabulary_, *positions_);
  }
  query::CompiledQuery random_query() { return compiled(news_.query(articles_)); }
  // Words that are added to a query, which may have them itself.
  query::CompiledQuery random_words() {
    std::string text = "zzz";
    for (const char* word : {"oil", "state", "york", "of", "truce", "us", "trump", "at&t"})
      if (news_.chance(30)) text += std::string(" OR ") + word;
    return compiled(text);
  }

  enum class Way { matcher, sets, sums };

  Ranking ranked(const query::CompiledQuery& compiled, RankingOptions options, Way way,
                 const query::CompiledQuery& added = {}) {
    options.scored = compiled.scored;
    options.sets_from = way == Way::sets ? 0 : 1e9;
    if (way == Way::sums) options.sum = sum_of(compiled, added.words, true);
    options.boost = added.query;
    return rank(*archive_, compiled.query, options);
  }

  static void expect_same(const Ranking& one, const Ranking& two, const std::string& about) {
    EXPECT_EQ(one.total, two.total) << about;
    EXPECT_EQ(one.best_words, two.best_words) << about;
    EXPECT_TRUE(two.exact);
    ASSERT_EQ(one.page.size(), two.page.size()) << about;
    for (std::size_t hit = 0; hit < one.page.size(); ++hit) {
      EXPECT_EQ(one.page[hit].ref, two.page[hit].ref) << about;
      EXPECT_EQ(one.page[hit].score, two.page[hit].score) << about;
    }
  }

  RandomNews news_;
  morgue::test::TempDir dir_;
  std::vector<Article> articles_;
  std::optional<Archive> archive_;
  std::optional<query::Vocabulary> vocabulary_;
  std::optional<Positions> positions_;
  Analyzer analyzer_;
};

TEST_P(SetMatching, FindsAndRanksWhatTheMatcherDoes) {
  unsigned by_sets = 0;
  for (unsigned i = 0; i < 300; ++i) {
    const query::CompiledQuery compiled = random_query();
    by_sets += is_set_query(compiled.query) ? 1U : 0U;
    RankingOptions options;
    options.sort = i % 3 == 0 ? Sort::relevance : i % 3 == 1 ? Sort::newest : Sort::oldest;
    options.limit = i % 7;
    options.offset = i % 5;
    options.want_matches = true;
    const Ranking one = ranked(compiled, options, Way::matcher);
    const Ranking two = ranked(compiled, options, Way::sets);
    const std::string about = compiled.query.get_description();
    EXPECT_EQ(one.matches.parts, two.matches.parts) << about;
    if (is_set_query(compiled.query)) {
      EXPECT_LE(one.total, SetMatcher(*archive_, compiled.query).bound()) << about;
    }
    expect_same(one, two, about);
  }
  EXPECT_GT(by_sets, 100U);
}

TEST_P(SetMatching, ScoresWhatItReadAsTheMatcherDoes) {
  unsigned by_sums = 0, unlike = 0;
  for (unsigned i = 0; i < 600; ++i) {
    const query::CompiledQuery compiled = random_query();
    if (!is_set_query(compiled.query) || !compiled.scored) continue;
    compiled.sum ? ++by_sums : ++unlike;
    RankingOptions options;
    options.limit = i % 7;
    options.offset = i % 5;
    options.scoring = i % 2 == 0 ? Scoring::bm25 : Scoring::word_count;
    if (i % 3 == 0) options.half_life = 3e6;
    if (i % 5 == 0) options.without = ArticleRef{0, i % 20};
    expect_same(ranked(compiled, options, Way::matcher), ranked(compiled, options, Way::sums),
                compiled.query.get_description());
  }
  EXPECT_GT(by_sums, 100U);
  EXPECT_GT(unlike, 0U);
}

TEST_P(SetMatching, ScoresAddedWordsAsTheMatcherDoes) {
  unsigned by_sums = 0;
  for (unsigned i = 0; i < 600; ++i) {
    const query::CompiledQuery compiled = random_query();
    if (!is_set_query(compiled.query) || !compiled.scored) continue;
    by_sums += compiled.sum ? 1U : 0U;
    RankingOptions options;
    options.limit = i % 7;
    options.offset = i % 5;
    options.want_matches = i % 2 == 0;
    if (i % 3 == 0) options.half_life = 3e6;
    if (i % 5 == 0) options.without = ArticleRef{0, i % 20};
    const query::CompiledQuery added = random_words();
    const std::string about = compiled.query.get_description() + added.query.get_description();
    const Ranking one = ranked(compiled, options, Way::matcher, added);
    const Ranking two = ranked(compiled, options, Way::sums, added);
    expect_same(one, two, about);
    if (options.want_matches) {
      EXPECT_EQ(one.matches.parts, two.matches.parts) << about;
    }
    EXPECT_EQ(two.total, ranked(compiled, options, Way::sums).total) << about;
  }
  EXPECT_GT(by_sums, 100U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SetMatching, testing::Range(0U, 6U));

}  // namespace
}  // namespace morgue::search::test
