// A run of an article's words that matches something: what the operators of a positional plan hand
// to each other. Lists are in ascending order and hold each span once.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <vector>

namespace morgue::search::positional {

// Places of its first and its last word among all words of the article, from 0; both belong to it.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const Span&) const = default;
};

using Spans = std::vector<Span>;

inline bool ends_first(const Span& a, const Span& b) {
  return a.end != b.end ? a.end < b.end : a.begin < b.begin;
}

inline void sort_unique(Spans& spans) {
  if (!std::is_sorted(spans.begin(), spans.end())) std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

inline void sort_by_end(Spans& spans) {
  if (!std::is_sorted(spans.begin(), spans.end(), ends_first))
    std::sort(spans.begin(), spans.end(), ends_first);
}

}  // namespace morgue::search::positional
