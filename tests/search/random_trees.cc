#include "tests/search/random_trees.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"
#include "common/text/analyzer.h"
#include "common/text/calendar.h"

namespace morgue::search::test {

using query::Kind;
using query::LetterCase;
using query::Node;
using query::QueryWord;
using query::Reach;
using query::Region;

namespace {

bool is_ascii(const std::string& form) {
  return std::all_of(form.begin(), form.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

}  // namespace

RandomTrees::RandomTrees(const std::vector<Article>& articles, unsigned seed, TreeKinds kinds)
    : kinds_(kinds), random_(seed) {
  Analyzer analyzer;
  WordList list;
  for (const Article& article : articles) {
    for (const std::string* text : {&article.headline, &article.dateline, &article.lead,
                                    &article.body, &article.body, &article.body}) {
      analyzer.analyze(*text, list);
      Tokens tokens;
      for (const Word& word : list.words)
        tokens.push_back({std::string(list.form(word)), word.indexed});
      if (!tokens.empty()) texts_.push_back(std::move(tokens));
    }
  }
}

void RandomTrees::choose_words() {
  text_ = below(texts_.size());
  around_ = below(words().size());
}

// Near the place that the branch is about, mostly.
std::size_t RandomTrees::place() {
  if (chance(15)) return below(words().size());
  const std::size_t first = around_ > 6 ? around_ - 6 : 0;
  return std::min(first + below(13), words().size() - 1);
}

query::Scope RandomTrees::scope() {
  query::Scope scope;
  if (chance(20)) scope.region = Region::headline;
  if (!kinds_.scopes || chance(60)) return scope;
  constexpr Region kRegions[] = {Region::headline, Region::dateline, Region::lead,
                                 Region::headline_lead};
  if (chance(50)) scope.region = kRegions[below(std::size(kRegions))];
  if (kinds_.letters && chance(40)) scope.letters = static_cast<LetterCase>(1 + below(3));
  const bool running = scope.region == Region::anywhere || scope.region == Region::lead;
  if (running && chance(35)) scope.first_words = static_cast<std::uint32_t>(1 + below(30));
  return scope;
}

QueryWord RandomTrees::wildcard(const std::string& form) {
  QueryWord word{form, true, true};
  const std::size_t keep = 2 + below(form.size() - 2);
  if (!kinds_.inner_wildcards || keep + 1 >= form.size() || chance(40)) {
    word.form = form.substr(0, keep) + '*';
  } else if (chance(50)) {
    word.form[keep] = '?';
    if (chance(30)) word.form.back() = '*';
  } else {
    word.form = form.substr(0, keep) + '*' + form.substr(keep + 1);
  }
  return word;
}

Node RandomTrees::phrase(std::size_t begin) {
  Node node;
  node.kind = Kind::phrase;
  node.scope = scope();
  for (std::size_t n = 2 + below(3); n > 0 && begin < words().size(); --n, ++begin)
    node.words.push_back({words()[begin].form, words()[begin].indexed, false});
  if (node.words.size() == 1 && node.words.front().indexed) node.words.push_back({"oil", true});
  QueryWord& some = node.words[below(node.words.size())];
  if (kinds_.inner_wildcards && some.form.size() > 3 && is_ascii(some.form) && chance(25))
    some = wildcard(some.form);
  return node;
}

Node RandomTrees::word_like() {
  std::size_t at = place();
  while (at > 0 && !words()[at].indexed) --at;
  const std::string form = words()[at].indexed ? words()[at].form : "oil";
  if (words()[at].indexed && chance(25)) return phrase(at);
  Node node;
  node.kind = Kind::word;
  node.scope = scope();
  node.exact = chance(20);
  node.words.push_back({form, true, false});
  if (form.size() > 3 && is_ascii(form) && chance(20)) {
    node.kind = Kind::wildcard;
    node.exact = false;
    node.words.front() = wildcard(form);
  }
  return node;
}

Node RandomTrees::group(Kind kind, std::vector<Node> children) const {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

Node RandomTrees::near(unsigned depth) {
  std::vector<Node> children;
  children.push_back(positional(depth));
  children.push_back(positional(depth));
  Node node = group(Kind::near, std::move(children));
  node.proximity.reach = static_cast<Reach>(below(3));
  if (chance(40)) node.proximity.reach = Reach::words;
  if (node.proximity.reach == Reach::words)
    node.proximity.words = static_cast<std::uint32_t>(1 + below(chance(70) ? 6 : 30));
  node.proximity.ordered = chance(35);
  node.proximity.negated = chance(20);
  return node;
}

// What can stand near something.
Node RandomTrees::positional(unsigned depth) {
  if (depth == 0 || chance(50)) return word_like();
  if (kinds_.near && chance(60)) return near(depth - 1);
  std::vector<Node> children;
  for (std::size_t n = 2 + below(2); n > 0; --n) children.push_back(positional(depth - 1));
  return group(Kind::any_of, std::move(children));
}

Node RandomTrees::date() {
  Node node;
  node.kind = Kind::date;
  node.field = find_field("date");
  node.dates.first = day_number({2007 + static_cast<int>(below(3)), 1, 1});
  node.dates.last = node.dates.first + static_cast<std::int32_t>(below(500));
  if (chance(30)) node.dates = {};
  if (node.dates == query::DateRange{}) node.dates.undated = true;
  return node;
}

Node RandomTrees::value() {
  constexpr std::pair<const char*, const char*> kValues[] = {{"topic", "grain"},
                                                             {"topic", "oil"},
                                                             {"source", "Wire"},
                                                             {"section", "sport"},
                                                             {"lang", "en"}};
  const auto& [field, text] = kValues[below(std::size(kValues))];
  Node node;
  node.kind = Kind::value;
  node.field = find_field(field);
  node.value = text;
  return node;
}

Node RandomTrees::leaf() {
  switch (below(12)) {
    case 0:
      return date();
    case 1:
      return kinds_.values ? value() : date();
    case 2: {
      Node node = word_like();
      if (node.kind != Kind::word) return node;
      node.scope = {Region::author, LetterCase::any, 0};
      node.exact = false;
      if (chance(70)) node.words.front().form = chance(50) ? "lee" : "york";
      return node;
    }
    case 3: {
      if (!kinds_.length) return word_like();
      Node node;
      node.kind = Kind::length;
      node.length.first = static_cast<std::uint32_t>(1 + below(40));
      if (chance(50)) node.length.last = node.length.first + static_cast<std::uint32_t>(below(60));
      return node;
    }
    default:
      return word_like();
  }
}

Node RandomTrees::tree(unsigned depth) {
  choose_words();
  if (depth == 0 || chance(20)) return leaf();
  const std::size_t what = below(10);
  if (kinds_.near && what < 4) return near(std::min(depth, 2U));
  if (kinds_.at_least && what == 4) {
    Node node = group(Kind::at_least, {});
    node.children.push_back(positional(std::min(depth - 1, 2U)));
    node.times = static_cast<std::uint32_t>(2 + below(3));
    return node;
  }
  std::vector<Node> children;
  for (std::size_t n = 2 + below(2); n > 0; --n) {
    Node child = tree(depth - 1);
    if (chance(20)) {
      std::vector<Node> one;
      one.push_back(std::move(child));
      child = group(Kind::none_of, std::move(one));
    }
    children.push_back(std::move(child));
  }
  return group(chance(60) ? Kind::any_of : Kind::all_of, std::move(children));
}

}  // namespace morgue::search::test
