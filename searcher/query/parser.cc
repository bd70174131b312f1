#include "searcher/query/parser.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/text/utf8.h"
#include "searcher/query/digits.h"
#include "searcher/query/foreign_habits.h"
#include "searcher/query/leaves.h"
#include "searcher/query/lexer.h"
#include "searcher/query/operands.h"
#include "searcher/query/print.h"
#include "searcher/query/problem.h"
#include "searcher/query/proximity.h"

namespace morgue::query {
namespace {

// What stands around a part of a query.
struct Around {
  Scope scope;
  const Field* field = nullptr;   // of whole values or dates
  const Token* opener = nullptr;  // the innermost field or function
};

Piece piece_of(const Token& token) {
  return {token.text, token.place, token.kind == TokenKind::quoted};
}

// A field or function as messages name it.
std::string name_of(const Token& token) {
  return token.kind == TokenKind::field ? fmt::format("{}:", token.field->name)
                                        : fmt::format("{}()", token.text);
}

bool begins_with_digit(std::string_view text) {
  return !text.empty() && is_digit(text.front());
}

bool is_number(const Token& token) {
  return token.kind == TokenKind::text && begins_with_digit(token.text);
}

bool is_near(const Node& node) {
  return node.kind == Kind::near && !node.bracketed;
}

bool is_word(const Node& node) {
  return !node.bracketed &&
         (node.kind == Kind::word || node.kind == Kind::wildcard || node.kind == Kind::phrase);
}

// One function a rule of the grammar. No value: what stood there means nothing (punctuation).
class Parser {
 public:
  Parser(std::string_view query, Analyzer& analyzer, Today today)
      : query_(query), tokens_(tokenize(query)), leaves_(query, analyzer, today) {}

  ParsedQuery run() {
    ParsedQuery parsed;
    parsed.root = either({});
    if (now().kind == TokenKind::close)
      throw error(now().place, "there is no '(' for this ')'", "leave it out, or add the other");
    if (!parsed.root && tokens_.size() > 1)
      throw error({0, query_.size()}, "there is no word in this query",
                  "write a word, or * for every article");
    parsed.plain = plain_;
    parsed.notes = foreign_habits(tokens_);
    std::move(leaves_.notes().begin(), leaves_.notes().end(), std::back_inserter(parsed.notes));
    if (parsed.root) note_reading(*parsed.root, parsed.notes);
    return parsed;
  }

 private:
  const Token& now() const { return tokens_[at_]; }
  const Token& take() {
    return tokens_[at_].kind == TokenKind::end ? tokens_[at_] : tokens_[at_++];
  }
  Error error(Place place, std::string_view what, std::string_view hint = {}) const {
    return query_error(query_, place, what, hint);
  }

  // What other systems would read otherwise.
  void note_reading(const Node& root, std::vector<std::string>& notes) const {
    const std::string_view rule = mixed_near_ ? "proximity binds closest, then AND, then OR"
                                  : mixed_    ? "AND binds closer than OR"
                                  : chained_  ? "proximity is read from left to right"
                                              : "";
    if (!rule.empty()) notes.push_back(fmt::format("{}: read as {}", rule, print(root)));
  }

  // either = both { OR both }
  std::optional<Node> either(const Around& around) {
    std::optional<Node> first = both(around);
    if (now().kind != TokenKind::or_) return first;
    std::vector<Node> parts;
    plain_ = false;
    while (now().kind == TokenKind::or_) {
      const Token& op = take();
      if (!first) throw missing(op);
      parts.push_back(std::move(*first));
      first = both(around);
      if (!first) throw missing(op);
    }
    parts.push_back(std::move(*first));
    for (const Node& part : parts) {
      mixed_ = mixed_ || (part.kind == Kind::all_of && !part.bracketed);
      mixed_near_ = mixed_near_ || is_near(part);
    }
    return group(Kind::any_of, std::move(parts));
  }

  Error missing(const Token& op) const {
    return error(op.place, fmt::format("{} needs something on both sides", op.text),
                 op.kind == TokenKind::near
                     ? "to search for the text itself, put it into quotation marks"
                     : "to search for the word itself, write it in lower case");
  }

  // both = unary { [AND] unary }
  std::optional<Node> both(const Around& around) {
    std::vector<Node> parts;
    bool adjacent = true;
    const Token* pending = nullptr;
    for (;;) {
      if (now().kind == TokenKind::and_) {
        plain_ = adjacent = false;
        if (parts.empty() || pending != nullptr) throw missing(now());
        pending = &take();
        continue;
      }
      if (!begins_unary(now().kind)) break;
      std::optional<Node> part = unary(around);
      if (!part) continue;
      parts.push_back(std::move(*part));
      pending = nullptr;
    }
    if (pending != nullptr) throw missing(*pending);
    if (parts.empty()) return std::nullopt;
    if (parts.size() == 1) return std::move(parts.front());
    // In "oil embargo /10 iran" somebody may have meant a phrase.
    mixed_near_ = mixed_near_ || (adjacent && std::any_of(parts.begin(), parts.end(), is_near) &&
                                  std::any_of(parts.begin(), parts.end(), is_word));
    Node node = group(Kind::all_of, std::move(parts));
    node.adjacent = adjacent;
    return node;
  }

