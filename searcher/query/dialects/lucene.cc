// Lucene's classic query parser with its defaults: words side by side are alternatives, + and -
// require and forbid, AND, OR and NOT are upper case, "a b"~5 is a phrase that may be loose.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "searcher/query/dialects/dates_written.h"
#include "searcher/query/dialects/lucene_clauses.h"
#include "searcher/query/dialects/lucene_marks.h"
#include "searcher/query/dialects/marks.h"
#include "searcher/query/dialects/parse_in.h"
#include "searcher/query/field_names.h"
#include "searcher/query/leaves.h"
#include "searcher/query/operands.h"
#include "searcher/query/problem.h"
#include "searcher/query/proximity.h"
#include "searcher/query/scopes.h"

namespace morgue::query::dialects {
namespace {

using MarkKind = LuceneMark::Kind;

// What a clause is looked for in.
struct Target {
  Scope scope;
  const Field* field = nullptr;  // of whole values or dates
  bool length = false;
};

struct RegionName {
  std::string_view name;
  Region region;
};
constexpr RegionName kRegions[] = {
    {"headline", Region::headline},   {"title", Region::headline},    {"author", Region::author},
    {"byline", Region::author},       {"dateline", Region::dateline}, {"lead", Region::lead},
    {"hlead", Region::headline_lead}, {"body", Region::anywhere},     {"content", Region::anywhere},
    {"contents", Region::anywhere},   {"text", Region::anywhere}};

class Lucene {
 public:
  Lucene(std::string_view query, Analyzer& analyzer, Today today)
      : query_(query), marks_(cut_lucene(query)), leaves_(query, analyzer, today), today_(today) {}

  ParsedQuery run() {
    ParsedQuery parsed;
    parsed.root = clauses({});
    if (now().kind == MarkKind::close)
      throw error(now().place, "there is no '(' for this ')'", "leave it out, or add the other");
    if (!parsed.root && marks_.size() > 1)
      throw error({0, query_.size()}, "there is no word in this query",
                  "write a word, or *:* for every article");
    parsed.notes = std::move(leaves_.notes());
    return parsed;
  }

 private:
  const LuceneMark& now() const { return marks_[at_]; }
  const LuceneMark& take() { return now().kind == MarkKind::end ? marks_[at_] : marks_[at_++]; }
  Error error(Place place, std::string_view what, std::string_view hint = {}) const {
    return query_error(query_, place, what, hint);
  }
  void note(std::string text) {
    std::vector<std::string>& notes = leaves_.notes();
    if (std::find(notes.begin(), notes.end(), text) == notes.end())
      notes.push_back(std::move(text));
  }

  // { [AND | OR] [+ | - | NOT] clause }
  std::optional<Node> clauses(const Target& target) {
    if (++depth_ > kMaxQueryDepth)
      throw error(now().place, "this query is nested too deeply",
                  fmt::format("at most {} levels", kMaxQueryDepth));
    LuceneClauses all;
    while (now().kind != MarkKind::end && now().kind != MarkKind::close) {
      const LuceneMark& first = now();
      const bool joins = first.kind == MarkKind::both || first.kind == MarkKind::either;
      if (joins && (all.empty() || at_ + 1 == marks_.size())) throw missing(first);
      if (joins) take();
      const LuceneMark& sign = now();
      const bool signs = sign.kind == MarkKind::plus || sign.kind == MarkKind::minus ||
                         sign.kind == MarkKind::without;
      if (signs) take();
      if (!begins_clause()) throw missing(signs ? sign : first);
      std::optional<Node> node = clause(target);
      if (!node) continue;
      all.add(std::move(*node),
              !signs                        ? LuceneClauses::Sign::none
              : sign.kind == MarkKind::plus ? LuceneClauses::Sign::plus
                                            : LuceneClauses::Sign::minus,
              joins && first.kind == MarkKind::both);
    }
    --depth_;
    if (all.empty()) return std::nullopt;
    return all.node(leaves_.notes());
  }

  bool begins_clause() const {
    return now().kind == MarkKind::open || now().kind == MarkKind::field ||
           now().kind == MarkKind::term || now().kind == MarkKind::quoted ||
           now().kind == MarkKind::range;
  }

  Error missing(const LuceneMark& mark) const {
    return error(mark.place,
                 fmt::format("{} has no clause",
                             query_.substr(mark.place.begin, mark.place.end - mark.place.begin)),
                 "put \\ before a sign, or quotation marks around a word, to search for it");
  }

  // [field:] ( term | quoted | range | "(" clauses ")" ) [~n] [^n]
  std::optional<Node> clause(const Target& outer) {
    Target target = outer;
    const LuceneMark* name = nullptr;
    if (now().kind == MarkKind::field) {
      name = &take();
      if (name->text == "*" && now().kind == MarkKind::term && now().text == "*") {
        take();
        return boosted(Node{});
      }
      target = target_of(*name);
      if (!begins_clause() || now().kind == MarkKind::field)
        throw error(name->place, fmt::format("{}: needs a value", name->text));
    }
    if (now().kind == MarkKind::open) {
      const LuceneMark& open = take();
      std::optional<Node> inside = clauses(target);
      if (now().kind != MarkKind::close)
        throw error(open.place, "this '(' is not closed", "put a ')' where the group ends");
      take();
      return boosted(std::move(inside));
    }
    const LuceneMark& mark = take();
    if (mark.kind == MarkKind::range) return boosted(range(mark, target));
    return boosted(piece(mark, target));
  }

