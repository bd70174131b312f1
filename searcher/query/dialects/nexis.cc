// Nexis, by the rules of its terms and connectors: or binds closest, then w/n by number, w/s, w/p,
// and, and not; words side by side are a phrase; ! ends a stem, * is one character.
#include <fmt/format.h>

#include "searcher/query/dialects/mark_reader.h"
#include "searcher/query/dialects/nexis_words.h"
#include "searcher/query/dialects/parse_in.h"
#include "searcher/query/operands.h"
#include "searcher/query/proximity.h"
#include "searcher/query/scopes.h"

namespace morgue::query::dialects {
namespace {

constexpr std::uint32_t kSideBySide = 0;  // closer than or

class Nexis : private MarkReader {
 public:
  Nexis(std::string_view query, Analyzer& analyzer, Today today)
      : MarkReader(query, cut(query, false, false), analyzer, today) {}

  ParsedQuery run() {
    std::optional<Node> root = expression({});
    return finish(std::move(root), "in Nexis or binds closest, then w/n, w/s, w/p, and, and not");
  }

 private:
  // operand { [connector] operand }
  std::optional<Node> expression(const Around& around) {
    const Depth guard(*this);
    Infix infix(query_);
    while (!at_end()) {
      if (nexis_connector(rest()).marks > 0) {
        connector(infix, around);
        continue;
      }
      std::optional<Node> next = operand(around);
      if (!next) continue;
      if (!infix.wants_operand()) infix.add(side_by_side(infix.last(), *next, kSideBySide));
      infix.add(std::move(*next));
    }
    if (infix.empty()) return std::nullopt;
    if (infix.wants_operand())
      throw missing(infix.last_operator().text, infix.last_operator().place);
    mixed_ = mixed_ || infix.is_mixed();
    return infix.reduce();
  }

  void connector(Infix& infix, const Around& around) {
    NexisConnector read = nexis_connector(rest());
    Operator& op = read.op;
    op.place = {now().place.begin, ahead(read.marks - 1).place.end};
    op.text = query_.substr(op.place.begin, op.place.end - op.place.begin);
    if (read.problem == NexisConnector::Problem::segment)
      throw error(op.place, fmt::format("{} cannot be translated", op.text),
                  "write w/p for the same paragraph, or a number of words, such as w/50");
    if (read.problem == NexisConnector::Problem::number)
      throw error(op.place, fmt::format("{} needs a number from 1 to {}", op.text, kMaxReach));
    const bool first = infix.empty();
    if (infix.wants_operand() && (!first || op.kind != Operator::Kind::without))
      throw missing(op.text, op.place);
    skip(read.marks);
    if (!first) return infix.add(op);
    std::vector<Node> children;
    while (children.empty() && !at_end() && nexis_connector(rest()).marks == 0)
      if (std::optional<Node> child = operand(around)) children.push_back(std::move(*child));
    if (children.empty()) throw missing(op.text, op.place);
    infix.add(group(Kind::none_of, std::move(children)));
  }

  std::optional<Node> operand(const Around& around) {
    const Mark& mark = now();
    switch (mark.kind) {
      case Mark::Kind::open:
        return parenthesis(take(), around);
      case Mark::Kind::quoted:
        take();
        return leaf(std::string(mark.text), mark.place, true, true, around);
      case Mark::Kind::text:
        if (ahead().kind == Mark::Kind::open && (touches() || is_name(mark))) return named(around);
        if (begins_condition()) return condition(around);
        return words(around);
      default:
        take();  // a sign that compares nothing
        return std::nullopt;
    }
  }

  std::optional<Node> parenthesis(const Mark& open, const Around& around) {
    std::optional<Node> inside = expression(around);
    take_close(open);
    if (inside) inside->bracketed = true;
    return inside;
  }

  static bool is_at_least(const Mark& mark) {
    return mark.lower.starts_with("atleast") && is_number(std::string_view(mark.lower).substr(7));
  }
  static bool is_name(const Mark& mark) {
    return nexis_segment(mark.lower) != nullptr || is_at_least(mark) || mark.is("date") ||
           mark.is("length");
  }

