#include "searcher/query/lexer.h"

#include <string>

#include <unicode/uchar.h>

#include "common/text/utf8.h"
#include "searcher/query/field_names.h"
#include "searcher/query/problem.h"

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
    tokens_.push_back({TokenKind::end, {query_.size(), query_.size()}, {}, nullptr});
    return std::move(tokens_);
  }

 private:
  void take(TokenKind kind, std::size_t length, const Field* field = nullptr) {
    tokens_.push_back({kind, {at_, at_ + length}, query_.substr(at_, length), field});
    at_ += length;
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
        tokens_.push_back({TokenKind::quoted, {begin, at_}, text, nullptr});
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
    if (query_[at_] == '-' && fresh && something_follows(1)) return take(TokenKind::not_, 1);
    if (query_[at_] == '=' && something_follows(1)) return take(TokenKind::exact, 1);
    if (const std::size_t name = field_name(); name > 0) return field(name);
    const std::size_t length = text_length();
    const std::string_view text = query_.substr(at_, length);
    take(after_colon() ? TokenKind::text : operator_of(text), length);
  }

  // A minus sign means NOT only where a new piece begins: not in "vice-president".
  static bool begins_piece(char before) {
    const auto byte = static_cast<unsigned char>(before);
    return byte <= 0x20 || byte >= 0x80 || before == '(';
  }

  // What touches the colon of a field is its value, whatever it says: source:AND.
  bool after_colon() const {
    return !tokens_.empty() && tokens_.back().kind == TokenKind::field &&
           tokens_.back().place.end == at_;
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
    if (const Field* known = find_field(name)) return take(TokenKind::field, length + 1, known);
    const Field* meant = something_follows(length + 1) ? guess_field(name) : nullptr;
    if (meant == nullptr) return take(TokenKind::text, text_length());
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