  Target target_of(const LuceneMark& name) {
    const std::string lower = ascii_lower(name.text);
    for (const RegionName& known : kRegions) {
      if (known.name != lower) continue;
      if (known.region == Region::anywhere)
        note(fmt::format("{}: is looked for in the headline too", name.text));
      return {{known.region}, nullptr, false};
    }
    if (lower == "length") return {{}, nullptr, true};
    if (const Field* field = find_field(lower)) return {{}, field, false};
    const Field* meant = guess_field(lower);
    throw error(name.place, fmt::format("there is no field '{}'", name.text),
                meant != nullptr ? fmt::format("did you mean {}:?", meant->name)
                                 : "morgue-search --fields lists them; put \\ before a colon to "
                                   "search for it");
  }

  std::optional<Node> boosted(std::optional<Node> node) {
    if (now().kind == MarkKind::fuzzy)
      throw error(now().place, "inexact words cannot be translated",
                  "write the spellings with OR between them, or a wildcard: te?t, te*");
    if (now().kind == MarkKind::boost) {
      take();
      note("^ is left out: clauses cannot be given a weight");
    }
    return node;
  }

  std::optional<Node> piece(const LuceneMark& mark, const Target& target) {
    const bool quoted = mark.kind == MarkKind::quoted;
    if (target.length) return leaves_.length({"length=" + mark.text, mark.place});
    if (target.field != nullptr && target.field->kind == FieldKind::date)
      return date_node(day(mark.text, mark.place), mark.place);
    if (target.field != nullptr)
      return leaves_.value({mark.text, mark.place, quoted}, *target.field);
    std::optional<Node> leaf = leaves_.words({mark.text, mark.place, quoted}, target.scope, false);
    if (quoted && now().kind == MarkKind::fuzzy) return loose(std::move(leaf), take());
    if (quoted && leaf && leaf->kind == Kind::word) leaf->exact = false;  // a term like any other
    return leaf;
  }

  // "a b c"~5: each word near those before it.
  std::optional<Node> loose(std::optional<Node> phrase, const LuceneMark& slop) {
    if (!phrase || phrase->kind != Kind::phrase) return phrase;
    const std::uint32_t words = small_number(slop.text, kMaxReach - 1);
    if (words == 0 && slop.text != "0")
      throw error(slop.place, "this is no number of words",
                  fmt::format("for example \"a b\"~5, at most {}", kMaxReach - 1));
    if (words == 0) return phrase;
    note(
        "a phrase with ~ is read as words near each other in any order: Lucene counts how far "
        "they were moved");
    std::optional<Node> chain;
    for (const QueryWord& word : phrase->words) {
      if (!word.indexed) continue;
      Node node;
      node.kind = word.wildcard ? Kind::wildcard : Kind::word;
      node.exact = !word.wildcard;
      node.scope = phrase->scope;
      node.place = phrase->place;
      node.words.push_back(word);
      Proximity proximity;
      proximity.words = words + 1;
      chain = chain ? near(query_, std::move(*chain), std::move(node), proximity, "~", slop.place)
                    : std::move(node);
    }
    return chain;
  }

  // 20080913, 2008-09-13T10:00:00Z, 2008-09, or a range of ours.
  DateRange day(std::string text, Place place) const {
    if (text.size() > 10 && (text[10] == 'T' || text[10] == 't')) text.resize(10);
    if (text.size() == 8 && is_number(text)) text = text.insert(6, "-").insert(4, "-");
    DateRange range;
    const DateProblem problem = parse_dates(text, range, today_);
    if (problem != DateProblem::none) throw error(place, describe(problem), kDateHint);
    return range;
  }

  Node date_node(const DateRange& range, Place place) const {
    if (const DateProblem problem = problem_of(range); problem != DateProblem::none)
      throw error(place, describe(problem));
    Node node;
    node.kind = Kind::date;
    node.field = find_field("date");
    node.dates = range;
    node.place = place;
    return node;
  }

  Node range(const LuceneMark& mark, const Target& target) {
    const bool from = mark.text != "*", to = mark.upper != "*";
    if (target.length) {
      if (!from && !to) return leaves_.length({"length>=0", mark.place});
      const auto bound = [&](const std::string& text, bool apart, bool lower) {
        const Node one = leaves_.length({(lower   ? apart ? "length>" : "length>="
                                          : apart ? "length<"
                                                  : "length<=") +
                                             text,
                                         mark.place});
        return one.length;
      };
      Node node = leaves_.length({"length>=0", mark.place});
      if (from) node.length.first = bound(mark.text, mark.without_first, true).first;
      if (to) node.length.last = bound(mark.upper, mark.without_last, false).last;
      if (node.length.first > node.length.last)
        throw error(mark.place, "this range ends before it begins");
      return node;
    }
    if (target.field == nullptr || target.field->kind != FieldKind::date)
      throw error(mark.place, "ranges of words cannot be translated",
                  "date:[20080901 TO 20080913] and length:[200 TO 800] are understood");
    DateRange range;
    if (!from && !to) {  // any date at all
      range.undated = true;
      std::vector<Node> children;
      children.push_back(date_node(range, mark.place));
      return group(Kind::none_of, std::move(children));
    }
    if (from) {
      const DateRange first = day(mark.text, mark.place);
      range.first = mark.without_first ? first.last + 1 : first.first;
    }
    if (to) {
      const DateRange last = day(mark.upper, mark.place);
      range.last = mark.without_last ? last.first - 1 : last.last;
    }
    return date_node(range, mark.place);
  }

  std::string_view query_;
  std::vector<LuceneMark> marks_;
  LeafMaker leaves_;
  Today today_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

ParsedQuery parse_lucene(std::string_view query, Analyzer& analyzer, Today today) {
  return Lucene(query, analyzer, today).run();
}

}  // namespace morgue::query::dialects