  // NAME(…)
  std::optional<Node> named(const Around& around) {
    const Mark& name = take();
    const Mark& open = take();
    if (name.is("date") || name.is("length")) {
      if (around.name.data() != nullptr) throw inside(name, around);
      Node node = name.is("date") ? dates(name) : length(name);
      take_close(open);
      return node;
    }
    Around within = around;
    within.name = name.text;
    const NexisSegment* segment = nexis_segment(name.lower);
    if (segment != nullptr) {
      within.scope = narrowed(name, segment->scope, around);
      within.exact = within.exact || segment->exact;
      if (!segment->field.empty()) within.field = find_field(segment->field);
      if (within.field != nullptr && around.name.data() != nullptr) throw inside(name, around);
      if (!segment->note.empty()) note(std::string(segment->note));
    } else if (!is_at_least(name)) {
      throw error(name.place, fmt::format("there is no segment '{}' here", name.text),
                  "headline, hlead, lead, byline, dateline, person, company, geographic, subject, "
                  "publication, language, section, date and length are known");
    }
    std::optional<Node> node = parenthesis(open, within);
    if (!node) throw error(name.place, fmt::format("{}() needs a word", name.text));
    if (segment == nullptr)
      return at_least(query_, std::move(*node), number_of(name, 7, kMaxTimes), name.text,
                      name.place);
    return node;
  }

  Error inside(const Mark& name, const Around& around) const {
    return error(name.place, fmt::format("{} has no place inside {}", name.text, around.name),
                 fmt::format("close the parenthesis of {} first", around.name));
  }

  // "date aft 2008", "length > 800".
  bool begins_condition() const {
    return (now().is("date") || now().is("length")) && relation_of(ahead()) != Relation::none;
  }

  Node condition(const Around& around) {
    const Mark& name = take();
    if (around.name.data() != nullptr) throw inside(name, around);
    return name.is("length") ? length(name) : one_date(name);
  }

  Node one_date(const Mark& name) {
    const Relation relation = relation_of(now());
    if (relation != Relation::none) take();
    const DateRange range = days(relation);
    return date_node(range, {name.place.begin, now().place.begin});
  }

  // What stands between the parentheses of date(…): conditions, "and" between them.
  Node dates(const Mark& name) {
    Node node = one_date(name);
    while (now().is("and")) {
      take();
      const Node next = one_date(name);
      DateRange both = node.dates;
      both.first = std::max(both.first, next.dates.first);
      both.last = std::min(both.last, next.dates.last);
      node = date_node(both, next.place);
    }
    return node;
  }

  Node length(const Mark& name) {
    const Relation relation = relation_of(now());
    if (relation == Relation::none || !is_number(ahead().text))
      throw error(name.place, "this is no length", "for example length > 800");
    take();
    constexpr std::string_view kSigns[] = {"", "=", ">", "<", ">=", "<="};
    const Mark& number = take();
    return leaves_.length(
        {fmt::format("length{}{}", kSigns[static_cast<std::size_t>(relation)], number.text),
         {name.place.begin, number.place.end}});
  }

  // Words up to whatever is none: a phrase of several.
  std::optional<Node> words(const Around& around) {
    const Place begin = now().place;
    Place end = begin;
    std::string text;
    std::size_t count = 0;
    while (now().kind == Mark::Kind::text && nexis_connector(rest()).marks == 0) {
      const bool name = ahead().kind == Mark::Kind::open && (touches() || is_name(now()));
      if (count > 0 && (name || begins_condition())) break;
      if (count > 0 && around.field != nullptr && !score_of(now()).empty()) break;
      end = now().place;
      text += count++ == 0 ? "" : " ";
      text += around.field == nullptr ? word(take()) : std::string(take().text);
    }
    if (count > 1 && around.field == nullptr)
      note("in phrases Nexis finds plurals too; here they are found as they are written");
    const bool wild = text.find_first_of("*?") != text.npos;
    std::optional<Node> made =
        leaf(text, {begin.begin, end.end}, false, around.exact && !wild, around);
    if (made && around.field != nullptr && !score_of(now()).empty()) add_score(*made, take());
    return made;
  }

  // "85" of "#85plus#", the least relevance score of an index term; "": it is none.
  static std::string_view score_of(const Mark& mark) {
    std::string_view text = mark.lower;
    constexpr std::string_view kEnd = "plus#";
    if (mark.kind != Mark::Kind::text || !text.starts_with('#') || !text.ends_with(kEnd)) return {};
    text = text.substr(1, text.size() - std::min(text.size(), 1 + kEnd.size()));
    return is_number(text) ? text : std::string_view();
  }

  void add_score(Node& value, const Mark& mark) {
    leaves_.set_least(value, ">=", fmt::format("{}%", score_of(mark)), mark.place);
    note(fmt::format("{} is read as our prominence, which has another scale", mark.text));
  }

  std::string word(const Mark& mark) {
    bool loose = false;
    std::string word = nexis_word(mark.text, loose);
    if (loose)
      note(fmt::format("at the end of {} a * stands for any number of characters here", mark.text));
    return word;
  }
};

}  // namespace

ParsedQuery parse_nexis(std::string_view query, Analyzer& analyzer, Today today) {
  return Nexis(query, analyzer, today).run();
}

}  // namespace morgue::query::dialects
