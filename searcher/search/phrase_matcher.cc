#include "searcher/search/phrase_matcher.h"

#include <algorithm>

#include "searcher/search/word_scan.h"

namespace morgue::search {
namespace {

bool stands_at(Codes codes, std::size_t at, const WordCodes& word) {
  if (word.count > codes.size() - at) return false;
  for (std::uint32_t i = 0; i < word.count; ++i)
    if (codes[at + i] != word.codes[i]) return false;
  return true;
}

// Past the breaks at `at`; the end if a field begins there.
std::size_t skip_breaks(Codes codes, std::size_t at) {
  while (at < codes.size() && is_break(codes[at])) {
    if (is_field_start(codes[at])) return codes.size();
    ++at;
  }
  return at;
}

// The same leftwards: the end of the word before `at`; 0 if there is none in this field.
std::size_t skip_breaks_back(Codes codes, std::size_t at) {
  while (at > 0 && is_break(codes[at - 1])) {
    if (is_field_start(codes[at - 1])) return 0;
    --at;
  }
  return at;
}

}  // namespace

Codes field_codes(Codes article, WordCode field) {
  const std::size_t start = field == kCodeHeadline && !article.empty() && article[0] == field
                                ? 0
                                : find_code(article, field, 0);
  if (start == kNotFound) return {};
  std::size_t end = start + 1;
  while (end < article.size() && !is_field_start(article[end])) ++end;
  return article.subspan(start + 1, end - start - 1);
}

PhraseMatcher::PhraseMatcher(const query::PhrasePlan& plan, const WordDictionary& dictionary) {
  if (plan.field != nullptr)
    scope_ = plan.field->dimension == Dimension::author ? Scope::author : Scope::headline;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    Step step;
    for (const std::string& form : plan.steps[i].forms) step.push_back(dictionary.codes(form));
    steps_.push_back(std::move(step));
    if (plan.steps[i].articles < plan.steps[anchor_].articles) anchor_ = i;
  }
}

// The steps around the anchor, which stands at [begin, end).
bool PhraseMatcher::rest_matches(Codes codes, std::size_t begin, std::size_t end) const {
  for (std::size_t i = anchor_ + 1; i < steps_.size(); ++i) {
    const std::size_t at = skip_breaks(codes, end);
    const auto word = std::find_if(steps_[i].begin(), steps_[i].end(),
                                   [&](const WordCodes& w) { return stands_at(codes, at, w); });
    if (at == codes.size() || word == steps_[i].end()) return false;
    end = at + word->count;
  }
  for (std::size_t i = anchor_; i-- > 0;) {
    const std::size_t at = skip_breaks_back(codes, begin);
    const auto word = std::find_if(steps_[i].begin(), steps_[i].end(), [&](const WordCodes& w) {
      return w.count <= at && stands_at(codes, at - w.count, w);
    });
    if (word == steps_[i].end()) return false;
    begin = at - word->count;
  }
  return true;
}

bool PhraseMatcher::found_from(Codes codes, const WordCodes& word) const {
  for (std::size_t at = find_code(codes, word.codes[0], 0); at != kNotFound;
       at = find_code(codes, word.codes[0], at + 1)) {
    if (word.count > 1 && !stands_at(codes, at, word)) continue;
    if (!rest_matches(codes, at, at + word.count)) continue;
    // The author stands last and does not count as text.
    return scope_ != Scope::text || find_code(codes.first(at), kCodeAuthor, 0) == kNotFound;
  }
  return false;
}

bool PhraseMatcher::matches(Codes article) const {
  if (steps_.empty()) return false;
  if (scope_ == Scope::headline) article = field_codes(article, kCodeHeadline);
  if (scope_ == Scope::author) article = field_codes(article, kCodeAuthor);
  const Step& anchor = steps_[anchor_];
  return std::any_of(anchor.begin(), anchor.end(),
                     [&](const WordCodes& word) { return found_from(article, word); });
}

}  // namespace morgue::search
