// Finding a word in codes the slow and obvious way: what find_word() is held against.
#pragma once

#include <algorithm>

#include "common/archive/word_reader.h"
#include "searcher/search/word_scan.h"

namespace morgue::search::test {

// find_word() by reading every word from the beginning.
inline std::size_t find_slowly(CodeBytes article, const WordCode& word, std::size_t from,
                               int next) {
  for (WordReader reader(article); reader.next();) {
    const auto at = static_cast<std::size_t>(reader.code().data() - article.data());
    if (at < from || !std::ranges::equal(reader.code(), word.span())) continue;
    const std::size_t end = at + word.size;
    if (next == kAnyByte) return at;
    if (end < article.size() && (article[end] == next || is_structure(article[end]))) return at;
  }
  return kNotFound;
}

}  // namespace morgue::search::test
