// Random trees of every kind about some articles, such as the parser could have made: words that
// stand near each other in one of them, so that there is something to find. The seed decides all.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "common/article.h"
#include "searcher/query/tree.h"

namespace morgue::search::test {

// Kinds and parts of nodes that a test wants.
struct TreeKinds {
  bool near = true;
  bool at_least = true;
  bool length = true;
  bool inner_wildcards = true;  // * and ? inside words, and in phrases
  bool scopes = true;           // beyond headline and author: regions, first words
  bool letters = true;          // caps, allcaps, nocaps
  bool values = true;           // those of RandomNews
};

class RandomTrees {
 public:
  // Some of the articles must have words.
  RandomTrees(const std::vector<Article>& articles, unsigned seed, TreeKinds kinds = {});

  query::Node tree(unsigned depth = 3);

 private:
  struct Token {
    std::string form;
    bool indexed = true;
  };
  using Tokens = std::vector<Token>;

  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(unsigned percent) { return below(100) < percent; }
  void choose_words();
  query::Node group(query::Kind kind, std::vector<query::Node> children) const;
  query::Node leaf();
  query::Node positional(unsigned depth);
  query::Node near(unsigned depth);
  query::Node word_like();
  query::Node phrase(std::size_t begin);
  query::Node date();
  query::Node value();
  query::Scope scope();
  query::QueryWord wildcard(const std::string& form);
  std::size_t place();

  const Tokens& words() const { return texts_[text_]; }

  TreeKinds kinds_;
  std::mt19937 random_;
  std::vector<Tokens> texts_;  // of fields of the articles
  std::size_t text_ = 0;       // what the present branch is about
  std::size_t around_ = 0;     // a place in it
};

}  // namespace morgue::search::test
