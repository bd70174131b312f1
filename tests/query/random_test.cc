// Of any tree the canonical form is a query that means the same tree.
#include <array>
#include <random>

#include <gtest/gtest.h>

#include "searcher/query/operands.h"
#include "searcher/query/scopes.h"
#include "tests/query/understood.h"

namespace morgue::query::test {
namespace {

// Trees as a parser may make them: everything the language has, in every legal place.
class RandomTree {
 public:
  explicit RandomTree(unsigned seed) : random_(seed) {}

  Node any(std::size_t depth) {
    switch (depth == 0 ? 0 : below(6)) {
      case 0:
        return leaf();
      case 1:
        return node(Kind::none_of, {any(depth - 1)});
      case 2:
        return node(Kind::all_of, some(depth));
      case 3:
        return node(Kind::any_of, some(depth));
      case 4: {
        Node times = node(Kind::at_least, {operand(depth - 1)});
        times.times = 1 + below(kMaxTimes);
        return times;
      }
      default:
        return near(depth);
    }
  }

 private:
  std::uint32_t below(std::uint32_t n) {
    return std::uniform_int_distribution<std::uint32_t>(0, n - 1)(random_);
  }
  bool coin() { return below(2) == 0; }

  Node node(Kind kind, std::vector<Node> children) {
    Node made;
    made.kind = kind;
    made.children = std::move(children);
    return made;
  }

  std::vector<Node> some(std::size_t depth) {
    std::vector<Node> children;
    for (std::uint32_t n = 2 + below(3); n > 0; --n) children.push_back(any(depth - 1));
    return children;
  }

  Node near(std::size_t depth) {
    Node made = node(Kind::near, {operand(depth - 1), operand(depth - 1)});
    made.proximity.reach = static_cast<Reach>(below(3));
    if (made.proximity.reach == Reach::words) made.proximity.words = 1 + below(1000);
    made.proximity.ordered = coin();
    made.proximity.negated = coin();
    return made;
  }

  Node operand(std::size_t depth) {
    if (depth == 0 || coin()) return text();
    if (coin()) return near(depth);
    return node(Kind::any_of, {operand(depth - 1), operand(depth - 1)});
  }

  Node leaf() {
    Node made;
    switch (below(8)) {
      case 0:
        return made;
      case 1:
        made.kind = Kind::date;
        made.field = find_field("date");
        made.dates.first = coin() ? static_cast<std::int32_t>(below(30000)) - 9000 : 0;
        made.dates.last = coin() ? DateRange::kOpenLast : made.dates.first + 5;
        return made;
      case 2:
        made.kind = Kind::length;
        made.length.first = below(900);
        if (coin()) made.length.last = made.length.first + below(3);
        return made;
      case 3:
        made.kind = Kind::value;
        made.field = find_field("person");
        made.value = std::array{"AND", "Ann Lee", "x>=3", "/5", "lead(x)", "a-b"}[below(6)];
        if (coin())
          made.mentions = 1 + below(3);
        else if (coin())
          made.prominence = 1 + below(100);
        return made;
      default:
        return text();
    }
  }

  Node text() {
    Node made;
    made.scope = scope();
    made.kind = std::array{Kind::word, Kind::wildcard, Kind::phrase}[below(3)];
    for (std::uint32_t n = made.kind == Kind::phrase ? 2 + below(3) : 1; n > 0; --n) {
      const bool wild = made.kind == Kind::wildcard || (made.kind == Kind::phrase && coin());
      QueryWord& word = made.words.emplace_back();
      word.wildcard = wild;
      word.form = wild ? std::array{"go*", "wo?d", "in*t*", "co?o?r*", "мо?к*"}[below(5)]
                       : std::array{"oil", "u.s.", "at&t", "o'neill", "1,234.5",
                                    "or",  "w",    "not",  "日",      "lead"}[below(10)];
    }
    made.exact = made.kind == Kind::word && coin();
    return made;
  }

  Scope scope() {
    Scope made;
    if (coin()) return made;
    made.region = static_cast<Region>(below(6));
    made.letters = static_cast<LetterCase>(below(4));
    if (coin() && made.region != Region::headline && made.region != Region::author)
      made.first_words = 1 + below(kMaxFirstWords);
    return made;
  }

  std::mt19937 random_;
};

TEST(Random, CanonicalFormMeansTheSame) {
  Analyzer analyzer;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    const Node tree = RandomTree(seed).any(4);
    const std::string text = print(tree);
    const ParsedQuery again = parse(text, analyzer);
    ASSERT_TRUE(again.root && same_query(tree, *again.root)) << "seed " << seed << "\n"
                                                             << text << "\n"
                                                             << print(*again.root);
    EXPECT_FALSE(draw(tree).empty());
  }
}

}  // namespace
}  // namespace morgue::query::test
