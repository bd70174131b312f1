#include "searcher/query/dialects/lucene_marks.h"

#include <utility>

#include "common/text/utf8.h"
#include "searcher/query/digits.h"
#include "searcher/query/problem.h"

namespace morgue::query::dialects {
namespace {

using Kind = LuceneMark::Kind;

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
}

class Cutter {
 public:
  explicit Cutter(std::string_view query) : query_(query) {}

  std::vector<LuceneMark> run() {
    while (at_ < query_.size()) {
      if (is_blank(query_[at_]))
        ++at_;
      else
        next();
    }
    add(Kind::end, 0);
    return std::move(marks_);
  }

 private:
  void add(Kind kind, std::size_t length) {
    marks_.push_back({kind, {at_, at_ + length}, std::string(query_.substr(at_, length)), {}});
    at_ += length;
  }

  bool fresh() const {  // nothing touches what begins here
    return at_ == 0 || is_blank(query_[at_ - 1]) || query_[at_ - 1] == '(' ||
           query_[at_ - 1] == ':' || query_[at_ - 1] == '+' || query_[at_ - 1] == '-';
  }

  void next() {
    const std::string_view rest = query_.substr(at_);
    switch (rest[0]) {
      case '(':
        return add(Kind::open, 1);
      case ')':
        return add(Kind::close, 1);
      case '+':
        return add(Kind::plus, 1);
      case '-':
        return add(Kind::minus, 1);
      case '"':
        return quoted();
      case '[':
      case '{':
        return range();
      case '^':
        return suffix(Kind::boost);
      case '~':
        return suffix(Kind::fuzzy);
      case '!':
        return add(Kind::without, 1);
      case '/':
        if (fresh()) return expression();
        break;
      default:
        break;
    }
    if (rest.starts_with("&&")) return add(Kind::both, 2);
    if (rest.starts_with("||")) return add(Kind::either, 2);
    term();
  }

  [[noreturn]] void not_closed(Place place, std::string_view what, std::string_view hint) const {
    throw query_error(query_, place, what, hint);
  }

  // Takes away the \ of what is escaped; an escaped wildcard or quotation mark is punctuation, as a
  // blank is.
  void append(std::string& out) {
    if (query_[at_] == '\\' && at_ + 1 < query_.size()) {
      ++at_;
      if (query_[at_] == '*' || query_[at_] == '?' || query_[at_] == '"') {
        out += ' ';
        ++at_;
        return;
      }
    }
    const std::uint32_t length = decode_utf8(query_, at_).length;
    out += query_.substr(at_, length);
    at_ += length;
  }

  void quoted() {
    const std::size_t begin = at_++;
    std::string text;
    while (at_ < query_.size() && query_[at_] != '"') append(text);
    if (at_ == query_.size())
      not_closed({begin, begin + 1}, "this quotation mark is not closed",
                 "put a \" at the end of the phrase, or \\ before it");
    ++at_;
    marks_.push_back({Kind::quoted, {begin, at_}, std::move(text), {}});
  }

  void expression() {
    std::size_t end = query_.find('/', at_ + 1);
    end = end == query_.npos ? query_.size() : end + 1;
    throw query_error(query_, {at_, end}, "regular expressions cannot be translated",
                      "write a wildcard, te*t or te?t, or the words with OR between them");
  }

  // One end of a range: up to a blank or the bracket.
  std::string range_end() {
    while (at_ < query_.size() && is_blank(query_[at_])) ++at_;
    std::string text;
    const bool in_quotes = at_ < query_.size() && query_[at_] == '"';
    if (in_quotes) ++at_;
    while (at_ < query_.size() &&
           (in_quotes ? query_[at_] != '"'
                      : !is_blank(query_[at_]) && query_[at_] != ']' && query_[at_] != '}'))
      append(text);
    if (in_quotes && at_ < query_.size()) ++at_;
    while (at_ < query_.size() && is_blank(query_[at_])) ++at_;
    return text;
  }

  void range() {
    LuceneMark mark{Kind::range, {at_, at_ + 1}, {}, {}};
    mark.without_first = query_[at_++] == '{';
    mark.text = range_end();
    const bool to = range_end() == "TO";
    mark.upper = range_end();
    const bool closed = at_ < query_.size() && (query_[at_] == ']' || query_[at_] == '}');
    if (!to || !closed || mark.text.empty() || mark.upper.empty())
      not_closed(mark.place, "this range is not complete", "for example [20080901 TO 20080913]");
    mark.without_last = query_[at_++] == '}';
    mark.place.end = at_;
    marks_.push_back(std::move(mark));
  }

  void suffix(Kind kind) {
    std::size_t end = at_ + 1;
    while (end < query_.size() && (is_digit(query_[end]) || query_[end] == '.')) ++end;
    add(kind, end - at_);
    marks_.back().text.erase(0, 1);
  }

  bool ends_term(std::size_t at) const {
    const char c = query_[at];
    return is_blank(c) || c == '(' || c == ')' || c == '"' || c == ':' || c == '^' || c == '~' ||
           c == '[' || c == ']' || c == '{' || c == '}';
  }

  void term() {
    const std::size_t begin = at_;
    std::string text;
    while (at_ < query_.size() && !ends_term(at_)) append(text);
    const std::string_view written = query_.substr(begin, at_ - begin);
    if (at_ == begin) {  // a sign that nothing belongs to
      ++at_;
      return;
    }
    const bool field = at_ < query_.size() && query_[at_] == ':';
    if (field) ++at_;
    const Kind kind = field              ? Kind::field
                      : written == "AND" ? Kind::both
                      : written == "OR"  ? Kind::either
                      : written == "NOT" ? Kind::without
                                         : Kind::term;
    marks_.push_back({kind, {begin, at_}, std::move(text), {}});
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::vector<LuceneMark> marks_;
};

}  // namespace

std::vector<LuceneMark> cut_lucene(std::string_view query) {
  return Cutter(query).run();
}

}  // namespace morgue::query::dialects
