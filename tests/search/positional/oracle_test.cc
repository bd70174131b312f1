// Random plans over random articles: what the matcher finds against the slow and obvious way.
#include "tests/search/positional/oracle.h"

#include <random>

#include <gtest/gtest.h>

#include "searcher/search/positional/matcher.h"
#include "tests/search/positional/plans.h"
#include "tests/search/positional/written_article.h"
#include "tests/support/temp_dir.h"
#include "tests/support/word_forms.h"

namespace morgue::search::positional::test {
namespace {

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

  const char* form() {
    static constexpr const char* kForms[] = {"a", "b", "c", "d", "rare", "rarer"};
    return kForms[below(6)];
  }

  std::string article() {
    std::string text;
    for (const char* field : {"H", "D", "L", "B", "A"}) {
      if (one_in(3)) continue;
      const std::uint32_t most = *field == 'B' ? 120 : 12;
      for (std::uint32_t i = 0, n = 1 + below(most); i < n; ++i) {
        text += i == 0 ? std::string(" ") + field : one_in(6) ? one_in(3) ? " ¶" : " |" : "";
        text += std::string(" ") + (one_in(2) ? "x" : form());
      }
    }
    return text;
  }

  Scope scope() {
    if (!one_in(3)) return {};
    Scope scope;
    scope.region = static_cast<Region>(below(6));
    if (one_in(3)) scope.first_words = 1 + below(40);
    return scope;
  }

  PositionalPlan words(Scope scope) {
    std::vector<std::string> forms;
    do forms.emplace_back(form());
    while (one_in(2));
    if (one_in(5))
      for (int i = 0; i < 20; ++i) forms.push_back("of many " + std::to_string(i));
    PositionalPlan plan = word(forms, scope);
    plan.articles = below(4);
    return plan;
  }

  PositionalPlan plan(int depth) {
    if (depth == 0 || one_in(6)) return leaf();
    switch (below(5)) {
      case 0:
        return any_of({plan(depth - 1), plan(depth - 1)});
      case 1:
        return at_least(below(5), plan(depth - 1));
      default:
        return near(plan(depth - 1), proximity(), plan(depth - 1));
    }
  }

 private:
  PositionalPlan leaf() {
    const Scope first = scope();
    if (!one_in(3)) return words(first);
    PositionalPlan plan = phrase({});
    do plan.children.push_back(words(one_in(4) ? scope() : first));
    while (one_in(2));
    return plan;
  }

  Proximity proximity() {
    return {static_cast<Reach>(below(3)), 1 + below(12), one_in(3), one_in(4)};
  }

  std::mt19937 random_;
};

class OracleTest : public testing::TestWithParam<unsigned> {};

TEST_P(OracleTest, FindsTheSameSpans) {
  const morgue::test::TempDir dir;
  write_word_dictionary(dir / "words.col", morgue::test::of_all_lengths({"a", "b", "c", "d", "x"}),
                        0);
  const WordDictionary dictionary(dir / "words.col");
  Chance chance(GetParam());
  std::size_t with = 0, without = 0;
  for (int turn = 0; turn < 1000; ++turn) {
    const PositionalPlan plan = chance.plan(static_cast<int>(chance.below(4)));
    Matcher matcher(plan, dictionary);
    for (int i = 0; i < 4; ++i) {
      const std::string article = chance.article();
      const std::set<Span> expected = oracle_spans(plan, oracle_words(article));
      const auto codes = codes_of(article, dictionary);
      ++(expected.empty() ? without : with);
      ASSERT_EQ(matcher.matches(codes), !expected.empty())
          << "seed " << GetParam() << ", plan " << turn << ":" << article;
      Spans spans;
      matcher.spans(codes, spans);
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
