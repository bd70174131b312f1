#include "searcher/query/spelling.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "common/text/utf8.h"

namespace morgue::query {
namespace {

constexpr std::size_t kLeast = 4;     // letters of a word that is guessed
constexpr std::size_t kTwoSlips = 6;  // letters from which on there may be two
constexpr double kCost = 3;           // of a slip: ln 20

}  // namespace

Letters letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_utf8(word, i);
    if (letters.size == Letters::kMost || (c.value >= U'0' && c.value <= U'9')) return {};
    letters.at[letters.size++] = c.value;
    letters.mask |= std::uint64_t{1} << (c.value & 63);
    i += c.length;
  }
  return letters;
}

// Optimal string alignment, row by row, given up where a whole row is beyond the bound.
std::size_t slips(const Letters& a, const Letters& b, std::size_t most) {
  const std::size_t longer = std::max(a.size, b.size), shorter = std::min(a.size, b.size);
  if (longer - shorter > most) return most + 1;
  // A slip changes at most two bits of the letters that occur.
  if (static_cast<std::size_t>(std::popcount(a.mask ^ b.mask)) > 2 * most) return most + 1;
  std::array<std::array<std::size_t, Letters::kMost + 1>, 3> rows;
  for (std::size_t j = 0; j <= b.size; ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size; ++i) {
    auto& row = rows[i % 3];
    const auto& last = rows[(i + 2) % 3];
    const auto& before = rows[(i + 1) % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size; ++j) {
      const std::size_t replaced = last[j - 1] + (a.at[i - 1] == b.at[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return rows[a.size % 3][b.size];
}

SpellingGuess::SpellingGuess(std::string_view word) : word_(letters_of(word)) {
  if (word_.size >= kLeast) most_ = word_.size < kTwoSlips ? 1 : 2;
}

std::size_t SpellingGuess::distance(std::string_view candidate) const {
  if (candidate.size() + most_ < word_.size || candidate.size() > 4 * (word_.size + most_))
    return 0;
  const Letters letters = letters_of(candidate);
  if (letters.size == 0) return 0;
  const std::size_t distance = slips(word_, letters, most_);
  return distance > most_ ? 0 : distance;
}

void SpellingGuess::consider(std::string_view candidate, std::size_t distance,
                             std::uint64_t articles) {
  if (articles == 0) return;
  const double score =
      std::log(static_cast<double>(articles)) - kCost * static_cast<double>(distance);
  if (best_ && (score < score_ || (score == score_ && candidate >= best_->word))) return;
  best_ = Suggestion{std::string(candidate), articles};
  score_ = score;
}

}  // namespace morgue::query
