// Which of an archive's words a mistyped one was meant for: the likeliest, were one letter in
// twenty a slip. A pure function of the words it is shown; which those are is the vocabulary's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace morgue::query {

struct Suggestion {
  std::string word;
  std::uint64_t articles = 0;  // that have it
  bool operator==(const Suggestion&) const = default;
};

// Letters of a word that slips are counted in; longer words are never guessed.
struct Letters {
  static constexpr std::size_t kMost = 32;
  std::array<char32_t, kMost> at{};
  std::size_t size = 0;    // 0: too long, or it has digits
  std::uint64_t mask = 0;  // a bit for some letter or letters
};
Letters letters_of(std::string_view word);

// Letters left out, added, replaced or swapped with the next; beyond `most`: most + 1.
std::size_t slips(const Letters& a, const Letters& b, std::size_t most);

class SpellingGuess {
 public:
  explicit SpellingGuess(std::string_view word);

  // Short words, and those with digits, are not guessed.
  bool possible() const { return most_ > 0; }
  // How far a word of the archive is from ours, 0 if it cannot be meant.
  std::size_t distance(std::string_view candidate) const;
  void consider(std::string_view candidate, std::size_t distance, std::uint64_t articles);

  const std::optional<Suggestion>& best() const { return best_; }

 private:
  Letters word_;
  std::size_t most_ = 0;  // slips
  std::optional<Suggestion> best_;
  double score_ = 0;
};

}  // namespace morgue::query
