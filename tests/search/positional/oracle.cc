#include "tests/search/positional/oracle.h"

#include <algorithm>

#include "tests/search/positional/plans.h"
#include "tests/search/positional/written_article.h"

namespace morgue::search::positional::test {
namespace {

using Article = std::vector<OracleWord>;

int zone(const OracleWord& word) {
  return word.field == kCodeHeadline ? 0 : word.field == kCodeAuthor ? 2 : 1;
}

bool in_region(const OracleWord& word, Region region) {
  switch (region) {
    case Region::anywhere:
      return word.field != kCodeAuthor;
    case Region::headline:
      return word.field == kCodeHeadline;
    case Region::dateline:
      return word.field == kCodeDateline;
    case Region::lead:
      return word.text_paragraph == 0 || word.text_paragraph == 1;
    case Region::headline_lead:
      return in_region(word, Region::headline) || in_region(word, Region::lead);
    case Region::author:
      return word.field == kCodeAuthor;
  }
  return false;
}

bool is_written(const OracleWord& word, query::LetterCase letters) {
  switch (letters) {
    case query::LetterCase::any:
      return true;
    case query::LetterCase::capitals:
      return word.capitals == Capitals::some || word.capitals == Capitals::all;
    case query::LetterCase::all_capitals:
      return word.capitals == Capitals::all;
    case query::LetterCase::no_capitals:
      return word.capitals == Capitals::none;
  }
  return false;
}

bool is_one(const OracleWord& word, const PositionalPlan& plan) {
  const auto first = static_cast<int>(plan.scope.first_words);
  if (first != 0 && (word.text_place < 0 || word.text_place >= first)) return false;
  if (!is_written(word, plan.scope.letters)) return false;
  return in_region(word, plan.scope.region) && std::ranges::count(plan.forms, word.form) > 0;
}

bool is_phrase(const PositionalPlan& plan, const Article& article, std::size_t begin) {
  for (std::size_t i = 0; i < plan.children.size(); ++i) {
    if (begin + i >= article.size()) return false;
    const OracleWord& word = article[begin + i];
    if (word.field != article[begin].field || !is_one(word, plan.children[i])) return false;
  }
  return !plan.children.empty();
}

bool are_near(const Span& first, const Span& second, const Proximity& proximity,
              const Article& article) {
  const bool in_order = first.end < second.begin;
  if (!in_order && (proximity.ordered || second.end >= first.begin)) return false;
  const Span& left = in_order ? first : second;
  const Span& right = in_order ? second : first;
  if (zone(article[left.begin]) != zone(article[right.begin])) return false;
  const OracleWord& begin = article[left.begin];
  const OracleWord& end = article[right.end];
  if (proximity.reach == Reach::sentence) return begin.sentence == end.sentence;
  if (proximity.reach == Reach::paragraph) return begin.paragraph == end.paragraph;
  return right.begin - left.end <= proximity.words;
}

std::set<Span> near_spans(const PositionalPlan& plan, const Article& article) {
  std::set<Span> spans;
  const std::set<Span> seconds = oracle_spans(plan.children[1], article);
  for (const Span& first : oracle_spans(plan.children[0], article)) {
    bool alone = true;
    for (const Span& second : seconds) {
      if (!are_near(first, second, plan.proximity, article)) continue;
      alone = false;
      if (!plan.proximity.negated)
        spans.insert({std::min(first.begin, second.begin), std::max(first.end, second.end)});
    }
    if (alone && plan.proximity.negated) spans.insert(first);
  }
  return spans;
}

// The most of them that do not overlap, whichever they are.
std::uint32_t most(const std::set<Span>& spans, std::size_t words) {
  std::vector<std::uint32_t> best(words + 1);  // of spans that begin there or later
  for (std::size_t at = words; at-- > 0;) {
    best[at] = best[at + 1];
    for (const Span& span : spans)
      if (span.begin == at) best[at] = std::max(best[at], 1 + best[span.end + 1]);
  }
  return best[0];
}

}  // namespace

std::vector<OracleWord> oracle_words(const std::string& written) {
  Article article;
  OracleWord now;
  int text_words = 0;
  for (const std::string& token : tokens(written)) {
    const bool begins_field = field_of(token) != 0;
    if (begins_field) now.field = field_of(token);
    if (begins_field || token == "|" || token == "¶") {
      ++now.sentence;
      if (token == "|") continue;
      ++now.paragraph;
      if (now.field == kCodeLead || now.field == kCodeBody) ++now.text_paragraph;
      continue;
    }
    OracleWord word = now;
    word.form = word_of(token).form;
    word.capitals = word_of(token).capitals;
    if (zone(word) == 1) word.text_place = text_words++;
    if (word.field != kCodeLead && word.field != kCodeBody) word.text_paragraph = -1;
    article.push_back(word);
  }
  return article;
}

std::set<Span> oracle_spans(const PositionalPlan& plan, const Article& article) {
  std::set<Span> spans;
  const auto words = static_cast<std::uint32_t>(article.size());
  switch (plan.kind) {
    case PositionalPlan::Kind::words:
      for (std::uint32_t i = 0; i < words; ++i)
        if (is_one(article[i], plan)) spans.insert({i, i});
      break;
    case PositionalPlan::Kind::phrase:
      for (std::uint32_t i = 0; i < words; ++i)
        if (is_phrase(plan, article, i))
          spans.insert({i, i + static_cast<std::uint32_t>(plan.children.size()) - 1});
      break;
    case PositionalPlan::Kind::any_of:
      for (const PositionalPlan& child : plan.children) spans.merge(oracle_spans(child, article));
      break;
    case PositionalPlan::Kind::near:
      spans = near_spans(plan, article);
      break;
    case PositionalPlan::Kind::at_least:
      spans = oracle_spans(plan.children[0], article);
      if (most(spans, article.size()) < plan.times) spans.clear();
      break;
  }
  return spans;
}

}  // namespace morgue::search::positional::test
