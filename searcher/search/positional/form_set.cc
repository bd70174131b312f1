#include "searcher/search/positional/form_set.h"

#include <bit>

namespace morgue::search::positional {

FormSet::FormSet(std::span<const std::string> forms, const WordDictionary& dictionary)
    : keys_(std::bit_ceil(2 * forms.size() + 1)), sketch_(kSketchBits / 64) {
  for (const std::string& form : forms) {
    const WordCode code = dictionary.code(form);
    std::uint64_t key = 0;
    for (const std::uint8_t byte : code.span()) key = longer(key, byte);
    std::uint64_t& place = keys_[slot(key)];
    if (place == key) continue;
    place = key;
    codes_.push_back(code);
    const std::uint64_t bit = hash(key) % kSketchBits;
    sketch_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
}

std::size_t FormSet::any_begins_at(CodeBytes article, std::size_t at) const {
  std::uint64_t key = 0;
  for (std::size_t i = at; i < article.size(); ++i) {
    key = longer(key, article[i]);
    if (!is_continuer(article[i])) return has(key) ? i + 1 - at : 0;
  }
  return 0;
}

std::size_t FormSet::ends_before(CodeBytes article, std::size_t end) const {
  if (size() == 1)
    return first().size <= end && stands_at(article, end - first().size, first()) ? first().size
                                                                                  : 0;
  if (end == 0) return 0;
  std::size_t begin = end - 1;
  while (begin > 0 && is_continuer(article[begin - 1])) --begin;
  return begins_at(article.first(end), begin);
}

}  // namespace morgue::search::positional