  static bool begins_unary(TokenKind kind) {
    return kind != TokenKind::or_ && kind != TokenKind::and_ && kind != TokenKind::close &&
           kind != TokenKind::end;
  }

  // unary = (NOT | "-") unary | near
  std::optional<Node> unary(const Around& around) {
    const Depth guard(*this);
    if (now().kind != TokenKind::not_) return proximity(around);
    const Token& op = take();
    std::optional<Node> operand;
    if (begins_unary(now().kind)) operand = unary(around);
    if (!operand)
      throw error(op.place, fmt::format("{} needs a word after it", op.text),
                  "to search for the word itself, write it in lower case");
    std::vector<Node> children;
    children.push_back(std::move(*operand));
    Node node = group(Kind::none_of, std::move(children));
    node.place.begin = op.place.begin;
    return node;
  }

  // near = primary { proximity primary }
  std::optional<Node> proximity(const Around& around) {
    std::optional<Node> left = primary(around);
    std::optional<Proximity> before;
    while (left && at_proximity()) {
      plain_ = false;
      Token op = take();
      if (op.kind == TokenKind::not_) {  // NOT pre/5
        op.place.end = now().place.end;
        op.proximity = take().proximity;
        op.proximity.negated = true;
        op.text = query_.substr(op.place.begin, op.place.end - op.place.begin);
      }
      op.kind = TokenKind::near;
      if (now().kind == TokenKind::not_)
        throw error(now().place, fmt::format("NOT has no place beside {}", op.text),
                    "a NOT/5 b finds a without b near it");
      std::optional<Node> right;
      if (begins_unary(now().kind)) right = primary(around);
      if (!right) throw missing(op);
      chained_ = chained_ || (before && *before != op.proximity);
      before = op.proximity;
      left = near(query_, std::move(*left), std::move(*right), op.proximity, op.text, op.place);
    }
    return left;
  }

  bool at_proximity() const {
    if (now().kind == TokenKind::near) return true;
    return now().kind == TokenKind::not_ && now().text == "NOT" &&
           tokens_[at_ + 1].kind == TokenKind::near && !tokens_[at_ + 1].proximity.negated;
  }

  // primary = "(" [either] ")" | field primary | function "(" either ")" | length
  //         | ["="] text | ["="] quoted [least]
  std::optional<Node> primary(const Around& around) {
    const Token& token = take();
    switch (token.kind) {
      case TokenKind::open:
        return parenthesis(token, around);
      case TokenKind::field:
        return of_field(token, around);
      case TokenKind::function:
        return of_function(token, around);
      case TokenKind::near:
        throw missing(token);
      case TokenKind::length:
        if (around.opener != nullptr) throw inside("length", token, around);
        return leaves_.length(piece_of(token));
      case TokenKind::exact:
        while (now().kind == TokenKind::exact) take();
        if (now().kind == TokenKind::text || now().kind == TokenKind::quoted)
          return leaf(take(), around, true);
        throw error(token.place, "= needs a word after it", "for example =govern");
      default:
        return leaf(token, around, false);
    }
  }

  std::optional<Node> leaf(const Token& token, const Around& around, bool exact) {
    if (around.field == nullptr) return leaves_.words(piece_of(token), around.scope, exact);
    if (around.field->kind == FieldKind::date) return leaves_.dates(piece_of(token));
    Piece piece = piece_of(token);
    if (const std::string_view sign = sign_at_end(piece, *around.field); !sign.empty()) {
      piece.text.remove_suffix(sign.size());  // person:ghani>= 3
      Node value = leaves_.value(piece, *around.field);
      set_least(value, piece.place.end - sign.size(), sign, take().text);
      return value;
    }
    Node value = leaves_.value(piece, *around.field);
    if (const std::size_t tokens = least_behind(token.place, *around.field); tokens > 0) {
      const Token& first = now();
      const std::string_view sign = first.text.substr(0, sign_size(first.text));
      at_ += tokens;
      set_least(value, first.place.begin, sign,
                tokens == 2 ? tokens_[at_ - 1].text : first.text.substr(sign.size()));
    }
    return value;
  }

  // From `begin` to the token that was taken last.
  void set_least(Node& value, std::size_t begin, std::string_view sign, std::string_view number) {
    value.place.end = tokens_[at_ - 1].place.end;
    leaves_.set_least(value, sign, number, {begin, value.place.end});
  }

  // >= belongs to every value, if only to be refused; other signs to what can be counted.
  static bool is_sign(std::string_view sign, const Field& field) {
    return sign == ">=" || (!sign.empty() && names_entities(field.dimension));
  }

  // The first sign of a value, if it ends there and a number follows; empty: it does not.
  std::string_view sign_at_end(const Piece& piece, const Field& field) const {
    const std::size_t at = piece.text.find_first_of("<>=");
    if (piece.quoted || at == std::string_view::npos || !is_number(now())) return {};
    const std::string_view sign = piece.text.substr(at);
    return sign_size(sign) == sign.size() && is_sign(sign, field) ? sign : std::string_view{};
  }

