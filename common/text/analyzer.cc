#include "common/text/analyzer.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/base/hash.h"
#include "common/text/utf8.h"

namespace morgue {
namespace {

constexpr std::size_t kHashedPrefix = 40;  // bytes of an over-long word that stay readable

// Lower case of ASCII letters and digits, 0 for all else: one look-up says both.
constexpr auto kLower = [] {
  std::array<char, 256> table{};
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<unsigned char>(c)] = c;
    table[static_cast<unsigned char>(c - 'a' + 'A')] = c;
  }
  return table;
}();

// What of case a word has met: bits. ASCII digits have none.
constexpr std::uint8_t kHasLower = 1;
constexpr std::uint8_t kHasUpper = 2;
constexpr auto kCases = [] {
  std::array<std::uint8_t, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<unsigned char>(c)] = kHasLower;
    table[static_cast<unsigned char>(c - 'a' + 'A')] = kHasUpper;
  }
  return table;
}();

std::uint8_t case_of(char c) {
  return kCases[static_cast<unsigned char>(c)];
}
std::uint8_t case_of(const FoldedChar& folded) {
  return folded.upper ? kHasUpper : folded.lower ? kHasLower : 0;
}
Capitals capitals_of(std::uint8_t cases) {
  if ((cases & kHasUpper) == 0) return Capitals::none;
  return (cases & kHasLower) == 0 ? Capitals::all : Capitals::some;
}

char lower(char c) {
  return kLower[static_cast<unsigned char>(c)];
}
bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
  return lower(c) != 0 && !is_ascii_digit(c);
}
bool is_high(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

// Articles and pronouns that French, Italian and Catalan join to the next word.
constexpr std::string_view kElisions[] = {
    "l",   "d",    "j",    "m",    "n",    "s",     "t",      "c",      "qu",   "un",
    "all", "dell", "nell", "dall", "sull", "quell", "lorsqu", "puisqu", "jusqu"};

// A full stop after one of these does not end a sentence.
constexpr std::string_view kAbbreviations[] = {
    "mr",   "mrs", "ms",  "dr",  "prof", "gov", "sen",  "rep", "gen", "lt",  "col", "sgt",
    "capt", "st",  "jr",  "sr",  "inc",  "co",  "corp", "ltd", "vs",  "no",  "jan", "feb",
    "mar",  "apr", "jun", "jul", "aug",  "sep", "sept", "oct", "nov", "dec", "hon", "rev"};

template <std::size_t N>
bool contains(const std::string_view (&set)[N], std::string_view word) {
  return std::find(std::begin(set), std::end(set), word) != std::end(set);
}

}  // namespace

// One pass over a text. `at_` is the next byte to read; a word being built is open from
// `word_begin_` with its folded bytes at the end of out_.forms.
class Analyzer::Scan {
 public:
  Scan(std::string_view text, FoldTable& table, WordList& out)
      : text_(text), table_(table), out_(out) {}

