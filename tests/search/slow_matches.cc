#include "tests/search/slow_matches.h"

#include <algorithm>
#include <set>

namespace morgue::search::test {

using query::Kind;
using query::LetterCase;
using query::Node;
using query::Proximity;
using query::Reach;
using query::Region;

namespace {

// Whether the word is in the first two paragraphs of the running text; a dateline is none of them.
bool in_lead(const PlainArticle& article, std::size_t at) {
  const auto& words = article.zones[kRunningText];
  if (words[at].part == Part::dateline) return false;
  unsigned paragraphs = 0, last = 0;  // they are numbered from 1
  for (std::size_t i = 0; i <= at && paragraphs <= 2; ++i) {
    if (words[i].part == Part::dateline || words[i].paragraph == last) continue;
    last = words[i].paragraph;
    ++paragraphs;
  }
  return paragraphs <= 2;
}

bool in_region(const PlainArticle& article, std::size_t zone, std::size_t at, Region region) {
  const bool lead = zone == kRunningText && in_lead(article, at);
  switch (region) {
    case Region::anywhere:
      return zone != kByline;
    case Region::headline:
      return zone == kHeadline;
    case Region::dateline:
      return article.zones[zone][at].part == Part::dateline;
    case Region::lead:
      return lead;
    case Region::headline_lead:
      return lead || zone == kHeadline;
    case Region::author:
      return zone == kByline;
  }
  return false;
}

bool is_written(const PlainWord& word, LetterCase letters) {
  switch (letters) {
    case LetterCase::any:
      return true;
    case LetterCase::capitals:
      return word.capital;
    case LetterCase::all_capitals:
      return word.capital && !word.small;
    case LetterCase::no_capitals:
      return !word.capital;
  }
  return false;
}

bool is_near(const PlainArticle& article, const Match& a, const Match& b,
             const Proximity& proximity) {
  if (a.zone != b.zone) return false;
  const bool before = a.end <= b.begin, behind = b.end <= a.begin;
  if (!before && (!behind || proximity.ordered)) return false;
  const std::size_t between = before ? b.begin - a.end : a.begin - b.end;
  if (proximity.reach == Reach::words) return between < proximity.words;
  const auto& words = article.zones[a.zone];
  const PlainWord& first = words[before ? a.begin : b.begin];
  const PlainWord& last = words[before ? b.end - 1 : a.end - 1];
  return proximity.reach == Reach::sentence ? first.sentence == last.sentence
                                            : first.paragraph == last.paragraph;
}

// The most that do not overlap: always the one that ends first.
std::size_t apart(std::vector<Match> matches) {
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.zone != b.zone ? a.zone < b.zone : a.end < b.end;
  });
  std::size_t count = 0;
  Match last{kZones, 0, 0};
  for (const Match& match : matches) {
    if (match.zone == last.zone && match.begin < last.end) continue;
    last = match;
    ++count;
  }
  return count;
}

std::vector<Match> runs(const Node& node, const PlainArticle& article, const IsForm& is_form) {
  std::vector<Match> out;
  for (std::size_t zone = 0; zone < kZones; ++zone) {
    const auto& words = article.zones[zone];
    for (std::size_t begin = 0; begin + node.words.size() <= words.size(); ++begin) {
      bool fits = true;
      for (std::size_t i = 0; fits && i < node.words.size(); ++i)
        fits = is_form(node, i, words[begin + i].form) &&
               words[begin + i].part == words[begin].part &&
               in_scope(article, zone, begin + i, node.scope);
      if (fits) out.push_back({zone, begin, begin + node.words.size()});
    }
  }
  return out;
}

std::vector<Match> nears(const Node& node, const PlainArticle& article, const IsForm& is_form) {
  const std::vector<Match> first = slow_matches(node.children[0], article, is_form);
  const std::vector<Match> second = slow_matches(node.children[1], article, is_form);
  std::set<Match> out;
  for (const Match& a : first) {
    bool alone = true;
    for (const Match& b : second) {
      if (!is_near(article, a, b, node.proximity)) continue;
      alone = false;
      if (!node.proximity.negated)
        out.insert({a.zone, std::min(a.begin, b.begin), std::max(a.end, b.end)});
    }
    if (alone && node.proximity.negated) out.insert(a);
  }
  return {out.begin(), out.end()};
}

}  // namespace

bool in_scope(const PlainArticle& article, std::size_t zone, std::size_t at,
              const query::Scope& scope) {
  if (scope.first_words > 0 && (zone != kRunningText || at >= scope.first_words)) return false;
  return is_written(article.zones[zone][at], scope.letters) &&
         in_region(article, zone, at, scope.region);
}

std::vector<Match> slow_matches(const Node& node, const PlainArticle& article,
                                const IsForm& is_form) {
  switch (node.kind) {
    case Kind::near:
      return nears(node, article, is_form);
    case Kind::at_least: {
      std::vector<Match> matches = slow_matches(node.children.front(), article, is_form);
      if (apart(matches) < node.times) matches.clear();
      return matches;
    }
    case Kind::any_of: {
      std::set<Match> out;
      for (const Node& child : node.children)
        for (const Match& match : slow_matches(child, article, is_form)) out.insert(match);
      return {out.begin(), out.end()};
    }
    default:
      return runs(node, article, is_form);
  }
}

}  // namespace morgue::search::test
