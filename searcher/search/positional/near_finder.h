// Which matches stand near which: the one place that knows what near means
// (searcher/query/scope.h). Holds the memory it works in: one a thread.
#pragma once

#include <cstddef>

#include "searcher/query/scope.h"
#include "searcher/search/positional/article_map.h"
#include "searcher/search/positional/span.h"

namespace morgue::search::positional {

// So many pairs are looked at, of one operator in one article. Where there are more, each match
// makes a pair only with the nearest of the others on either side: an operator around this one may
// then miss what a longer pair would give it. any() and without() are exact for any number.
inline constexpr std::size_t kMaxPairs = 1 << 16;

class NearFinder {
 public:
  // Whether any of `first` has one of `second` near it.
  bool any(ArticleMap& article, const query::Proximity& proximity, const Spans& first,
           const Spans& second);
  // Those of `first` that have none; into `out`, which it replaces.
  void without(ArticleMap& article, const query::Proximity& proximity, const Spans& first,
               const Spans& second, Spans& out);
  // From the begin to the end of each pair; into `out`, which it replaces.
  void pairs(ArticleMap& article, const query::Proximity& proximity, const Spans& first,
             const Spans& second, Spans& out);

  // Whether kMaxPairs cut pairs() short since forget_cuts().
  bool was_cut() const { return was_cut_; }
  void forget_cuts() { was_cut_ = false; }

 private:
  // Some spans, ready to be asked for those right or left of a place.
  struct Index {
    void fill(const Spans& spans);
    std::size_t right_of(std::uint32_t end) const;   // the first in by_begin that begins later
    std::size_t left_of(std::uint32_t begin) const;  // how many of by_end end before

    Spans by_begin, by_end;
    std::vector<std::uint32_t> least_end;       // of by_begin from there on
    std::vector<std::uint32_t> greatest_begin;  // of by_end up to there
  };
  // Where what is near a match must lie: words [begin, end); empty if nothing can be near it.
  struct Reachable {
    std::uint32_t begin = 0, end = 0;
  };

  Reachable reachable(const Span& span) const;
  bool has_near(const Span& span) const;
  bool add_pairs(const Spans& spans, Spans& out);
  void add_nearest(const Spans& spans, const Index& others, bool right, bool left,
                   Spans& out) const;

  ArticleMap* article_ = nullptr;  // of the call
  query::Proximity proximity_;
  Index seconds_, firsts_;
  bool was_cut_ = false;
};

}  // namespace morgue::search::positional
