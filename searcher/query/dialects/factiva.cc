// Factiva's free text: words side by side are a phrase; then proximity, field tags and atleast,
// not, and, or, each binding less than the one before. Words are found as they are written.
#include <algorithm>

#include <fmt/format.h>

#include "searcher/query/dialects/factiva_words.h"
#include "searcher/query/dialects/mark_reader.h"
#include "searcher/query/dialects/parse_in.h"
#include "searcher/query/operands.h"
#include "searcher/query/proximity.h"
#include "searcher/query/scopes.h"

namespace morgue::query::dialects {
namespace {

enum Level : std::uint32_t { kSideBySide, kNear, kNot, kAnd, kOr };

class Factiva : private MarkReader {
 public:
  Factiva(std::string_view query, Analyzer& analyzer, Today today)
      : MarkReader(query, cut(query, true, true), analyzer, today) {}

  ParsedQuery run() {
    std::optional<Node> root = expression({});
    return finish(std::move(root), "in Factiva proximity binds closest, then not, and, or");
  }

 private:
  std::optional<Operator> boolean() const {
    Operator op;
    op.place = now().place;
    op.text = now().text;
    if (now().is("and")) {
      op.level = kAnd;
    } else if (now().is("or")) {
      op.kind = Operator::Kind::either;
      op.level = kOr;
    } else if (now().is("not")) {
      op.kind = Operator::Kind::without;
      op.level = kNot;
    } else {
      return std::nullopt;
    }
    return op;
  }

  // term { (and | or | not) term }
  std::optional<Node> expression(const Around& around) {
    const Depth guard(*this);
    Infix infix(query_);
    while (!at_end()) {
      if (const std::optional<Operator> op = boolean()) {
        take();
        if (infix.empty() && op->kind == Operator::Kind::without) {
          std::optional<Node> next;
          while (!next && !at_end() && !boolean()) next = term(around);
          if (!next) throw missing(op->text, op->place);
          std::vector<Node> children;
          children.push_back(std::move(*next));
          infix.add(group(Kind::none_of, std::move(children)));
          continue;
        }
        if (infix.wants_operand() && op->kind == Operator::Kind::without &&
            infix.last_operator().kind == Operator::Kind::both) {  // and not
          infix.replace_last(*op);
          continue;
        }
        if (infix.wants_operand()) throw missing(op->text, op->place);
        infix.add(*op);
        continue;
      }
      std::optional<Node> next = term(around);
      if (!next) continue;
      if (!infix.wants_operand())
        throw error({next->place.begin, next->place.begin + 1},
                    "an operator is missing before this", "write and, or, or not between the two");
      infix.add(std::move(*next));
    }
    if (infix.empty()) return std::nullopt;
    if (infix.wants_operand())
      throw missing(infix.last_operator().text, infix.last_operator().place);
    mixed_ = mixed_ || infix.is_mixed();
    return infix.reduce();
  }

  bool at_tag() const {
    return now().kind == Mark::Kind::text && ahead().kind == Mark::Kind::compare &&
           ahead().text == "=" && touches();
  }
  bool at_word_count() const { return now().is("wc") && ahead().kind == Mark::Kind::compare; }
  bool at_date() const { return now().is("date") || (now().is("pd") && at_tag()); }
  bool at_least_mark() const {
    return now().kind == Mark::Kind::text && now().lower.starts_with("atleast") &&
           is_number(std::string_view(now().lower).substr(7));
  }
  bool at_prefix() const { return at_word_count() || at_date() || at_tag() || at_least_mark(); }

  // [tag | atleastN] proximity | date | wc
  std::optional<Node> term(const Around& around) {
    if (!at_prefix()) return proximity(around);
    const Mark& name = now();
    if (around.name.data() != nullptr)
      throw error(name.place, fmt::format("{} has no place inside {}", name.text, around.name));
    if (at_word_count()) return word_count();
    if (at_date()) return date();
    Around within = around;
    within.name = name.text;
    if (!at_tag()) {
      take();
      std::optional<Node> node = proximity(within);
      if (!node) throw error(name.place, fmt::format("{} needs a word", name.text));
      return at_least(query_, std::move(*node), number_of(name, 7, kMaxTimes), name.text,
                      name.place);
    }
    const FactivaTag* tag = factiva_tag(name.lower);
    if (tag == nullptr)
      throw error(name.place, fmt::format("there is no field tag '{}=' here", name.text),
                  "hd=, lp=, hlp=, by=, se=, sn=, la= and wc> are known");
    if (!tag->hint.empty())
      throw error(name.place, fmt::format("{}= cannot be translated", name.text), tag->hint);
    skip(2);
    within.scope = tag->scope;
    if (!tag->field.empty()) within.field = find_field(tag->field);
    std::optional<Node> node = proximity(within);
    if (!node) throw error(name.place, fmt::format("{}= needs a word", name.text));
    return node;
  }

