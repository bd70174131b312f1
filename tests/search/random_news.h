// Random small articles and random queries about them: few words, so that everything meets
// everything; forms of a stem, capitals, possessives, elisions, accents, ideographs, sentence and
// paragraph breaks, several languages, repeated texts. The seed decides all of it.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "common/article.h"

namespace morgue::search::test {

class RandomNews {
 public:
  explicit RandomNews(unsigned seed) : random_(seed) {}

  Article article(unsigned number);
  // A query in the query language. Phrases are cut from `articles`, or made up.
  std::string query(const std::vector<Article>& articles, unsigned depth = 3);

  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(unsigned percent) { return below(100) < percent; }

 private:
  std::string word();
  std::string text(std::size_t words);
  std::string leaf(const std::vector<Article>& articles);
  std::string phrase(const std::vector<Article>& articles);
  std::string date();

  std::mt19937 random_;
};

}  // namespace morgue::search::test