  void run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (lower(c) != 0) {
        word();
      } else if (is_high(c)) {
        beyond_ascii();
      } else {
        separator(c);
      }
    }
  }

 private:
  char peek(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  void separator(char c) {
    ++at_;
    if (c == '\n') {
      newline();
    } else if (c == '.' || c == '!' || c == '?') {
      end_of_sentence(c);
    }
  }

  // An empty line or an indented one begins a paragraph.
  void newline() {
    std::size_t i = at_;
    while (peek(i) == ' ' || peek(i) == '\t' || peek(i) == '\r') ++i;
    const bool empty_line = i < text_.size() && text_[i] == '\n';
    if (empty_line || i >= at_ + 2 || peek(at_) == '\t') pending_ = Break::paragraph;
  }

  // A sentence ends where white space follows the mark (and closing quotes), and what comes next
  // does not begin in lower case.
  void end_of_sentence(char mark) {
    std::size_t i = at_;
    while (peek(i) == '"' || peek(i) == '\'' || peek(i) == ')' || peek(i) == ']') ++i;
    const std::size_t blank = i;
    while (peek(i) == ' ' || peek(i) == '\n' || peek(i) == '\r' || peek(i) == '\t') ++i;
    if (i == blank || i >= text_.size()) return;
    if (text_[i] >= 'a' && text_[i] <= 'z') return;
    if (mark == '.' && after_abbreviation()) return;
    pending_ = std::max(pending_, Break::sentence);
  }

  bool after_abbreviation() const {
    if (out_.words.empty() || out_.words.back().end + 1 != at_) return false;
    const std::string_view form = out_.form(out_.words.back());
    return (form.size() == 1 && !is_ascii_digit(form[0])) || contains(kAbbreviations, form);
  }

  void beyond_ascii() {
    const CodePoint c = decode_voiced(text_, at_);
    const FoldedChar folded = table_.look_up(c.value);
    switch (folded.char_class) {
      case CharClass::letter:
      case CharClass::digit:
        word();
        return;
      case CharClass::ideograph:
        open();
        out_.forms += folded.text;
        at_ += c.length;
        close();
        return;
      case CharClass::other:
        if (c.value == 0x3002 || c.value == 0xFF01 || c.value == 0xFF1F || c.value == 0x61F ||
            c.value == 0x6D4)
          pending_ = std::max(pending_, Break::sentence);
        break;
      case CharClass::ignored:
        break;
    }
    at_ += c.length;
  }

  void open() {
    word_begin_ = at_;
    form_begin_ = out_.forms.size();
    cases_ = 0;
  }

  void close() { emit(word_begin_, at_, true); }

  void emit(std::size_t begin, std::size_t end, bool indexed) {
    if (out_.forms.size() - form_begin_ > kMaxWordBytes) shorten();
    Word word;
    word.begin = static_cast<std::uint32_t>(begin);
    word.end = static_cast<std::uint32_t>(end);
    word.start = static_cast<std::uint32_t>(form_begin_);
    word.length = static_cast<std::uint8_t>(out_.forms.size() - form_begin_);
    word.before = out_.words.empty() ? Break::none : pending_;
    word.indexed = indexed;
    word.capitals = capitals_of(cases_);
    out_.words.push_back(word);
    pending_ = Break::none;
    form_begin_ = out_.forms.size();
  }

  // So that a word of any length is a term of bounded length, and still only itself.
  void shorten() {
    const std::string_view form = std::string_view(out_.forms).substr(form_begin_);
    const std::string tail = fmt::format("~{:016x}", hash64(form));
    const std::size_t keep = utf8_prefix(form, kHashedPrefix).size();
    out_.forms.resize(form_begin_ + keep);
    out_.forms += tail;
  }

  void word() {
    open();
    for (;;) {
      letters();
      const char c = peek(at_);
      if (c == '.' && initials()) break;
      if ((c == '.' || c == ',') && joins_digits()) continue;
      if (c == '&' && joins_letters(1)) continue;
      const std::size_t apostrophe = apostrophe_length();
      if (apostrophe == 0 || !joins_letters_at(apostrophe)) break;
      if (possessive(apostrophe)) return;
      if (contains(kElisions, std::string_view(out_.forms).substr(form_begin_))) {
        close();
        at_ += apostrophe;
        open();
        continue;
      }
      out_.forms.push_back('\'');
      at_ += apostrophe;
    }
    close();
  }

  // The longest run of letters and digits from at_.
  void letters() {
    for (;;) {
      for (; at_ < text_.size() && lower(text_[at_]) != 0; ++at_) {
        cases_ |= case_of(text_[at_]);
        out_.forms.push_back(lower(text_[at_]));
      }
      if (at_ >= text_.size() || !is_high(text_[at_])) return;
      const CodePoint c = decode_utf8(text_, at_);
      const FoldedChar folded = table_.look_up(c.value);
      if (folded.char_class != CharClass::letter && folded.char_class != CharClass::digit &&
          folded.char_class != CharClass::ignored)
        return;
      cases_ |= case_of(folded);
      out_.forms += folded.text;
      at_ += c.length;
    }
  }

  bool letter_at(std::size_t i) {
    if (i >= text_.size()) return false;
    if (!is_high(text_[i])) return is_ascii_letter(text_[i]);
    return table_.look_up(decode_utf8(text_, i).value).char_class == CharClass::letter;
  }

  bool alnum_at(std::size_t i) { return letter_at(i) || is_ascii_digit(peek(i)); }

  bool ends_in_letter() const {
    return out_.forms.size() > form_begin_ && !is_ascii_digit(out_.forms.back());
  }

  bool joins_digits() {
    if (!is_ascii_digit(out_.forms.back()) || !is_ascii_digit(peek(at_ + 1))) return false;
    out_.forms.push_back(text_[at_++]);
    return true;
  }

  bool joins_letters_at(std::size_t length) { return ends_in_letter() && letter_at(at_ + length); }

  bool joins_letters(std::size_t length) {
    if (!joins_letters_at(length)) return false;
    out_.forms.push_back(text_[at_]);
    at_ += length;
    return true;
  }

  // Bytes of an apostrophe at at_: ' or U+2019 or U+02BC; 0 if there is none.
  std::size_t apostrophe_length() const {
    if (peek(at_) == '\'') return 1;
    if (text_.substr(at_, 3) == "\u2019") return 3;
    return text_.substr(at_, 2) == "\u02BC" ? 2 : 0;
  }

  // The 's of "Kabul's": closes the word before it and adds the clitic.
  bool possessive(std::size_t apostrophe) {
    const std::size_t s = at_ + apostrophe;
    if ((peek(s) != 's' && peek(s) != 'S') || alnum_at(s + 1)) return false;
    close();
    out_.forms += "'s";
    cases_ = case_of(text_[s]);
    emit(at_, s + 1, false);
    at_ = s + 1;
    return true;
  }

  // U.S. and J.P.: single letters with dots between them. Consumes the last dot if there is one;
  // whether that dot ends a sentence cannot be told ("the U.S. Senate"), so it is taken not to.
  bool initials() {
    if (at_ - word_begin_ != 1 || !is_ascii_letter(text_[word_begin_])) return false;
    std::size_t i = at_;
    while (peek(i) == '.' && is_ascii_letter(peek(i + 1)) && !alnum_at(i + 2)) i += 2;
    if (i == at_) return false;
    for (std::size_t k = at_; k < i; ++k) {
      cases_ |= case_of(text_[k]);
      out_.forms.push_back(text_[k] == '.' ? '.' : lower(text_[k]));
    }
    out_.forms.push_back('.');
    at_ = i;
    if (peek(at_) == '.') ++at_;
    return true;
  }

  std::string_view text_;
  FoldTable& table_;
  WordList& out_;
  std::size_t at_ = 0;
  std::size_t word_begin_ = 0;
  std::size_t form_begin_ = 0;
  std::uint8_t cases_ = 0;  // of the open word: kHasLower, kHasUpper
  Break pending_ = Break::none;
};

void Analyzer::analyze(std::string_view text, WordList& out) {
  out.clear();
  Scan(text, table_, out).run();
}

}  // namespace morgue
