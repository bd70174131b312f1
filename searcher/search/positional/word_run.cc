#include "searcher/search/positional/word_run.h"

#include <algorithm>

namespace morgue::search::positional {
namespace {

using query::PositionalPlan;

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

// [begin, end) of the sentence or paragraph around the word at `at`.
template <class Range>
Range unit_around(CodeBytes codes, std::size_t at, query::Reach reach) {
  const auto parts = [reach](std::uint8_t byte) {
    return reach == query::Reach::sentence ? is_structure(byte)
                                           : is_field_start(byte) || byte == kCodeParagraph;
  };
  Range unit{at, at};
  while (unit.begin > 0 && !parts(codes[unit.begin - 1])) --unit.begin;
  while (unit.end < codes.size() && !parts(codes[unit.end])) ++unit.end;
  return unit;
}

bool is_authors(CodeBytes article, std::size_t at) {
  return find_structure(article.first(at), kCodeAuthor, 0) != kNotFound;
}

}  // namespace

WordRun::WordRun(const PositionalPlan& plan, const WordDictionary& dictionary) {
  const bool is_phrase = plan.kind == PositionalPlan::Kind::phrase;
  const std::span<const PositionalPlan> words =
      is_phrase ? std::span(plan.children) : std::span(&plan, 1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    steps_.push_back({FormSet(words[i].forms, dictionary), words[i].scope, {}});
    if (words[i].articles < words[anchor_].articles) anchor_ = i;
  }
  for (const Step& step : steps_) {
    if (step.scope != steps_.front().scope) one_scope_ = false;
    if (step.scope.letters != query::LetterCase::any) reads_letters_ = true;
  }
  is_in_text_ = !steps_.empty() && one_scope_ && steps_.front().scope == query::Scope{};
  if (anchor_ + 1 < steps_.size() && steps_[anchor_ + 1].forms.size() == 1 && one_scope_)
    next_ = steps_[anchor_ + 1].forms.first().bytes[0];
}

// `place`: of the anchor; becomes that of all steps, if they stand around it.
bool WordRun::extend(CodeBytes article, Place& place) const {
  for (std::size_t i = anchor_ + 1; i < steps_.size(); ++i) {
    const std::size_t at = skip_breaks(article, place.end);
    const std::size_t bytes = steps_[i].forms.begins_at(article, at);
    if (bytes == 0) return false;
    place.end = at + bytes;
  }
  for (std::size_t i = anchor_; i-- > 0;) {
    const std::size_t end = skip_breaks_back(article, place.begin);
    const std::size_t bytes = steps_[i].forms.ends_before(article, end);
    if (bytes == 0) return false;
    place.begin = end - bytes;
  }
  return true;
}

// visit(place) for each place of all steps whose anchor stands in [from, until), until it is true.
template <class Visit>
bool WordRun::find_places(CodeBytes article, std::size_t from, std::size_t until,
                          Visit&& visit) const {
  return steps_[anchor_].forms.find(article.first(until), from, next_,
                                    [&](std::size_t at, std::size_t bytes) {
                                      Place place{at, at + bytes};
                                      return extend(article, place) && visit(place);
                                    });
}

// visit(span) for each that is in scope, in any order.
template <class Visit>
bool WordRun::find_spans(ArticleMap& article, Visit&& visit) {
  if (steps_.empty()) return false;
  for (std::size_t i = 0; i < (one_scope_ ? 1 : steps_.size()); ++i)
    steps_[i].runs = article.runs(steps_[i].scope);
  const auto others = static_cast<std::uint32_t>(steps_.size() - 1);
  for (const ArticleMap::Run& run : runs(anchor_)) {
    if (run.begin >= run.end) continue;
    const auto at = [&](const Place& place) {
      const std::uint32_t begin = article.word_at(place.begin);
      const Span span{begin, begin + others};
      return in_scope(article, span) && visit(span);
    };
    if (find_places(article.codes(), run.begin_byte, run.end_byte, at)) return true;
  }
  return false;
}

bool WordRun::in_scope(const ArticleMap& article, const Span& span) const {
  // All words stand in one field: where there is one region, those between are in it as well.
  if (one_scope_ && !(is_in_region(0, span.begin) && is_in_region(0, span.end))) return false;
  if (one_scope_ && !reads_letters_) return true;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const auto word = span.begin + static_cast<std::uint32_t>(i);
    if (!is_in_region(i, word) || !article.is_written(steps_[i].scope.letters, word)) return false;
  }
  return true;
}

// Without a map: the author stands last and is no text.
bool WordRun::occurs_in_text(CodeBytes article) const {
  return find_places(article, 0, article.size(),
                     [article](const Place& place) { return !is_authors(article, place.begin); });
}

bool WordRun::occurs(ArticleMap& article) {
  if (is_in_text_) return occurs_in_text(article.codes());
  return find_spans(article, [](const Span&) { return true; });
}

bool WordRun::stands_in(CodeBytes article, const Place& range) const {
  return range.begin < range.end &&
         find_places(article.first(range.end), range.begin, range.end,
                     [&range](const Place& place) { return place.begin >= range.begin; });
}

std::optional<bool> WordRun::shares_unit(CodeBytes article, const WordRun& other,
                                         const query::Proximity& proximity,
                                         bool other_is_first) const {
  constexpr int kTries = 16;  // what is further on is for the map to tell
  if (!is_in_text_ || !other.is_in_text_ || proximity.reach == query::Reach::words)
    return std::nullopt;
  int tries = 0;
  bool found = false;
  find_places(article, 0, article.size(), [&](const Place& place) {
    const auto unit = unit_around<Place>(article, place.begin, proximity.reach);
    if (place.end > unit.end) return false;
    const bool right = !proximity.ordered || !other_is_first;
    const bool left = !proximity.ordered || other_is_first;
    found = (right && other.stands_in(article, {place.end, unit.end})) ||
            (left && other.stands_in(article, {unit.begin, place.begin}));
    found = found && !is_authors(article, place.begin);
    return found || ++tries == kTries;
  });
  if (!found && tries == kTries) return std::nullopt;
  return found;
}

void WordRun::find(ArticleMap& article, Spans& out) {
  out.clear();
  find_spans(article, [&out](const Span& span) {
    out.push_back(span);
    return false;
  });
  sort_unique(out);
}

}  // namespace morgue::search::positional
