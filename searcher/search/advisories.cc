#include "searcher/search/advisories.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/article.h"
#include "common/text/fold.h"
#include "searcher/query/rewrite.h"

namespace morgue::search {
namespace {

using query::Kind;
using query::Node;

bool names_advisories(const Node& node) {
  if (node.kind == Kind::value && node.field->dimension == Dimension::type)
    return fold_value(node.value) == kAdvisoryType;
  return std::ranges::any_of(node.children, names_advisories);
}

Node without(Node root) {
  std::vector<Node> filters;
  filters.push_back(no_advisory());
  if (root.kind == Kind::all) return query::with_filters(std::nullopt, std::move(filters));
  return query::with_filters(std::move(root), std::move(filters));
}

}  // namespace

Node no_advisory() {
  Node advisory;
  advisory.kind = Kind::value;
  advisory.field = field_of(Dimension::type);
  advisory.value = kAdvisoryType;
  Node none;
  none.kind = Kind::none_of;
  none.children.push_back(std::move(advisory));
  return none;
}

void leave_out_advisories(const SearchRequest& request, const query::Vocabulary& vocabulary,
                          Plan& plan) {
  if (request.advisories || names_advisories(plan.root)) return;
  const Field& type = *field_of(Dimension::type);
  if (vocabulary.articles(filter_term(type.filter_prefix, kAdvisoryType)) == 0) return;
  plan.root = without(std::move(plan.root));
  if (plan.most_words) plan.most_words = without(std::move(*plan.most_words));
  plan.without_advisories = true;
}

}  // namespace morgue::search
