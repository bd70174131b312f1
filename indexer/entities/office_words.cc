#include "indexer/entities/office_words.h"

#include <algorithm>

#include "indexer/entities/join_key.h"
#include "indexer/entities/word_classes.h"

namespace morgue::entities {
namespace {

bool has(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_office_within(std::string_view shorter, std::string_view longer) {
  const WordClasses& classes = WordClasses::get();
  const std::vector<std::string_view> few = words_of(shorter);
  const std::vector<std::string_view> many = words_of(longer);
  return std::all_of(few.begin(), few.end(), [&](auto word) { return has(many, word); }) &&
         std::all_of(many.begin(), many.end(), [&](auto word) {
           return (classes.of(word) & kOtherOffice) == 0 || has(few, word);
         });
}

}  // namespace morgue::entities
