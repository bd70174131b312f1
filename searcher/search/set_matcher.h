// Which articles match, without asking how well: posting lists made into sets of bits, part by
// part. Where matches are many this takes a third of the time of Xapian's matcher, which scores
// them one by one (17 ns a posting against 50 to 170 ns a match); where they are few, what was read
// is kept, and scores are made of it (set_scorer.h). Gives the very same articles.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/archive/archive.h"
#include "searcher/search/sources.h"

namespace morgue::search {

// From so many matches on (an upper bound of them) sets are the better way.
inline constexpr double kManyMatches = 20'000;

// Whether sets can tell: there is nothing in the query but terms and how they go together. Phrases
// look into the articles' words, and are the matcher's.
[[nodiscard]] bool is_set_query(const Xapian::Query& query);

// How often an article has a term.
struct Occurrences {
  std::uint32_t doc = 0;
  std::uint32_t times = 0;
};
// Of one part, by term, in the order of the articles. Of those that match it has all, and others.
using SeenTerms = std::unordered_map<std::string, std::vector<Occurrences>>;

class SetMatcher {
 public:
  // Both must outlive it; is_set_query(query) must hold.
  SetMatcher(const Archive& archive, const Xapian::Query& query);
  ~SetMatcher();
  SetMatcher(const SetMatcher&) = delete;
  SetMatcher& operator=(const SetMatcher&) = delete;

  // No more articles than these match, dead ones included.
  [[nodiscard]] double bound();
  // The live articles that match; parts are worked on side by side where there is enough to do.
  [[nodiscard]] MatchList matches();
  // `seen` gets what was read on the way, part by part, and how often the matches have the terms
  // `beside` the query: only for a small bound().
  [[nodiscard]] MatchList matches(std::vector<SeenTerms>& seen,
                                  const std::vector<std::string>& beside);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue::search
