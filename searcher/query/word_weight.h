// How much a word says: BM25's inverse document frequency. Worked out here, once for the archive,
// and not by Xapian, whose estimate for the forms of a word differs from part to part: equal
// articles must have equal scores wherever they lie.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>

namespace morgue::query {

// Of `all` articles, how many have at least one of the forms, if forms met by chance.
inline double articles_with_any(std::span<const double> articles_of_forms, double all) {
  double without = 1;
  for (const double articles : articles_of_forms) without *= 1 - std::min(1.0, articles / all);
  return all * (1 - without);
}

// Never below zero: a word that most articles have says almost nothing, not the opposite. (TIME,
// without equivalents: MAP .699; with log(1 + odds), which gives common words more, .692.)
inline double word_weight(double articles, double all) {
  const double odds = (all - std::min(articles, all) + 0.5) / (articles + 0.5);
  return std::log(odds < 2 ? 1 + odds / 2 : odds);
}

}  // namespace morgue::query
