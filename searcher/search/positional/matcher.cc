#include "searcher/search/positional/matcher.h"

#include <algorithm>

namespace morgue::search::positional {

using query::PositionalPlan;

Matcher::Matcher(const PositionalPlan& plan, const WordDictionary& dictionary) {
  add(plan, dictionary);
  reads_letters_ = std::any_of(runs_.begin(), runs_.end(),
                               [](const WordRun& run) { return run.reads_letters(); });
}

// The place of the plan's node.
std::size_t Matcher::add(const PositionalPlan& plan, const WordDictionary& dictionary) {
  Node node;
  node.kind = plan.kind;
  node.proximity = plan.proximity;
  node.times = plan.times;
  node.articles = plan.articles;
  const auto rarer = [](const PositionalPlan& a, const PositionalPlan& b) {
    return a.articles < b.articles;
  };
  if (plan.kind == Kind::words || plan.kind == Kind::phrase) {
    node.run = runs_.size();
    runs_.emplace_back(plan, dictionary);
    if (plan.kind == Kind::phrase && !plan.children.empty())
      node.articles = std::min_element(plan.children.begin(), plan.children.end(), rarer)->articles;
  } else {
    for (const PositionalPlan& c : plan.children) node.children.push_back(add(c, dictionary));
    node.articles = 0;
    for (const std::size_t c : node.children) node.articles += nodes_[c].articles;
    if (plan.kind == Kind::near && node.children.size() == 2)
      node.articles = std::min(child(node, 0).articles, child(node, 1).articles);
    const bool is_whole = plan.kind == Kind::near       ? node.children.size() == 2
                          : plan.kind == Kind::at_least ? node.children.size() == 1
                                                        : true;
    if (!is_whole) {
      node.kind = Kind::any_of;
      node.children.clear();
    }
  }
  nodes_.push_back(std::move(node));
  return nodes_.size() - 1;
}

bool Matcher::matches(const ArticleWords& article) {
  article_.open(article);
  return any(nodes_.back());
}

void Matcher::spans(const ArticleWords& article, Spans& out) {
  article_.open(article);
  near_.forget_cuts();
  out = all(nodes_.back());
}

bool Matcher::any(Node& node) {
  switch (node.kind) {
    case Kind::words:
    case Kind::phrase:
      return runs_[node.run].occurs(article_);
    case Kind::any_of:
      return std::any_of(node.children.begin(), node.children.end(),
                         [this](std::size_t c) { return any(nodes_[c]); });
    case Kind::near:
      return any_near(node);
    case Kind::at_least:
      if (node.times <= 1) return any(child(node, 0));
      return occurs_often(node, all(child(node, 0)));
  }
  return false;
}

// The rarer child is looked for first: mostly it is the one that is missing.
bool Matcher::any_near(Node& node) {
  Node& first = child(node, 0);
  Node& second = child(node, 1);
  if (node.proximity.negated) {
    all_near(node);
    return !node.found.empty();
  }
  const bool second_first = second.articles < first.articles;
  if (is_run(first) && is_run(second)) {
    const Node& rarer = second_first ? second : first;
    const Node& other = second_first ? first : second;
    const std::optional<bool> told = runs_[rarer.run].shares_unit(
        article_.codes(), runs_[other.run], node.proximity, second_first);
    if (told) return *told;
  }
  if (all(second_first ? second : first).empty()) return false;
  if (all(second_first ? first : second).empty()) return false;
  return near_.any(article_, node.proximity, first.found, second.found);
}

const Spans& Matcher::all(Node& node) {
  switch (node.kind) {
    case Kind::words:
    case Kind::phrase:
      runs_[node.run].find(article_, node.found);
      break;
    case Kind::any_of:
      node.found.clear();
      for (const std::size_t c : node.children) {
        const Spans& more = all(nodes_[c]);
        node.found.insert(node.found.end(), more.begin(), more.end());
      }
      sort_unique(node.found);
      break;
    case Kind::near:
      all_near(node);
      break;
    case Kind::at_least:
      node.found = all(child(node, 0));
      if (!occurs_often(node, node.found)) node.found.clear();
      break;
  }
  return node.found;
}

void Matcher::all_near(Node& node) {
  node.found.clear();
  const Spans& first = all(child(node, 0));
  if (first.empty()) return;
  const Spans& second = all(child(node, 1));
  if (node.proximity.negated)
    near_.without(article_, node.proximity, first, second, node.found);
  else if (!second.empty())
    near_.pairs(article_, node.proximity, first, second, node.found);
}

// Of spans that do not overlap there are most if each next one is that which ends first.
bool Matcher::occurs_often(const Node& node, const Spans& spans) {
  if (spans.size() < node.times) return false;
  by_end_ = spans;
  sort_by_end(by_end_);
  std::uint32_t times = 0;
  std::uint32_t free_from = 0;
  for (const Span& span : by_end_) {
    if (span.begin < free_from) continue;
    free_from = span.end + 1;
    if (++times >= node.times) return true;
  }
  return times >= node.times;
}

}  // namespace morgue::search::positional
