// Which words of some articles tell what they are about: how often the articles have them, the
// forms of a stem as one, and how rare they are in the archive. What --expand and --more-like ask
// for more of. Not for queries made of them (similar.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/article.h"
#include "common/text/analyzer.h"
#include "common/text/stemmer.h"
#include "searcher/query/vocabulary.h"

namespace morgue::search {

// A word as the archive has it.
struct TellingWord {
  std::string form;                // the commonest in the articles counted
  std::vector<std::string> forms;  // in the archive
  double share = 0;                // of the words of the articles counted, each weighted
  double articles = 0;             // of the archive that have a form
  double rarity = 0;               // word_weight()
};

// Of the archive's articles: what more of them have tells nothing, and takes longest to read.
inline constexpr double kTooCommon = 0.5;

// What the archive knows of a word; its share is 0.
TellingWord look_up(std::string form, query::Vocabulary& vocabulary);

class WordCounter {
 public:
  explicit WordCounter(Analyzer& analyzer) : analyzer_(analyzer) {}

  // Headline, lead and body; words of the headline count as they do in ranking. `language`: of the
  // stems.
  void add(const Article& article, std::string_view language, double weight);

  // The `most` words with the highest share * rarity, highest first, ties by form. Left out: what
  // fewer than `at_least` articles of the archive have, or more than half; numbers; single letters.
  std::vector<TellingWord> telling(query::Vocabulary& vocabulary, double at_least,
                                   std::size_t most) const;

 private:
  struct Stem {
    std::map<std::string, double, std::less<>> forms;  // times, weighted
    double share = 0;
  };

  double count(std::string_view text, double times,
               std::unordered_map<std::string, double>& counts);

  Analyzer& analyzer_;
  Stemmer stemmer_;
  WordList words_;
  std::map<std::string, Stem, std::less<>> stems_;
};

}  // namespace morgue::search
