#include "searcher/search/phrase_matcher.h"

#include <algorithm>

namespace morgue::search {
namespace {

// Past the breaks at `at`; the end if a field begins there.
std::size_t skip_breaks(CodeBytes codes, std::size_t at) {
  while (at < codes.size() && is_structure(codes[at])) {
    if (is_field_start(codes[at])) return codes.size();
    ++at;
  }
  return at;
}

// The same leftwards: the end of the word before `at`; 0 if there is none in this field.
std::size_t skip_breaks_back(CodeBytes codes, std::size_t at) {
  while (at > 0 && is_structure(codes[at - 1])) {
    if (is_field_start(codes[at - 1])) return 0;
    --at;
  }
  return at;
}

}  // namespace

CodeBytes field_codes(CodeBytes article, std::uint8_t field) {
  const std::size_t start = find_structure(article, field, 0);
  if (start == kNotFound) return {};
  std::size_t end = start + 1;
  while (end < article.size() && !is_field_start(article[end])) ++end;
  return article.subspan(start + 1, end - start - 1);
}

PhraseMatcher::PhraseMatcher(const query::PositionalPlan& phrase,
                             const WordDictionary& dictionary) {
  const std::vector<query::PositionalPlan>& words = phrase.children;
  if (!words.empty()) {
    const query::Region region = words.front().scope.region;
    if (region == query::Region::headline) scope_ = Scope::headline;
    if (region == query::Region::author) scope_ = Scope::author;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    Step step;
    for (const std::string& form : words[i].forms) step.push_back(dictionary.code(form));
    steps_.push_back(std::move(step));
    if (words[i].articles < words[anchor_].articles) anchor_ = i;
  }
  if (anchor_ + 1 < steps_.size() && steps_[anchor_ + 1].size() == 1)
    next_ = steps_[anchor_ + 1].front().bytes[0];
}

// The steps around the anchor, which stands at [begin, end).
bool PhraseMatcher::rest_matches(CodeBytes codes, std::size_t begin, std::size_t end) const {
  for (std::size_t i = anchor_ + 1; i < steps_.size(); ++i) {
    const std::size_t at = skip_breaks(codes, end);
    const auto word = std::find_if(steps_[i].begin(), steps_[i].end(),
                                   [&](const WordCode& w) { return stands_at(codes, at, w); });
    if (at == codes.size() || word == steps_[i].end()) return false;
    end = at + word->size;
  }
  for (std::size_t i = anchor_; i-- > 0;) {
    const std::size_t at = skip_breaks_back(codes, begin);
    const auto word = std::find_if(steps_[i].begin(), steps_[i].end(), [&](const WordCode& w) {
      return w.size <= at && stands_at(codes, at - w.size, w);
    });
    if (word == steps_[i].end()) return false;
    begin = at - word->size;
  }
  return true;
}

bool PhraseMatcher::found_from(CodeBytes codes, const WordCode& word) const {
  for (std::size_t at = find_word(codes, word, 0, next_); at != kNotFound;
       at = find_word(codes, word, at + word.size, next_)) {
    if (!rest_matches(codes, at, at + word.size)) continue;
    // The author stands last and does not count as text.
    return scope_ != Scope::text || find_structure(codes.first(at), kCodeAuthor, 0) == kNotFound;
  }
  return false;
}

bool PhraseMatcher::matches(CodeBytes article) const {
  if (steps_.empty()) return false;
  if (scope_ == Scope::headline) article = field_codes(article, kCodeHeadline);
  if (scope_ == Scope::author) article = field_codes(article, kCodeAuthor);
  const Step& anchor = steps_[anchor_];
  return std::any_of(anchor.begin(), anchor.end(),
                     [&](const WordCode& word) { return found_from(article, word); });
}

}  // namespace morgue::search
