// Which values of a facet the filters of its dimension have chosen, and under which names those are
// shown that no match has. Not for finding what a filter means (value_lookup.h): values are whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/schema.h"
#include "searcher/query/tree.h"
#include "searcher/search/result.h"

namespace morgue::search {

class Chosen {
 public:
  // `values`: of the filters. Of dates: 2008 chooses 2008-09 too.
  Chosen(Dimension dimension, const std::vector<std::string>& values);

  bool any() const { return !choices_.empty(); }
  bool has(std::string_view value) const;
  // The choices of which `counts` has no value. No date that is finer or coarser than the
  // dimension: it is no value of it.
  std::vector<std::string> missing(const std::vector<FacetCount>& counts) const;

 private:
  struct Choice {
    std::string name;       // as given; dates as facets write them
    std::string folded;     // of values
    query::DateRange days;  // of dates
  };
  static bool chooses(const Choice& choice, const Choice& value);
  Choice read(std::string_view value) const;

  Dimension dimension_;
  std::vector<Choice> choices_;  // each once
};

}  // namespace morgue::search
