#include "searcher/search/positional/near_finder.h"

#include <algorithm>

namespace morgue::search::positional {

using query::Proximity;
using query::Reach;

void NearFinder::Index::fill(const Spans& spans) {
  by_begin = spans;
  by_end = spans;
  sort_by_end(by_end);
  least_end.resize(spans.size());
  greatest_begin.resize(spans.size());
  for (std::size_t i = spans.size(); i-- > 0;) {
    const std::uint32_t end = by_begin[i].end;
    least_end[i] = i + 1 < spans.size() ? std::min(end, least_end[i + 1]) : end;
  }
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::uint32_t begin = by_end[i].begin;
    greatest_begin[i] = i > 0 ? std::max(begin, greatest_begin[i - 1]) : begin;
  }
}

std::size_t NearFinder::Index::right_of(std::uint32_t end) const {
  const auto place =
      std::upper_bound(by_begin.begin(), by_begin.end(), end,
                       [](std::uint32_t word, const Span& span) { return word < span.begin; });
  return static_cast<std::size_t>(place - by_begin.begin());
}

std::size_t NearFinder::Index::left_of(std::uint32_t begin) const {
  const auto place =
      std::lower_bound(by_end.begin(), by_end.end(), begin,
                       [](const Span& span, std::uint32_t word) { return span.end < word; });
  return static_cast<std::size_t>(place - by_end.begin());
}

NearFinder::Reachable NearFinder::reachable(const Span& span) const {
  if (proximity_.reach != Reach::words) {
    const ArticleMap::Run unit = article_->unit(proximity_.reach, span.begin);
    return span.end < unit.end ? Reachable{unit.begin, unit.end} : Reachable{};
  }
  const ArticleMap::Run zone = article_->zone(span.begin);
  const std::uint32_t before = std::min(proximity_.words, span.begin);
  const std::uint32_t after = zone.end - std::min(zone.end, span.end + 1);
  return {std::max(zone.begin, span.begin - before),
          span.end + 1 + std::min(after, proximity_.words)};
}

bool NearFinder::has_near(const Span& span) const {
  const Index& others = seconds_;
  const Reachable reach = reachable(span);
  const bool by_words = proximity_.reach == Reach::words;
  const std::size_t right = others.right_of(span.end);
  if (right < others.by_begin.size() &&
      (by_words ? others.by_begin[right].begin : others.least_end[right]) < reach.end)
    return true;
  if (proximity_.ordered) return false;
  const std::size_t left = others.left_of(span.begin);
  if (left == 0 || reach.end == 0) return false;
  return (by_words ? others.by_end[left - 1].end : others.greatest_begin[left - 1]) >= reach.begin;
}

bool NearFinder::any(ArticleMap& article, const Proximity& proximity, const Spans& first,
                     const Spans& second) {
  article_ = &article;
  proximity_ = proximity;
  seconds_.fill(second);
  return std::any_of(first.begin(), first.end(), [&](const Span& span) { return has_near(span); });
}

void NearFinder::without(ArticleMap& article, const Proximity& proximity, const Spans& first,
                         const Spans& second, Spans& out) {
  article_ = &article;
  proximity_ = proximity;
  seconds_.fill(second);
  out.clear();
  for (const Span& span : first)
    if (!has_near(span)) out.push_back(span);
}

void NearFinder::pairs(ArticleMap& article, const Proximity& proximity, const Spans& first,
                       const Spans& second, Spans& out) {
  article_ = &article;
  proximity_ = proximity;
  seconds_.fill(second);
  out.clear();
  if (!add_pairs(first, out)) {
    was_cut_ = true;
    firsts_.fill(first);
    out.clear();
    add_nearest(first, seconds_, true, !proximity.ordered, out);
    add_nearest(second, firsts_, !proximity.ordered, true, out);
  }
  sort_unique(out);
}

// False: there are too many.
bool NearFinder::add_pairs(const Spans& spans, Spans& out) {
  const bool by_words = proximity_.reach == Reach::words;
  std::size_t looked_at = 0;
  for (const Span& span : spans) {
    const Reachable reach = reachable(span);
    for (std::size_t i = seconds_.right_of(span.end); i < seconds_.by_begin.size(); ++i) {
      const Span& other = seconds_.by_begin[i];
      if (other.begin >= reach.end) break;
      if (by_words || other.end < reach.end) out.push_back({span.begin, other.end});
      if (++looked_at > kMaxPairs) return false;
    }
    if (proximity_.ordered || reach.end == 0) continue;
    for (std::size_t i = seconds_.left_of(span.begin); i-- > 0;) {
      const Span& other = seconds_.by_end[i];
      if (other.end < reach.begin) break;
      if (by_words || other.begin >= reach.begin) out.push_back({other.begin, span.end});
      if (++looked_at > kMaxPairs) return false;
    }
  }
  return true;
}

// Each of `spans` with the nearest of the others on its right, on its left, or both.
void NearFinder::add_nearest(const Spans& spans, const Index& others, bool right, bool left,
                             Spans& out) const {
  const bool by_words = proximity_.reach == Reach::words;
  for (const Span& span : spans) {
    const Reachable reach = reachable(span);
    const std::size_t r = others.right_of(span.end);
    if (right && r < others.by_begin.size()) {
      const std::uint32_t end = by_words ? others.by_begin[r].end : others.least_end[r];
      if ((by_words ? others.by_begin[r].begin : end) < reach.end) out.push_back({span.begin, end});
    }
    const std::size_t l = others.left_of(span.begin);
    if (left && l > 0 && reach.end > 0) {
      const std::uint32_t begin =
          by_words ? others.by_end[l - 1].begin : others.greatest_begin[l - 1];
      if ((by_words ? others.by_end[l - 1].end : begin) >= reach.begin)
        out.push_back({begin, span.end});
    }
  }
}

}  // namespace morgue::search::positional
