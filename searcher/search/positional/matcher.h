// Whether, and where, an article has what a positional plan asks for: the plan worked out for the
// word dictionary of one part. Knows nothing of Xapian. Keeps the memory of one article for the
// next, so that going through a part allocates nothing once it is warm; one a thread.
#pragma once

#include <cstdint>
#include <vector>

#include "common/archive/dictionaries.h"
#include "searcher/query/positional.h"
#include "searcher/search/positional/article_map.h"
#include "searcher/search/positional/near_finder.h"
#include "searcher/search/positional/span.h"
#include "searcher/search/positional/word_run.h"

namespace morgue::search::positional {

class Matcher {
 public:
  // A plan that says less than its kind needs (near of one child, say) matches nothing.
  Matcher(const query::PositionalPlan& plan, const WordDictionary& dictionary);

  bool matches(const ArticleWords& article);
  // All matches, into `out`, which it replaces; see kMaxPairs.
  void spans(const ArticleWords& article, Spans& out);
  // Whether kMaxPairs may have kept matches of the last article from spans(): they are all, if not.
  bool was_cut() const { return near_.was_cut(); }
  // Whether it looks at ArticleWords::cases.
  bool reads_letters() const { return reads_letters_; }

 private:
  using Kind = query::PositionalPlan::Kind;
  struct Node {
    Kind kind = Kind::words;
    std::size_t run = 0;  // words and phrases: in runs_
    query::Proximity proximity;
    std::uint32_t times = 1;
    double articles = 0;                // that may have it
    std::vector<std::size_t> children;  // in nodes_
    Spans found;
  };
  static bool is_run(const Node& node) {
    return node.kind == Kind::words || node.kind == Kind::phrase;
  }

  std::size_t add(const query::PositionalPlan& plan, const WordDictionary& dictionary);
  bool any(Node& node);          // whether there is a match
  const Spans& all(Node& node);  // node.found
  bool any_near(Node& node);
  void all_near(Node& node);
  bool occurs_often(const Node& node, const Spans& spans);
  Node& child(const Node& node, std::size_t i) { return nodes_[node.children[i]]; }

  std::vector<Node> nodes_;  // the last one is the root
  std::vector<WordRun> runs_;
  bool reads_letters_ = false;
  ArticleMap article_;
  NearFinder near_;
  Spans by_end_;
};

}  // namespace morgue::search::positional
