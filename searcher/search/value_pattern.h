// Words that a facet value must have: --facet-match 'mac*', and names given by a part of them
// (person:pompeo). Compares words as the analyser folds them, in any order; * stands for any
// letters and ? for one (query/wildcards.h), at the beginning of a word, too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "searcher/query/tree.h"
#include "searcher/query/wildcards.h"

namespace morgue::search {

class ValuePattern {
 public:
  // `analyzer` must outlive this.
  ValuePattern(std::string_view text, query::Wildcards meant, Analyzer& analyzer);

  bool empty() const { return words_.empty(); }  // no word in it: fits nothing
  bool fits(std::string_view value);

 private:
  Analyzer& analyzer_;
  WordList list_;
  std::vector<query::QueryWord> words_;
};

}  // namespace morgue::search
