// The words of the generated text, by rank: function words, then news words, then made-up ones, and
// how often each is drawn. It depends on its size alone, not on the seed, so dumps of different
// seeds share their vocabulary as two years of one newspaper do.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/random.h"
#include "generator/zipf.h"

namespace morgue::generator {

class Vocabulary {
 public:
  explicit Vocabulary(std::uint32_t size);

  std::uint32_t size() const { return frequency_.size(); }

  std::string_view word(std::uint32_t rank) const {
    return std::string_view(letters_).substr(begins_[rank], begins_[rank + 1] - begins_[rank]);
  }

  // Two of these in a row, or one at the end of a sentence, look wrong.
  bool is_function_word(std::uint32_t rank) const { return rank < function_words_; }

  std::uint32_t draw(Random& random) const { return frequency_.draw(random); }

 private:
  Zipf frequency_;
  std::uint32_t function_words_;
  std::string letters_;                // all words, end to end
  std::vector<std::uint32_t> begins_;  // where each begins, and where the last ends
};

}  // namespace morgue::generator
