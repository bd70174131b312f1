#include "searcher/query/lexer.h"

#include <string>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/text/utf8.h"
#include "searcher/query/field_names.h"
#include "searcher/query/lengths.h"
#include "searcher/query/problem.h"
#include "searcher/query/proximity.h"

namespace morgue::query {
namespace {

// Blanks, control characters, and the punctuation that stands between words in scripts that are
// written without blanks.
bool is_blank(char32_t c) {
  if (c <= 0x20 || c == 0x7F) return true;
  if (c < 0x80) return false;
  switch (c) {
    case U'、':
    case U'。':
    case U'，':
    case U'；':
    case U'！':
    case U'？':
      return true;
    default:
      return u_isUWhiteSpace(static_cast<UChar32>(c)) ||
             u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
  }
}

bool is_quote(char32_t c) {
  return c == U'"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' || c == U'»' || c == U'＂';
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  std::vector<Token> run() {
    while (at_ < query_.size()) {
      const CodePoint c = decode_utf8(query_, at_);
      if (is_blank(c.value)) {
        at_ += c.length;
      } else if (is_quote(c.value)) {
        quoted(c);
      } else if (c.value == U'(' || c.value == U'（') {
        take(TokenKind::open, c.length);
      } else if (c.value == U')' || c.value == U'）') {
        take(TokenKind::close, c.length);
      } else {
        piece();
      }
    }
    add(TokenKind::end, {query_.size(), query_.size()}, {});
    return std::move(tokens_);
  }

 private:
  Token& add(TokenKind kind, Place place, std::string_view text) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.place = place;
    token.text = text;
    return token;
  }

  Token& take(TokenKind kind, std::size_t length) {
    const Place place{at_, at_ + length};
    at_ += length;
    return add(kind, place, query_.substr(place.begin, length));
  }

  // A plain quotation mark ends at the next plain one, so that a phrase may hold others.
  void quoted(CodePoint mark) {
    const std::size_t begin = at_;
    at_ += mark.length;
    const std::size_t inside = at_;
    while (at_ < query_.size()) {
      const CodePoint c = decode_utf8(query_, at_);
      if (mark.value == U'"' ? c.value == U'"' : is_quote(c.value)) {
        const std::string_view text = query_.substr(inside, at_ - inside);
        at_ += c.length;
        add(TokenKind::quoted, {begin, at_}, text);
        return;
      }
      at_ += c.length;
    }
    throw query_error(query_, {begin, begin + mark.length}, "this quotation mark is not closed",
                      "put a \" at the end of the phrase, or leave it out");
  }

  // What begins here and is neither blank, quote nor parenthesis: prefixes first, then the text.
  void piece() {
    const bool fresh = at_ == 0 || begins_piece(query_[at_ - 1]);
    if (query_[at_] == '-' && fresh && something_follows(1)) {
      take(TokenKind::not_, 1);
    } else if (query_[at_] == '=' && something_follows(1)) {
      take(TokenKind::exact, 1);
    } else if (const std::size_t length = length_here(); length > 0) {
      take(TokenKind::length, length);
    } else if (const std::size_t name = field_name(); name > 0) {
      field(name);
    } else {
      word(text_length());
    }
  }

  void word(std::size_t length) {
    if (value_here()) {
      take(TokenKind::text, length);
    } else if (!function(length) && !proximity(length)) {
      take(operator_of(query_.substr(at_, length)), length);
    }
  }

  bool function(std::size_t length) {
    if (at_ + length >= query_.size() || query_[at_ + length] != '(') return false;
    const std::string_view name = query_.substr(at_, length);
    const Function found = find_function(name);
    if (found.kind != Function::Kind::none) {
      take(TokenKind::function, length).function = found;
      return true;
    }
    const std::string_view meant = guess_function(name);
    if (meant.empty()) return false;
    if (const std::uint32_t most = bound_of(name); most > 0)
      throw query_error(
          query_, {at_, at_ + length + 1}, fmt::format("there is no {}(…)", name),
          fmt::format("did you mean {}(…)? It takes numbers from 1 to {} (if not, put a "
                      "blank before the '(')",
                      meant, most));
    throw query_error(
        query_, {at_, at_ + length + 1}, fmt::format("there is no {}(…)", name),
        fmt::format("did you mean {}(…)? (if not, put a blank before the '(')", meant));
  }

