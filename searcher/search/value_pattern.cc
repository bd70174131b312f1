#include "searcher/search/value_pattern.h"

#include <algorithm>

namespace morgue::search {

ValuePattern::ValuePattern(std::string_view text, query::Wildcards meant, Analyzer& analyzer)
    : analyzer_(analyzer), words_(query::read_words(text, meant, analyzer, list_).words) {
  std::erase_if(words_, [](const query::QueryWord& word) { return !word.indexed; });
}

bool ValuePattern::fits(std::string_view value) {
  analyzer_.analyze(value, list_);
  const auto has = [this](const query::QueryWord& wanted) {
    return std::any_of(list_.words.begin(), list_.words.end(), [&](const Word& word) {
      const std::string_view form = list_.form(word);
      return wanted.wildcard ? query::is_like(form, wanted.form) : form == wanted.form;
    });
  };
  return !words_.empty() && std::all_of(words_.begin(), words_.end(), has);
}

}  // namespace morgue::search
