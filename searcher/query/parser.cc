#include "searcher/query/parser.h"

#include <utility>

#include <fmt/format.h>

#include "common/text/utf8.h"
#include "searcher/query/leaves.h"
#include "searcher/query/lexer.h"
#include "searcher/query/print.h"
#include "searcher/query/problem.h"

namespace morgue::query {
namespace {

Node group(Kind kind, std::vector<Node> children, bool adjacent = false) {
  Node node;
  node.kind = kind;
  node.place = {children.front().place.begin, children.back().place.end};
  node.adjacent = adjacent;
  node.children = std::move(children);
  return node;
}

// One function a rule of the grammar. No value: what stood there means nothing (punctuation).
class Parser {
 public:
  Parser(std::string_view query, Analyzer& analyzer)
      : query_(query), tokens_(tokenize(query)), leaves_(query, analyzer) {}

  ParsedQuery run() {
    ParsedQuery parsed;
    parsed.root = either(nullptr);
    if (now().kind == TokenKind::close)
      throw error(now().place, "there is no '(' for this ')'", "leave it out, or add the other");
    if (!parsed.root && tokens_.size() > 1)
      throw error({0, query_.size()}, "there is no word in this query",
                  "write a word, or * for every article");
    parsed.plain = plain_;
    parsed.notes = std::move(leaves_.notes());
    if (mixed_ && parsed.root)
      parsed.notes.push_back("AND binds closer than OR: read as " + print(*parsed.root));
    return parsed;
  }

 private:
  const Token& now() const { return tokens_[at_]; }
  Token take() { return tokens_[at_].kind == TokenKind::end ? tokens_[at_] : tokens_[at_++]; }
  Error error(Place place, std::string_view what, std::string_view hint = {}) const {
    return query_error(query_, place, what, hint);
  }

  // either = both { OR both }
  std::optional<Node> either(const Field* field) {
    std::optional<Node> first = both(field);
    if (now().kind != TokenKind::or_) return first;
    std::vector<Node> parts;
    plain_ = false;
    while (now().kind == TokenKind::or_) {
      const Token op = take();
      if (!first) throw missing(op);
      parts.push_back(std::move(*first));
      first = both(field);
      if (!first) throw missing(op);
    }
    parts.push_back(std::move(*first));
    for (const Node& part : parts)
      mixed_ = mixed_ || (part.kind == Kind::all_of && !part.bracketed);
    return group(Kind::any_of, std::move(parts));
  }

  Error missing(const Token& op) const {
    return error(op.place, fmt::format("{} needs something on both sides", op.text),
                 "to search for the word itself, write it in lower case");
  }

  // both = unary { [AND] unary }
  std::optional<Node> both(const Field* field) {
    std::vector<Node> parts;
    bool adjacent = true;
    const Token* pending = nullptr;
    for (;;) {
      if (now().kind == TokenKind::and_) {
        plain_ = adjacent = false;
        if (parts.empty() || pending != nullptr) throw missing(now());
        pending = &tokens_[at_++];
        continue;
      }
      if (!begins_unary(now().kind)) break;
      std::optional<Node> part = unary(field);
      if (!part) continue;
      parts.push_back(std::move(*part));
      pending = nullptr;
    }
    if (pending != nullptr) throw missing(*pending);
    if (parts.empty()) return std::nullopt;
    if (parts.size() == 1) return std::move(parts.front());
    return group(Kind::all_of, std::move(parts), adjacent);
  }

  static bool begins_unary(TokenKind kind) {
    return kind != TokenKind::or_ && kind != TokenKind::and_ && kind != TokenKind::close &&
           kind != TokenKind::end;
  }

  // unary = (NOT | "-") unary | primary
  std::optional<Node> unary(const Field* field) {
    const Depth guard(*this);
    if (now().kind != TokenKind::not_) return primary(field);
    const Token op = take();
    std::optional<Node> operand;
    if (begins_unary(now().kind)) operand = unary(field);
    if (!operand)
      throw error(op.place, fmt::format("{} needs a word after it", op.text),
                  "to search for the word itself, write it in lower case");
    std::vector<Node> children;
    children.push_back(std::move(*operand));
    Node node = group(Kind::none_of, std::move(children));
    node.place.begin = op.place.begin;
    return node;
  }

  // primary = "(" [either] ")" | field primary | ["="] text | ["="] quoted [mentions]
  std::optional<Node> primary(const Field* field) {
    const Token token = take();
    switch (token.kind) {
      case TokenKind::open:
        return parenthesis(token, field);
      case TokenKind::field:
        return scoped(token, field);
      case TokenKind::exact:
        while (now().kind == TokenKind::exact) take();
        if (now().kind == TokenKind::text && now().text.ends_with('*'))
          throw error(now().place, "= and * contradict each other", "leave one of them out");
        if (now().kind == TokenKind::text || now().kind == TokenKind::quoted)
          return leaves_.make(take(), field, true);
        throw error(token.place, "= needs a word after it", "for example =govern");
      default: {
        std::optional<Node> leaf = leaves_.make(token, field, false);
        if (leaf && leaf->kind == Kind::value && touches_mentions(token.place)) {
          leaves_.set_mentions(*leaf, now().text, now().place);
          leaf->place.end = take().place.end;
        }
        return leaf;
      }
    }
  }

  // Whether ">=" stands right behind `place`.
  bool touches_mentions(Place place) const {
    return now().kind == TokenKind::text && now().place.begin == place.end &&
           now().text.starts_with(">=");
  }

  std::optional<Node> parenthesis(const Token& open, const Field* field) {
    plain_ = false;
    std::optional<Node> inside = either(field);
    if (now().kind != TokenKind::close)
      throw error(open.place, "this '(' is not closed", "put a ')' where the group ends");
    const Token close = take();
    if (field != nullptr && touches_mentions(close.place))
      throw error(now().place, "a number of mentions belongs to a single value",
                  fmt::format("for example {}>=3", field->example));
    if (inside) inside->bracketed = true;
    return inside;
  }

  std::optional<Node> scoped(const Token& name, const Field* outer) {
    if (outer != nullptr)
      throw error(name.place, fmt::format("{}: stands inside {}:", name.field->name, outer->name),
                  "close the parenthesis of the first field before the second");
    const TokenKind next = now().kind;
    std::optional<Node> node;
    if (next == TokenKind::open || next == TokenKind::text || next == TokenKind::quoted ||
        next == TokenKind::exact)
      node = primary(name.field);
    if (!node)
      throw error(name.place, fmt::format("{}: needs a value", name.field->name),
                  fmt::format("for example {}", name.field->example));
    node->place.begin = name.place.begin;
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
  bool mixed_ = false;
};

}  // namespace

ParsedQuery parse(std::string_view query, Analyzer& analyzer) {
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
  return Parser(query, analyzer).run();
}

}  // namespace morgue::query
