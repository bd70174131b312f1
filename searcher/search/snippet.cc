#include "searcher/search/snippet.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace morgue::search {
namespace {

constexpr std::string_view kCut = "…";

// Columns of the character that a byte begins: near enough without tables.
std::size_t columns(char byte) {
  if (is_utf8_continuation(byte)) return 0;
  return static_cast<unsigned char>(byte) >= 0xE0 ? 2 : 1;
}

bool is_blank(char32_t c) {
  if (c < 0x80) return c <= 0x20 || c == 0x7F;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) ||
         u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
}

// Characters that turn the direction of what follows them: they would reach beyond the snippet.
bool is_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_ascii_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

std::size_t first_byte(std::string_view form) {
  return form.empty() ? 0 : static_cast<unsigned char>(form.front());
}

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char byte : text) all |= static_cast<unsigned char>(byte);
  return all < 0x80;
}

// The longest beginning of `text` of at most `limit` columns.
std::size_t cut_at(std::string_view text, std::size_t limit) {
  std::size_t at = 0, used = 0;
  while (at < text.size()) {
    const std::size_t length = decode_utf8(text, at).length;
    used += columns(text[at]);
    if (used > limit) break;
    at += length;
  }
  return at;
}

}  // namespace

SnippetMaker::SnippetMaker(std::vector<SnippetWords> words, Analyzer& analyzer)
    : words_(std::move(words)), analyzer_(analyzer) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (words_[i].phrase && !words_[i].forms.empty()) {
      phrases_[words_[i].forms.front()].push_back(i);
    } else {
      for (const std::string& form : words_[i].forms) singles_.emplace(form, i);
    }
  }
  for (const auto& [form, what] : singles_) begins_.set(first_byte(form));
  for (const auto& [form, what] : phrases_) begins_.set(first_byte(form));
}

bool SnippetMaker::phrase_at(std::size_t at, const SnippetWords& phrase) const {
  if (phrase.forms.size() > list_.words.size() - at) return false;
  for (std::size_t i = 0; i < phrase.forms.size(); ++i)
    if (form(at + i) != phrase.forms[i]) return false;
  return true;
}

// From left to right, none inside another; a phrase goes before a word.
void SnippetMaker::find_matches() {
  matches_.clear();
  for (std::size_t at = 0; at < list_.words.size(); ++at) {
    if (!begins_.test(first_byte(form(at)))) continue;
    Match match{at, at, words_.size()};
    if (const auto starts = phrases_.find(form(at)); starts != phrases_.end()) {
      for (const std::size_t what : starts->second)
        if (phrase_at(at, words_[what]) && at + words_[what].forms.size() > match.last)
          match = {at, at + words_[what].forms.size() - 1, what};
    }
    if (match.what == words_.size())
      if (const auto single = singles_.find(form(at)); single != singles_.end())
        match.what = single->second;
    if (match.what == words_.size()) continue;
    matches_.push_back(match);
    at = match.last;
  }
}

void SnippetMaker::measure(std::string_view text) {
  starts_.clear();
  ends_.clear();
  if (is_ascii(text)) {
    for (const Word& word : list_.words) {
      starts_.push_back(word.begin);
      ends_.push_back(word.end);
    }
    return;
  }
  std::size_t at = 0, used = 0;
  for (const Word& word : list_.words) {
    for (; at < word.begin; ++at) used += columns(text[at]);
    starts_.push_back(used);
    for (; at < word.end; ++at) used += columns(text[at]);
    ends_.push_back(used);
  }
}

// Whether a piece that was made has words there.
bool SnippetMaker::is_taken(std::size_t first, std::size_t last) const {
  return std::any_of(taken_.begin(), taken_.end(),
                     [&](const Span& taken) { return taken.first <= last && first <= taken.last; });
}

// The run of matches that fits and has the most different words, then the most, then the first.
SnippetMaker::Span SnippetMaker::best_matches(const std::vector<Match>& matches,
                                              std::size_t limit) const {
  std::vector<unsigned> seen(words_.size());
  double weight = 0, best_weight = -1;
  std::size_t best_size = 0, from = 0;
  Span best{matches.front().first, matches.front().last};
  for (std::size_t to = 0; to < matches.size(); ++to) {
    if (seen[matches[to].what]++ == 0) weight += words_[matches[to].what].weight;
    while (from < to && (columns_of({matches[from].first, matches[to].last}) > limit ||
                         is_taken(matches[from].first, matches[to].last))) {
      if (--seen[matches[from].what] == 0) weight -= words_[matches[from].what].weight;
      ++from;
    }
    const std::size_t size = to - from + 1;
    const bool better = weight > best_weight + 1e-9;
    if (!better && (weight < best_weight - 1e-9 || size <= best_size)) continue;
    best_weight = weight;
    best_size = size;
    best = {matches[from].first, matches[to].last};
  }
  return best;
}

