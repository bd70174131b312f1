// What a search says about all its matches beside their number: facets, histogram, unusual and
// related values. Not for finding the matches (ranking.h).
#pragma once

#include <functional>

#include "common/text/analyzer.h"
#include "searcher/search/archive_counts.h"
#include "searcher/search/chosen.h"
#include "searcher/search/facet_count.h"
#include "searcher/search/request.h"
#include "searcher/search/result.h"
#include "searcher/search/sources.h"
#include "searcher/search/value_lookup.h"

namespace morgue::search {

// The matches as they would be without the filters of one dimension.
using MatchesWithout = std::function<MatchList(Dimension)>;

class Counting {
 public:
  // `all`: what the matches are compared with. All must outlive this.
  Counting(const Archive& archive, Spellings& spellings, Analyzer& analyzer, ArchiveCounts& all,
           ValueLookup& lookup)
      : archive_(archive), spellings_(spellings), analyzer_(analyzer), all_(all), lookup_(lookup) {}

  // Fills facets, histogram, unusual and related. Throws Error(usage): a value that may mean
  // several, a histogram of too many periods.
  void run(const SearchRequest& request, const MatchList& matches, const MatchesWithout& without,
           SearchResult& result);

 private:
  void facets(const SearchRequest& request, const MatchList& matches, const MatchesWithout& without,
              SearchResult& result);
  void add_missing(const Chosen& chosen, const ValueTest& wanted, FacetResult& facet);
  void unusual(const SearchRequest& request, const MatchList& matches, SearchResult& result);
  void related(const SearchRequest& request, const MatchList& matches, SearchResult& result);

  const Archive& archive_;
  Spellings& spellings_;
  Analyzer& analyzer_;
  ArchiveCounts& all_;
  ValueLookup& lookup_;
};

}  // namespace morgue::search
