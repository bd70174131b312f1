// Where in articles the words of a query stand, as the positional evaluator finds them: phrases and
// proximity whole, other words one by one. What a NOT excludes is not looked for. One a thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <utility>
#include <vector>

#include "common/archive/archive.h"
#include "searcher/query/positional.h"
#include "searcher/query/tree.h"
#include "searcher/search/article_text.h"
#include "searcher/search/asking.h"
#include "searcher/search/positional/part_matcher.h"

namespace morgue::search {

inline constexpr std::size_t kMaxPassages = 1000;  // of an article

// Whether it is found by places in articles: a word, wildcard, phrase, near or at_least.
bool has_places(const query::Node& node);
// Of all such nodes of the tree that no NOT excludes, the outermost.
std::vector<query::PositionalPlan> plans_of(const query::Node& root, Asking& asking);

class PassageFinder {
 public:
  // `archive` must outlive it.
  PassageFinder(std::vector<query::PositionalPlan> plans, const Archive& archive)
      : plans_(std::move(plans)), archive_(archive) {}

  // In the order of the text, each once, the first kMaxPassages; `around`: words on each side.
  // `total`: how many there are.
  std::vector<Passage> find(ArticleRef ref, const ArticleText& text, std::size_t around,
                            std::size_t* total = nullptr);

 private:
  std::deque<positional::PartMatcher>& matchers(std::uint32_t part);

  std::vector<query::PositionalPlan> plans_;
  const Archive& archive_;
  std::map<std::uint32_t, std::deque<positional::PartMatcher>> matchers_;  // by part
};

// The passages of hits: a query's, with so many words around.
class ContextMaker {
 public:
  // All of them must outlive it.
  ContextMaker(const query::Node& root, std::size_t around, Asking& asking, const Archive& archive,
               Analyzer& analyzer)
      : finder_(plans_of(root, asking), archive), analyzer_(analyzer), around_(around) {}

  std::vector<Passage> make(ArticleRef ref, const Article& article) {
    return finder_.find(ref, ArticleText(article, analyzer_), around_);
  }

 private:
  PassageFinder finder_;
  Analyzer& analyzer_;
  std::size_t around_;
};

}  // namespace morgue::search
