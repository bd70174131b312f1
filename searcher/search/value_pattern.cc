#include "searcher/search/value_pattern.h"

#include <algorithm>

namespace morgue::search {

ValuePattern::ValuePattern(std::string_view text, Analyzer& analyzer) : analyzer_(analyzer) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
    const std::string_view piece = text.substr(begin, end - begin);
    analyzer_.analyze(piece, list_);
    for (const Word& word : list_.words)
      if (word.indexed) words_.push_back({std::string(list_.form(word)), false});
    if (piece.ends_with('*') && !list_.words.empty() && !words_.empty())
      words_.back().prefix = true;
    begin = end + 1;
  }
}

bool ValuePattern::fits(std::string_view value) {
  analyzer_.analyze(value, list_);
  const auto has = [this](const PatternWord& wanted) {
    return std::any_of(list_.words.begin(), list_.words.end(), [&](const Word& word) {
      const std::string_view form = list_.form(word);
      return wanted.prefix ? form.starts_with(wanted.form) : form == wanted.form;
    });
  };
  return !words_.empty() && std::all_of(words_.begin(), words_.end(), has);
}

}  // namespace morgue::search
