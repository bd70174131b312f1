// Articles and positional plans by chance: of the tests that hold the matcher against the oracle.
// The numbers come from elsewhere: a generator, or the bytes of a fuzzer.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "tests/search/positional/plans.h"

namespace morgue::search::positional::test {

class Chance {
 public:
  // `source`: any numbers; 0 for ever ends what is being made.
  explicit Chance(std::function<std::uint32_t()> source) : source_(std::move(source)) {}
  std::uint32_t below(std::uint32_t n) { return source_() % n; }
  bool one_in(std::uint32_t n) { return below(n) == n - 1; }

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
        if (one_in(3)) text += one_in(2) ? "+" : "*";
      }
    }
    return text;
  }

  Scope scope() {
    if (!one_in(3)) return {};
    Scope scope;
    scope.region = static_cast<Region>(below(6));
    if (one_in(2)) scope.region = Region::anywhere;
    if (one_in(2)) scope.letters = static_cast<query::LetterCase>(below(4));
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

  std::function<std::uint32_t()> source_;
};

}  // namespace morgue::search::positional::test