  // operand { [near] operand }, and /f50/ behind one
  std::optional<Node> proximity(const Around& around) {
    Infix infix(query_);
    while (!at_end() && !boolean()) {
      if (!infix.empty() && at_prefix()) break;
      Operator op;
      if (factiva_near(now(), op)) {
        op.place = now().place;
        op.text = take().text;
        op.level = kNear;
        if (op.proximity.reach == Reach::words && op.proximity.words == 0)
          throw error(op.place, fmt::format("{} needs a number from 1 to {}", op.text, kMaxReach));
        if (infix.wants_operand()) throw missing(op.text, op.place);
        infix.add(op);
        continue;
      }
      if (at_first_words()) {
        first_words(infix);
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
    return infix.reduce();
  }

  bool at_first_words() const {
    const std::string_view word = now().lower;
    return now().kind == Mark::Kind::text && word.size() > 3 && word.starts_with("/f") &&
           word.ends_with('/') && is_number(word.substr(2, word.size() - 3));
  }

  void first_words(Infix& infix) {
    const Mark& mark = take();
    const std::string_view digits = std::string_view(mark.lower).substr(2, mark.lower.size() - 3);
    Scope first;
    first.first_words = small_number(digits, kMaxFirstWords);
    if (first.first_words == 0)
      throw error(mark.place,
                  fmt::format("{} needs a number from 1 to {}", mark.text, kMaxFirstWords));
    if (infix.wants_operand())
      throw error(mark.place, fmt::format("{} needs a word before it", mark.text));
    narrow(infix.last(), first, mark);
  }

  void narrow(Node& node, const Scope& scope, const Mark& mark) {
    for (Node& child : node.children) narrow(child, scope, mark);
    if (node.words.empty()) return;
    const std::optional<Scope> both = combine(node.scope, scope);
    if (!both) throw error(mark.place, fmt::format("{} has no place here", mark.text));
    node.scope = *both;
  }

  std::optional<Node> operand(const Around& around) {
    const Mark& mark = now();
    switch (mark.kind) {
      case Mark::Kind::open: {
        take();
        std::optional<Node> inside = expression(around);
        take_close(mark);
        if (inside) inside->bracketed = true;
        return inside;
      }
      case Mark::Kind::quoted:
        take();
        return leaf(std::string(mark.text), mark.place, true, true, around);
      case Mark::Kind::text:
        return words(around);
      default:
        take();  // a sign that compares nothing
        return std::nullopt;
    }
  }

  // Words up to whatever is none: a phrase of several.
  std::optional<Node> words(const Around& around) {
    const std::size_t begin = now().place.begin;
    std::size_t end = begin;
    std::string text;
    Operator ignored;
    bool first = true;
    while (now().kind == Mark::Kind::text && !boolean() && !factiva_near(now(), ignored) &&
           !at_first_words() && (first || !at_prefix())) {
      if (!first) text += ' ';
      first = false;
      end = now().place.end;
      text += around.field == nullptr ? word(take()) : std::string(take().text);
    }
    const bool wild = text.find_first_of("*?") != text.npos;
    return leaf(text, {begin, end}, false, !wild, around);
  }

  std::string word(const Mark& mark) {
    if (mark.text == "%")
      throw error(mark.place, "% cannot be translated", "w/2 lets one word stand between");
    bool loose = false;
    std::string word = factiva_word(mark.text, loose);
    if (loose) note(fmt::format("{} is read as {}: any number of characters", mark.text, word));
    // Single quotation marks are blanks.
    if (word.starts_with('\'')) word.erase(0, 1);
    if (word.ends_with('\'')) word.pop_back();
    return word;
  }

  Node word_count() {
    const Mark& name = take();
    const Mark& sign = take();
    const Mark& number = take();
    return leaves_.length(
        {fmt::format("length{}{}", sign.text, number.text), {name.place.begin, number.place.end}});
  }

  // date after 20080913, date from 20080901 to 20080913, pd=20080913
  Node date() {
    const Mark& name = take();
    if (now().kind == Mark::Kind::compare && now().text == "=") take();
    DateRange range;
    if (now().is("from")) {
      take();
      range.first = days(Relation::is).first;
      if (now().is("to")) {
        take();
        range.last = days(Relation::is).last;
      }
    } else {
      const Relation relation = relation_of(now());
      if (relation != Relation::none) take();
      range = days(relation);
    }
    return date_node(range, {name.place.begin, now().place.begin});
  }
};

}  // namespace

ParsedQuery parse_factiva(std::string_view query, Analyzer& analyzer, Today today) {
  return Factiva(query, analyzer, today).run();
}

}  // namespace morgue::query::dialects