  // How many tokens behind `place` are a ">=3": one, or two if a blank parts them. A ">=" that
  // touches is meant, whatever follows; other signs, and one after a blank, if a number does.
  std::size_t least_behind(Place place, const Field& field) const {
    const bool touches = now().place.begin == place.end;
    const bool exact = now().kind == TokenKind::exact && touches;  // person:"Ashraf Ghani"=3
    if (now().kind != TokenKind::text && !exact) return 0;
    const std::string_view sign = now().text.substr(0, sign_size(now().text));
    if (!is_sign(sign, field)) return 0;
    if (now().text == sign && is_number(tokens_[at_ + 1])) return 2;
    const bool asks = touches && sign == ">=";
    return asks || begins_with_digit(now().text.substr(sign.size())) ? 1 : 0;
  }

  std::optional<Node> parenthesis(const Token& open, const Around& around) {
    plain_ = false;
    std::optional<Node> inside = either(around);
    if (now().kind != TokenKind::close)
      throw error(open.place, "this '(' is not closed", "put a ')' where the group ends");
    const Token& close = take();
    if (around.field != nullptr && least_behind(close.place, *around.field) > 0)
      throw error(now().place, "a number of mentions or a prominence belongs to a single value",
                  fmt::format("for example {}>=3", around.field->example));
    if (inside) inside->bracketed = true;
    return inside;
  }

  Error inside(std::string_view what, const Token& token, const Around& around) const {
    return error(token.place, fmt::format("{} stands inside {}", what, name_of(*around.opener)),
                 fmt::format("close the parenthesis of {} first", name_of(*around.opener)));
  }

  // Narrowed to the scope of a field of words or of a function.
  Around narrowed(const Token& token, const Scope& scope, const Around& outer) const {
    const std::optional<Scope> common = combine(outer.scope, scope);
    if (outer.field != nullptr || !common) throw inside(name_of(token), token, outer);
    return {*common, nullptr, &token};
  }

  std::optional<Node> of_field(const Token& name, const Around& outer) {
    Around around{{}, name.field, &name};
    if (name.field->kind == FieldKind::text) {
      Scope scope;
      scope.region = name.field->dimension == Dimension::author ? Region::author : Region::headline;
      around = narrowed(name, scope, outer);
    } else if (outer.opener != nullptr) {
      throw inside(name_of(name), name, outer);
    }
    const TokenKind next = now().kind;
    std::optional<Node> node;
    if (next == TokenKind::open || next == TokenKind::text || next == TokenKind::quoted ||
        next == TokenKind::exact || next == TokenKind::function)
      node = primary(around);
    if (!node)
      throw error(name.place, fmt::format("{}: needs a value", name.field->name),
                  fmt::format("for example {}", name.field->example));
    node->place.begin = name.place.begin;
    return node;
  }

  std::optional<Node> of_function(const Token& name, const Around& outer) {
    const bool times = name.function.kind == Function::Kind::at_least;
    Around around = narrowed(name, name.function.scope, outer);
    std::optional<Node> node = parenthesis(take(), around);
    if (!node)
      throw error(name.place, fmt::format("{}() needs a word", name.text),
                  fmt::format("for example {}(oil)", name.text));
    node->place = {name.place.begin, tokens_[at_ - 1].place.end};
    if (times)
      return at_least(query_, std::move(*node), name.function.times, name.text, name.place);
    return node;
  }

  struct Depth {
    explicit Depth(Parser& p) : parser(p) {
      if (++parser.depth_ > kMaxQueryDepth)
        throw parser.error(parser.now().place, "this query is nested too deeply",
                           fmt::format("at most {} levels", kMaxQueryDepth));
    }
    ~Depth() { --parser.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    Parser& parser;
  };

  std::string_view query_;
  std::vector<Token> tokens_;
  LeafMaker leaves_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool plain_ = true;
  bool mixed_ = false;       // AND beside OR, without parentheses
  bool mixed_near_ = false;  // proximity beside OR or beside words, without parentheses
  bool chained_ = false;     // different proximities in a chain
};

}  // namespace

void check_text(std::string_view query) {
  if (query.size() > kMaxQueryBytes)
    throw Error(ExitCode::usage, "query",
                fmt::format("it is longer than {} kB", kMaxQueryBytes >> 10),
                "ask in several queries");
  for (std::size_t i = 0; i < query.size();) {
    const CodePoint c = decode_utf8(query, i);
    if (c.value == 0xFFFD && c.length == 1)
      throw Error(ExitCode::usage, "query", "it is not valid UTF-8",
                  "check the locale of the terminal, or the encoding of the query file");
    i += c.length;
  }
}

ParsedQuery parse(std::string_view query, Analyzer& analyzer, Today today) {
  check_text(query);
  return Parser(query, analyzer, today).run();
}

}  // namespace morgue::query
