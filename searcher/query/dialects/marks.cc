#include "searcher/query/dialects/marks.h"

#include "common/text/utf8.h"
#include "searcher/query/digits.h"
#include "searcher/query/problem.h"

namespace morgue::query::dialects {
namespace {

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
}

bool is_quote(char32_t c) {
  return c == U'"' || c == U'“' || c == U'”' || c == U'„';
}

class Cutter {
 public:
  Cutter(std::string_view query, bool brackets, bool slashed)
      : query_(query), brackets_(brackets), slashed_(slashed) {}

  std::vector<Mark> run() {
    while (at_ < query_.size()) {
      const char c = query_[at_];
      if (is_blank(c)) {
        ++at_;
      } else if (c == '(' || (brackets_ && c == '[')) {
        add(Mark::Kind::open, 1);
      } else if (c == ')' || (brackets_ && c == ']')) {
        add(Mark::Kind::close, 1);
      } else if (c == '<' || c == '>' || c == '=') {
        add(Mark::Kind::compare, c != '=' && query_.substr(at_ + 1).starts_with('=') ? 2 : 1);
      } else if (is_quote(decode_utf8(query_, at_).value)) {
        quoted();
      } else {
        add(Mark::Kind::text, text_length());
      }
    }
    add(Mark::Kind::end, 0);
    return std::move(marks_);
  }

 private:
  void add(Mark::Kind kind, std::size_t length) {
    const std::string_view text = query_.substr(at_, length);
    marks_.push_back({kind, {at_, at_ + length}, text, ascii_lower(text)});
    at_ += length;
  }

  void quoted() {
    const std::size_t begin = at_;
    at_ += decode_utf8(query_, at_).length;
    const std::size_t inside = at_;
    while (at_ < query_.size()) {
      const CodePoint c = decode_utf8(query_, at_);
      const std::size_t end = at_;
      at_ += c.length;
      if (!is_quote(c.value)) continue;
      marks_.push_back({Mark::Kind::quoted, {begin, at_}, query_.substr(inside, end - inside), ""});
      return;
    }
    throw query_error(query_, {begin, inside}, "this quotation mark is not closed",
                      "put a \" at the end of the phrase, or leave it out");
  }

  // "/f50/" or "/N5/" at `at`; 0 if something else stands there.
  std::size_t slashed_length(std::size_t at) const {
    const std::string_view rest = query_.substr(at);
    if (!slashed_ || rest.size() < 4 || rest[0] != '/') return 0;
    if ((rest[1] | 0x20) != 'f' && (rest[1] | 0x20) != 'n') return 0;
    std::size_t end = 2;
    while (end < rest.size() && is_digit(rest[end])) ++end;
    return end > 2 && end < rest.size() && rest[end] == '/' ? end + 1 : 0;
  }

  std::size_t text_length() const {
    if (const std::size_t length = slashed_length(at_); length > 0) return length;
    std::size_t end = at_;
    while (end < query_.size()) {
      const char c = query_[end];
      const bool stops = is_blank(c) || c == '(' || c == ')' || c == '<' || c == '>' || c == '=' ||
                         (brackets_ && (c == '[' || c == ']')) || slashed_length(end) > 0;
      const CodePoint point = decode_utf8(query_, end);
      if (stops || is_quote(point.value)) break;
      end += point.length;
    }
    return end - at_;
  }

  std::string_view query_;
  bool brackets_, slashed_;
  std::size_t at_ = 0;
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> cut(std::string_view query, bool brackets, bool slashed) {
  return Cutter(query, brackets, slashed).run();
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

bool is_number(std::string_view text) {
  return !text.empty() && all_digits(text);
}

}  // namespace morgue::query::dialects
