// Whether dictionaries hold anything of killed articles. They are learnt from articles, pieces of
// which they keep as they were written: so a killed text could be read in an archive long after it
// has left all parts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/archive/dictionaries.h"
#include "common/article.h"
#include "common/text/analyzer.h"

namespace morgue::nightly {

class KilledText {
 public:
  void add(const Article& article);
  bool empty() const { return texts_.empty(); }

  // Leaves, of the words, those that no other article of these databases has. To be asked while
  // they still hold the killed ones; each article must have been added as often as they do.
  void keep_own_words(const std::vector<Xapian::Database>& databases);

  // Whether one of their own words, or a long piece of their text, stands in the dictionary.
  bool is_in(const WordDictionary& dictionary) const;
  bool is_in(std::string_view text_dictionary) const;

 private:
  Analyzer analyzer_;
  std::unordered_map<std::string, std::uint32_t> words_;  // folded -> articles
  std::vector<std::string> texts_;
};

}  // namespace morgue::nightly
