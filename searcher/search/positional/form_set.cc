#include "searcher/search/positional/form_set.h"

#include <algorithm>

namespace morgue::search::positional {

FormSet::FormSet(std::span<const std::string> forms, const WordDictionary& dictionary)
    : sketch_(kSketchBits / 64) {
  for (const std::string& form : forms) {
    const WordCode code = dictionary.code(form);
    std::uint64_t key = 0;
    for (const std::uint8_t byte : code.span()) key = longer(key, byte);
    const auto place = std::lower_bound(keys_.begin(), keys_.end(), key);
    if (place != keys_.end() && *place == key) continue;
    keys_.insert(place, key);
    codes_.push_back(code);
    sketch_[sketch_bit(key) / 64] |= std::uint64_t{1} << sketch_bit(key) % 64;
  }
}

bool FormSet::is_key(std::uint64_t key) const {
  return std::binary_search(keys_.begin(), keys_.end(), key);
}

std::size_t FormSet::begins_at(CodeBytes article, std::size_t at) const {
  if (size() == 1) return stands_at(article, at, first()) ? first().size : 0;
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
