#include "searcher/query/dialects/mark_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/query/print.h"
#include "searcher/query/problem.h"
#include "searcher/query/proximity.h"
#include "searcher/query/scopes.h"

namespace morgue::query::dialects {
namespace {

bool can_be_near(const Node& node) {
  return node.kind == Kind::word || node.kind == Kind::wildcard || node.kind == Kind::phrase ||
         node.kind == Kind::near || node.kind == Kind::any_of;
}

}  // namespace

MarkReader::Depth::Depth(MarkReader& r) : reader(r) {
  if (++reader.depth_ > kMaxQueryDepth)
    throw reader.error(reader.now().place, "this query is nested too deeply",
                       fmt::format("at most {} levels", kMaxQueryDepth));
}

Error MarkReader::error(Place place, std::string_view what, std::string_view hint) const {
  return query_error(query_, place, what, hint);
}

void MarkReader::note(std::string text) {
  std::vector<std::string>& notes = leaves_.notes();
  if (std::find(notes.begin(), notes.end(), text) == notes.end()) notes.push_back(std::move(text));
}

ParsedQuery MarkReader::finish(std::optional<Node> root, std::string_view rule) {
  if (now().kind == Mark::Kind::close)
    throw error(now().place, "there is no '(' for this ')'", "leave it out, or add the other");
  if (!root && marks_.size() > 1)
    throw error({0, query_.size()}, "there is no word in this query",
                "write a word, or leave the query empty for every article");
  if (root && mixed_) note(fmt::format("{}: read as {}", rule, print(*root)));
  ParsedQuery parsed;
  parsed.root = std::move(root);
  parsed.notes = std::move(leaves_.notes());
  return parsed;
}

Error MarkReader::missing(std::string_view op, Place place) const {
  return error(place, fmt::format("{} needs something on both sides", op),
               "to search for the word itself, put it into quotation marks");
}

void MarkReader::take_close(const Mark& open) {
  if (now().kind != Mark::Kind::close)
    throw error(open.place, "this '(' is not closed", "put a ')' where the group ends");
  take();
}

Operator MarkReader::side_by_side(const Node& left, const Node& right, std::uint32_t level) const {
  if (!can_be_near(left) || !can_be_near(right))
    throw error({right.place.begin, right.place.begin + 1}, "an operator is missing before this",
                "write and, or, or not between the two");
  Operator op{Operator::Kind::near, level, {}, "side by side", right.place};
  op.proximity.words = 1;
  op.proximity.ordered = true;
  return op;
}

std::uint32_t MarkReader::number_of(const Mark& mark, std::size_t name, std::uint32_t most) const {
  const std::uint32_t number = small_number(std::string_view(mark.lower).substr(name), most);
  if (number == 0)
    throw error(mark.place, fmt::format("{} needs a number from 1 to {}", mark.text, most));
  return number;
}

DateRange MarkReader::days(Relation relation) {
  const bool bracketed = now().kind == Mark::Kind::open;
  if (bracketed) take();
  const Mark& first = now();
  const WrittenDate date = date_at(rest(), today_);
  if (date.marks == 0) throw error(first.place, "a date is missing here", "for example 2008-09-13");
  skip(date.marks);
  const Place place{first.place.begin, marks_[at_ - 1].place.end};
  if (date.problem != DateProblem::none)
    throw error(place, describe(date.problem),
                "write 2008, 2008-09-13, 20080913, 9/13/2008 (the month first) or Sept 13 2008; to "
                "search for the word date itself, put it into quotation marks");
  if (date.month_first)
    note(fmt::format("{} was read with the month first: {}", first.text, format_dates(date.days)));
  else if (date.short_year)
    note(fmt::format("{} was read as {}", query_.substr(place.begin, place.end - place.begin),
                     format_dates(date.days)));
  if (bracketed) take_close(first);
  return related(relation, date.days);
}

Node MarkReader::date_node(const DateRange& days, Place place) const {
  if (const DateProblem problem = problem_of(days); problem != DateProblem::none)
    throw error(place, describe(problem));
  Node node;
  node.kind = Kind::date;
  node.field = find_field("date");
  node.dates = days;
  node.place = place;
  return node;
}

std::optional<Node> MarkReader::leaf(const std::string& text, Place place, bool quoted, bool exact,
                                     const Around& around) {
  if (around.field == nullptr) return leaves_.words({text, place, quoted}, around.scope, exact);
  return leaves_.value({text, place, true}, *around.field);
}

Scope MarkReader::narrowed(const Mark& name, const Scope& scope, const Around& outer) const {
  const std::optional<Scope> both = combine(outer.scope, scope);
  if (outer.field != nullptr || !both)
    throw error(name.place, fmt::format("{} has no place inside {}", name.text, outer.name),
                fmt::format("close the parenthesis of {} first", outer.name));
  return *both;
}

}  // namespace morgue::query::dialects
