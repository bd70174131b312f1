#include "searcher/search/passages.h"

#include <algorithm>

namespace morgue::search {
namespace {

using query::Kind;
using query::Node;

void collect(const Node& node, Asking& asking, std::vector<query::PositionalPlan>& plans) {
  if (node.kind == Kind::none_of) return;
  if (has_places(node)) {
    plans.push_back(asking.plan_of(node));
    return;
  }
  for (const Node& child : node.children) collect(child, asking, plans);
}

}  // namespace

bool has_places(const Node& node) {
  return node.kind == Kind::word || node.kind == Kind::wildcard || node.kind == Kind::phrase ||
         node.kind == Kind::near || node.kind == Kind::at_least;
}

std::vector<query::PositionalPlan> plans_of(const Node& root, Asking& asking) {
  std::vector<query::PositionalPlan> plans;
  collect(root, asking, plans);
  return plans;
}

std::deque<positional::PartMatcher>& PassageFinder::matchers(std::uint32_t part) {
  const auto [place, fresh] = matchers_.try_emplace(part);
  if (!fresh) return place->second;
  const Part& columns = archive_.part(part);
  for (const query::PositionalPlan& plan : plans_)
    place->second.emplace_back(plan, columns, archive_.words_of(part));
  return place->second;
}

std::vector<Passage> PassageFinder::find(ArticleRef ref, const ArticleText& text,
                                         std::size_t around, std::size_t* total) {
  positional::Spans all, some;
  for (positional::PartMatcher& matcher : matchers(ref.part)) {
    matcher.spans(ref.doc, some);
    all.insert(all.end(), some.begin(), some.end());
  }
  positional::sort_unique(all);
  std::erase_if(all, [&](const auto& span) { return span.end >= text.size(); });
  if (total != nullptr) *total = all.size();
  std::vector<Passage> passages;
  for (std::size_t i = 0; i < std::min(all.size(), kMaxPassages); ++i)
    passages.push_back(text.passage(all[i], around));
  return passages;
}

}  // namespace morgue::search