// Words around the matches: first some before them, to the beginning of the sentence if that is
// near; then what fits after them; then before them again.
SnippetMaker::Span SnippetMaker::widen(Span core, std::size_t limit) const {
  Span span = core;
  const std::size_t spare = limit - std::min(limit, columns_of(core));
  const std::size_t lead = columns_of(core) + spare / 2;
  const auto fits = [&](Span wider, std::size_t most) { return columns_of(wider) <= most; };
  const auto free = [&](std::size_t word) { return !is_taken(word, word); };
  while (span.first > 0 && free(span.first - 1) && list_.words[span.first].before == Break::none &&
         fits({span.first - 1, span.last}, lead))
    --span.first;
  while (span.last + 1 < list_.words.size() && free(span.last + 1) &&
         fits({span.first, span.last + 1}, limit))
    ++span.last;
  while (span.first > 0 && free(span.first - 1) && fits({span.first - 1, span.last}, limit))
    --span.first;
  return span;
}

Snippet SnippetMaker::render(std::string_view text, std::size_t begin, std::size_t end) const {
  Snippet snippet;
  if (begin > 0) snippet.text = kCut;
  auto match = std::find_if(matches_.begin(), matches_.end(),
                            [&](const Match& m) { return list_.words[m.first].begin >= begin; });
  bool blank = false;
  for (std::size_t at = begin; at < end;) {
    const CodePoint c = decode_utf8(text, at);
    const std::size_t next = at + c.length;
    if (is_blank(c.value)) {
      blank = !snippet.text.empty();
    } else if (!is_direction(c.value)) {
      if (blank) snippet.text += ' ';
      blank = false;
      if (match != matches_.end() && list_.words[match->first].begin == at &&
          list_.words[match->last].end <= end)
        snippet.marks.push_back({snippet.text.size(), snippet.text.size()});
      append_utf8(snippet.text, c.value);
    }
    if (match != matches_.end() && next >= list_.words[match->last].end) {
      if (!snippet.marks.empty() && snippet.marks.back().begin == snippet.marks.back().end)
        snippet.marks.back().end = snippet.text.size();
      ++match;
    }
    at = next;
  }
  if (end < text.size()) snippet.text += kCut;
  return snippet;
}

// The piece around `core`, which it takes.
Snippet SnippetMaker::cut(std::string_view text, Span core, std::size_t limit) {
  const Span span = widen(core, limit);
  taken_.push_back(span);
  const std::vector<Word>& words = list_.words;
  std::size_t begin = span.first == 0 ? 0 : words[span.first].begin;
  std::size_t end = span.last + 1 == words.size() ? text.size() : words[span.last].end;
  // Punctuation that touches the first and the last word stays with them.
  while (span.first > 0 && begin > words[span.first - 1].end && !is_ascii_blank(text[begin - 1]))
    --begin;
  while (end < text.size() && span.last + 1 < words.size() && end < words[span.last + 1].begin &&
         !is_ascii_blank(text[end]))
    ++end;
  const std::string_view shown = text.substr(begin, end - begin);
  // A single word, or punctuation, of any length.
  const std::size_t most = cut_at(shown, limit + limit / 5);
  return render(text, begin, begin + most);
}

Snippet SnippetMaker::make(std::string_view text, std::size_t limit) {
  return std::move(pieces(text, 1, limit).front());
}

std::vector<Snippet> SnippetMaker::pieces(std::string_view text, std::size_t most,
                                          std::size_t limit) {
  text = utf8_prefix(text, kSnippetBytes);
  while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
  analyzer_.analyze(text, list_);
  find_matches();
  taken_.clear();
  if (list_.words.empty()) return {render(text, 0, cut_at(text, limit))};
  measure(text);
  std::vector<Snippet> made;
  std::vector<Match> open = matches_;
  do {
    made.push_back(cut(text, open.empty() ? Span{0, 0} : best_matches(open, limit), limit));
    std::erase_if(open, [&](const Match& match) { return is_taken(match.first, match.last); });
  } while (made.size() < most && !open.empty());
  return made;
}

}  // namespace morgue::search
