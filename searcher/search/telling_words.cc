#include "searcher/search/telling_words.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "common/schema.h"
#include "searcher/query/word_weight.h"

namespace morgue::search {
namespace {

// Numbers and single letters tell nothing; single characters of other scripts are words.
bool may_tell(std::string_view form) {
  return form.size() > 1 && (form.front() < '0' || form.front() > '9');
}

const std::string& commonest(const std::map<std::string, double, std::less<>>& forms) {
  return std::max_element(forms.begin(), forms.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace

TellingWord look_up(std::string form, query::Vocabulary& vocabulary) {
  TellingWord word;
  word.forms = vocabulary.forms(form);
  std::vector<double> articles;
  for (const std::string& each : word.forms)
    articles.push_back(static_cast<double>(vocabulary.articles(each)));
  word.articles = query::articles_with_any(articles, vocabulary.articles());
  word.rarity = query::word_weight(word.articles, vocabulary.articles());
  word.form = std::move(form);
  return word;
}

void WordCounter::add(const Article& article, std::string_view language, double weight) {
  std::unordered_map<std::string, double> counts;
  double length = count(article.headline, 1 + kHeadlineWeight, counts);
  length += count(article.lead, 1, counts);
  length += count(article.body, 1, counts);
  for (const auto& [form, times] : counts) {
    Stem& stem = stems_[stemmer_.stem(language, form)];
    stem.share += weight * times / length;
    stem.forms[form] += weight * times;
  }
}

double WordCounter::count(std::string_view text, double times,
                          std::unordered_map<std::string, double>& counts) {
  analyzer_.analyze(text, words_);
  double length = 0;
  for (const Word& word : words_.words) {
    if (!word.indexed) continue;
    length += times;
    counts[std::string(words_.form(word))] += times;
  }
  return length;
}

// Asking the archive costs most: those that are too few to be among the best, were they the rarest
// there are, are not looked up.
std::vector<TellingWord> WordCounter::telling(query::Vocabulary& vocabulary, double at_least,
                                              std::size_t most) const {
  std::vector<const Stem*> stems;
  for (const auto& [key, stem] : stems_) stems.push_back(&stem);
  std::stable_sort(stems.begin(), stems.end(),
                   [](const Stem* a, const Stem* b) { return a->share > b->share; });
  const double rarest = query::word_weight(at_least, vocabulary.articles());
  std::vector<double> best;  // a heap, the least on top
  std::vector<TellingWord> words;
  for (const Stem* stem : stems) {
    if (best.size() == most && stem->share * rarest < best.front()) break;
    const std::string& form = commonest(stem->forms);
    if (!may_tell(form)) continue;
    TellingWord word = look_up(form, vocabulary);
    if (word.articles < at_least || word.articles > kTooCommon * vocabulary.articles()) continue;
    word.share = stem->share;
    best.push_back(word.share * word.rarity);
    std::push_heap(best.begin(), best.end(), std::greater<>());
    if (best.size() > most) {
      std::pop_heap(best.begin(), best.end(), std::greater<>());
      best.pop_back();
    }
    words.push_back(std::move(word));
  }
  const auto better = [](const TellingWord& a, const TellingWord& b) {
    const double x = a.share * a.rarity, y = b.share * b.rarity;
    return x != y ? x > y : a.form < b.form;
  };
  const std::size_t keep = std::min(most, words.size());
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(keep), words.end(),
                    better);
  words.resize(keep);
  return words;
}

}  // namespace morgue::search
