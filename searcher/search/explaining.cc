#include "searcher/search/explaining.h"

#include <algorithm>
#include <string>

#include "searcher/search/ranking.h"

namespace morgue::search {

std::string_view kind_name(query::Kind kind) {
  if (kind == query::Kind::phrase) return "phrase";
  return kind == query::Kind::wildcard ? "wildcard" : "word";
}

ExplainedWord explain_word(Archive& archive, query::Vocabulary& vocabulary,
                           const query::CompiledWords& words) {
  ExplainedWord word;
  word.text = words.text;
  word.equivalent_of = words.equivalent_of;
  word.negated = words.negated;
  word.kind = kind_name(words.kind);
  word.begin = words.place.begin;
  word.end = words.place.end;
  word.articles = count(archive, words.query);
  word.weight = words.weight;
  for (const std::string& term : words.terms)
    word.forms.push_back({term, vocabulary.articles(term)});
  if (!words.in_order)
    std::stable_sort(word.forms.begin(), word.forms.end(),
                     [](const auto& a, const auto& b) { return a.articles > b.articles; });
  return word;
}

}  // namespace morgue::search
