#include "generator/vocabulary.h"

#include <algorithm>
#include <unordered_set>

#include "generator/words.h"

namespace morgue::generator {
namespace {

constexpr std::uint32_t kHeadOffset = 3;
constexpr std::uint32_t kKnee = 8000;
constexpr std::uint32_t kShortWords = 5000;

// Rare words are longer than common ones, and there are not enough short ones for a large
// vocabulary anyway: after so many collisions in a row the word gets one more syllable.
constexpr unsigned kPatience = 8;

std::string make_new_word(Random& random, unsigned syllables,
                          const std::unordered_set<std::string>& taken) {
  std::string word = make_word(random, syllables);
  for (unsigned attempt = 1; taken.contains(word); ++attempt) {
    word = make_word(random, syllables);
    if (attempt >= kPatience) append_syllables(random, 1, word);
  }
  return word;
}

}  // namespace

Vocabulary::Vocabulary(std::uint32_t size)
    : frequency_(size, kHeadOffset, kKnee),
      function_words_(std::min(size, static_cast<std::uint32_t>(function_words().size()))) {
  begins_.reserve(std::size_t{size} + 1);
  std::unordered_set<std::string> taken;
  const auto add = [&](std::string_view word) {
    if (begins_.size() == size) return;  // a vocabulary smaller than the built-in lists
    begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
    letters_ += word;
    taken.emplace(word);
  };
  for (const std::string_view word : function_words()) add(word);
  for (const std::string_view word : news_words()) add(word);
  Random random(mix({kVocabularyStream}));
  while (begins_.size() < size) {
    add(make_new_word(random, begins_.size() < kShortWords ? 2 : 3, taken));
  }
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
}

}  // namespace morgue::generator
