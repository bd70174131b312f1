// Words that a facet value must have: --facet-match 'mac*', and names given by a part of them
// (person:pompeo). Compares words as the analyser folds them, in any order; a * at the end of a
// word stands for any ending.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"

namespace morgue::search {

class ValuePattern {
 public:
  // `analyzer` must outlive this.
  ValuePattern(std::string_view text, Analyzer& analyzer);

  bool empty() const { return words_.empty(); }  // no word in it: fits nothing
  bool fits(std::string_view value);

 private:
  struct PatternWord {
    std::string form;
    bool prefix = false;
  };

  Analyzer& analyzer_;
  WordList list_;
  std::vector<PatternWord> words_;
};

}  // namespace morgue::search
