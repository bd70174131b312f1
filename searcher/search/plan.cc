#include "searcher/search/plan.h"

#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/fold.h"
#include "searcher/query/dates.h"
#include "searcher/query/dialects/parse_in.h"
#include "searcher/query/rewrite.h"

namespace morgue::search {
namespace {

using query::Kind;
using query::Node;

query::DateRange read_date(std::string_view option, std::string_view text,
                           query::Today today = {}) {
  query::DateRange range;
  const query::DateProblem problem = query::parse_date(text, range, today);
  if (problem != query::DateProblem::none)
    throw Error(ExitCode::usage, fmt::format("{} {}", option, text), query::describe(problem),
                today
                    ? "write 2008, 2008-09 or 2008-09-13, today, yesterday, or 2w for two weeks ago"
                    : "write 2008, 2008-09 or 2008-09-13");
  return range;
}

Node date_node(const query::DateRange& range) {
  Node node;
  node.kind = Kind::date;
  node.field = find_field("date");
  node.dates = range;
  return node;
}

Node filter_node(Dimension dimension, const std::string& value) {
  const Field* field = field_of(dimension);
  if (field == nullptr) return date_node(read_date(dimension_name(dimension), value));
  if (fold_value(value).empty())
    throw Error(ExitCode::usage, field->name, "it needs a value",
                fmt::format("for example {}", field->example));
  Node node;
  node.kind = Kind::value;
  node.field = field;
  node.value = value;
  return node;
}

// Any of the values.
Node either_of(Dimension dimension, const std::vector<std::string>& values) {
  Node either;
  either.kind = Kind::any_of;
  for (const std::string& value : values) either.children.push_back(filter_node(dimension, value));
  if (values.size() > 1) return either;
  Node only = std::move(either.children.front());
  return only;
}

Node not_of(Node node) {
  Node none;
  none.kind = Kind::none_of;
  none.children.push_back(std::move(node));
  return none;
}

std::vector<Node> filters_of(const SearchRequest& request) {
  std::vector<Node> filters;
  for (const auto& [dimension, values] : request.filters)
    if (!values.empty()) filters.push_back(either_of(dimension, values));
  for (const auto& [dimension, values] : request.excluded)
    for (const std::string& value : values)
      filters.push_back(not_of(filter_node(dimension, value)));
  if (request.since || request.until) {
    query::DateRange range;
    if (request.since) range.first = read_date("since", *request.since, request.today).first;
    if (request.until) range.last = read_date("until", *request.until, request.today).last;
    if (range.first > range.last)
      throw Error(ExitCode::usage, fmt::format("since {} until {}", *request.since, *request.until),
                  query::describe(query::DateProblem::reversed));
    filters.push_back(date_node(range));
  }
  return filters;
}

}  // namespace

Plan make_plan(const SearchRequest& request, Analyzer& analyzer) {
  query::ParsedQuery parsed =
      query::parse_in(request.dialect, request.query, analyzer, request.today);
  std::vector<Node> filters = filters_of(request);
  if (!parsed.root && filters.empty() && !request.counts_values() && !request.like)
    throw Error(ExitCode::usage, "query", "it is empty",
                "write some words, or * for every article");
  Plan plan;
  plan.notes = std::move(parsed.notes);
  if (parsed.root) {
    plan.words = query::adjacent_words(*parsed.root);
    if (request.match == Match::any) parsed.root = query::with_any(std::move(*parsed.root));
    if (request.match == Match::automatic && parsed.plain && plan.words > 1 && !request.like)
      plan.most_words = query::with_filters(query::with_any(*parsed.root), filters);
  }
  plan.root = query::with_filters(std::move(parsed.root), std::move(filters));
  return plan;
}

}  // namespace morgue::search