  bool proximity(std::size_t length) {
    const std::string_view text = query_.substr(at_, length);
    const Place place{at_, at_ + length};
    Proximity read;
    switch (read_proximity(text, read)) {
      case ProximityWord::none:
        return false;
      case ProximityWord::bad_number:
        throw query_error(query_, place, fmt::format("{} is no proximity", text),
                          fmt::format("write a number of words from 1 to {}, /s for one sentence "
                                      "or /p for one paragraph; in quotation marks it is text",
                                      kMaxReach));
      case ProximityWord::foreign:
        throw query_error(query_, place,
                          fmt::format("{} means one thing here and another there", text),
                          fmt::format("write {} for either order, pre{} for this order, or take "
                                      "--dialect nexis or factiva",
                                      text.substr(text.find('/')), text.substr(text.find('/'))));
      case ProximityWord::proximity:
        take(TokenKind::near, length).proximity = read;
    }
    return true;
  }

  // A minus sign means NOT only where a new piece begins: not in "vice-president".
  static bool begins_piece(char before) {
    const auto byte = static_cast<unsigned char>(before);
    return byte <= 0x20 || byte >= 0x80 || before == '(';
  }

  // What touches the colon of a field is of it, whatever it says: source:AND.
  bool after_colon() const {
    return !tokens_.empty() && tokens_.back().kind == TokenKind::field &&
           tokens_.back().place.end == at_;
  }

  // A value is never an operator; a field of words takes functions: headline:allcaps(US).
  bool value_here() const {
    if (!after_colon()) return false;
    const std::size_t end = at_ + text_length();
    return tokens_.back().field->kind != FieldKind::text || end >= query_.size() ||
           query_[end] != '(';
  }

  std::size_t length_here() const {
    return after_colon() ? 0 : length_condition(query_.substr(at_));
  }

  bool something_follows(std::size_t offset) const {
    return at_ + offset < query_.size() && !is_blank(decode_utf8(query_, at_ + offset).value) &&
           query_[at_ + offset] != ')';
  }

  static TokenKind operator_of(std::string_view text) {
    if (text == "AND" || text == "&&") return TokenKind::and_;
    if (text == "OR" || text == "||") return TokenKind::or_;
    return text == "NOT" ? TokenKind::not_ : TokenKind::text;
  }

  std::size_t text_length() const {
    std::size_t end = at_;
    while (end < query_.size()) {
      const CodePoint c = decode_utf8(query_, end);
      if (is_blank(c.value) || is_quote(c.value) || c.value == U'(' || c.value == U')' ||
          c.value == U'（' || c.value == U'）')
        break;
      end += c.length;
    }
    return end - at_;
  }

  // Letters before a colon at at_; 0 if that is not what stands here.
  std::size_t field_name() const {
    std::size_t end = at_;
    while (end < query_.size() && is_ascii_letter(query_[end])) ++end;
    const bool colon = end > at_ && end < query_.size() && query_[end] == ':';
    return colon && query_.substr(end, 3) != "://" ? end - at_ : 0;
  }

  void field(std::size_t length) {
    std::string name(query_.substr(at_, length));
    for (char& c : name)
      if (c < 'a') c = static_cast<char>(c + ('a' - 'A'));
    if (const Field* known = find_field(name)) {
      take(TokenKind::field, length + 1).field = known;
      return;
    }
    if (find_function(name).kind == Function::Kind::scope && something_follows(length + 1))
      throw query_error(query_, {at_, at_ + length + 1}, "there is no field '" + name + "'",
                        fmt::format("write {}(…) (or put the words in quotation marks)", name));
    const Field* meant = something_follows(length + 1) ? guess_field(name) : nullptr;
    if (meant == nullptr) {
      take(TokenKind::text, text_length());
      return;
    }
    throw query_error(query_, {at_, at_ + length + 1}, "there is no field '" + name + "'",
                      "did you mean " + std::string(meant->name) +
                          ":? (morgue-search --fields lists them; put the words in quotation marks "
                          "to search for them)");
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view query) {
  return Lexer(query).run();
}

}  // namespace morgue::query
