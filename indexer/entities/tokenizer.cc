#include "indexer/entities/tokenizer.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <unicode/uchar.h>

#include "common/text/utf8.h"
#include "indexer/entities/abbreviations.h"
#include "indexer/entities/word_bytes.h"

namespace morgue::entities {
namespace {

enum Class : std::uint8_t { kMark, kBlank, kNewline, kLower, kUpper, kDigit, kHigh };

constexpr auto kClass = [] {
  std::array<Class, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c <= 0x20 || c == 0x7F) table[c] = c == '\n' ? kNewline : kBlank;
    if (c >= '0' && c <= '9') table[c] = kDigit;
    if (c >= 'a' && c <= 'z') table[c] = kLower;
    if (c >= 'A' && c <= 'Z') table[c] = kUpper;
    if (c >= 0x80) table[c] = kHigh;
  }
  table['_'] = kLower;
  return table;
}();

// Bytes that a word may go on after: all others that are no letters end it.
constexpr auto kMayJoin = [] {
  std::array<bool, 256> table{};
  for (const char c : {'.', ',', '-', '&', '@', '\''}) table[static_cast<std::size_t>(c)] = true;
  table[0xE2] = true;  // of U+2019
  return table;
}();

// The same, and bytes that may be of a letter.
constexpr auto kMayGoOn = [] {
  std::array<bool, 256> table = kMayJoin;
  for (std::size_t c = 0x80; c < table.size(); ++c) table[c] = true;
  return table;
}();

// Shorter lines that are not the last of their paragraph are rows of a table, verse, signatures:
// no name runs over their end.
constexpr std::size_t kShortLine = 40;  // bytes
constexpr std::size_t kFirstTokens = 256;

// kAbbreviations as a hash table of their bytes: each full stop after a word asks it.
class Abbreviations {
 public:
  constexpr Abbreviations() {
    for (const std::string_view word : kAbbreviations) {
      const std::uint64_t key = key_of(word);
      std::size_t at = slot_of(key);
      while (slots_[at] != 0) at = (at + 1) % slots_.size();
      slots_[at] = key;
    }
  }

  constexpr bool contain(std::string_view word) const {
    if (word.size() > kLongestAbbreviation) return false;
    const std::uint64_t key = key_of(word);
    std::size_t at = slot_of(key);
    while (slots_[at] != 0 && slots_[at] != key) at = (at + 1) % slots_.size();
    return slots_[at] == key;
  }

 private:
  static constexpr std::uint64_t key_of(std::string_view word) {
    std::uint64_t key = word.size();
    for (const char c : word) key = key << 8 | static_cast<unsigned char>(c);
    return key;
  }
  static constexpr std::size_t slot_of(std::uint64_t key) {
    return key * 0x9E3779B97F4A7C15U >> 56;
  }

  std::array<std::uint64_t, 256> slots_{};
};
constexpr Abbreviations kKnownAbbreviations;
static_assert(std::size(kAbbreviations) < 128 && kKnownAbbreviations.contain("Sept"));

template <std::size_t N>
bool contains(const std::string_view (&set)[N], std::string_view word) {
  return std::find(std::begin(set), std::end(set), word) != std::end(set);
}

// Is a code point beyond ASCII part of words? Most are in the blocks that the first line knows.
bool is_word(char32_t c) {
  if (c >= 0xC0 && c < 0x2000)
    return c != 0xD7 && c != 0xF7 && u_ispunct(static_cast<UChar32>(c)) == 0;
  if (c == 0xFFFD) return true;
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK | U_GC_CF_MASK)) != 0;
}

class Scan {
 public:
  // What `out` holds is overwritten, which costs less than to clear it.
  Scan(std::string_view text, std::vector<Token>& out)
      : text_(text), plain_(text), out_(out), room_(out.size()) {}

  void run() {
    paragraph_ = true;
    while (at_ < text_.size()) {
      plain_words();
      switch (class_at(at_)) {
        case kBlank:
          ++at_;
          break;
        case kNewline:
          newline();
          break;
        case kMark:
          mark();
          break;
        case kHigh:
          high();
          break;
        default:
          word();
      }
    }
    out_.resize(count_);
  }

 private:
  unsigned char byte(std::size_t i) const { return static_cast<unsigned char>(text_[i]); }
  char peek(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  Class class_at(std::size_t i) const { return i < text_.size() ? kClass[byte(i)] : kBlank; }

  bool word_at(std::size_t i) const {
    const Class c = class_at(i);
    return c >= kLower && (c != kHigh || is_word(decode_utf8(text_, i).value));
  }
  bool letter_at(std::size_t i) const { return class_at(i) != kDigit && word_at(i); }

  void emit(std::size_t begin) {
    Token token;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(at_);
    token.paragraph_start = paragraph_;
    token.sentence_start = paragraph_ || sentence_;
    paragraph_ = sentence_ = ended_ = false;
    if (count_ == room_) make_room();
    out_[count_++] = token;
  }

  void make_room() {
    out_.resize(std::max(kFirstTokens, count_ * 2));
    room_ = out_.size();
  }

  const Token& last() const { return out_[count_ - 1]; }

  // An empty line or an indented one begins a paragraph; so does one after a very short line.
  void newline() {
    const std::size_t length = at_ - line_;
    std::size_t i = at_ + 1;
    while (class_at(i) == kBlank && i < text_.size()) ++i;
    if (class_at(i) == kNewline || i >= at_ + 3 || peek(at_ + 1) == '\t') {
      paragraph_ = true;
    } else if (length < kShortLine && class_at(i) != kLower) {
      sentence_ = true;
    }
    at_ = line_ = i;
  }

  // Called at the first byte of a word or mark: does the sentence before it end there?
  void begin_word() {
    if (ended_ && !glued() && class_at(at_) != kLower) sentence_ = true;
  }

  bool glued() const { return count_ > 0 && last().end == at_; }

  void high() {
    const CodePoint c = decode_utf8(text_, at_);
    if (is_word(c.value)) {
      word();
      return;
    }
    if (u_isUWhiteSpace(static_cast<UChar32>(c.value)) != 0) {
      at_ += c.length;
      return;
    }
    if (c.value == 0x2019 && clitic(3)) return;
    one_mark(c.length, c.value == 0x2019 || c.value == 0x201D || c.value == 0xBB,
             c.value == 0x3002 || c.value == 0xFF01 || c.value == 0xFF1F || c.value == 0x61F);
  }

  void mark() {
    const char c = text_[at_];
    if (c == '\'' && clitic(1)) return;
    std::size_t length = 1;
    if (c == '-' || c == '.' || c == '`' || c == '\'' || c == '*' || c == '=')
      while (peek(at_ + length) == c) ++length;
    one_mark(length, c == '"' || c == '\'' || c == ')' || c == ']',
             length == 1 && (c == '.' || c == '!' || c == '?'));
  }

  // `closing`: may follow the end of a sentence and still belong to it; `ends`: is that end.
  void one_mark(std::size_t length, bool closing, bool ends) {
    const bool still_ended = ends || (ended_ && closing && glued());
    if (!still_ended) begin_word();
    const std::size_t begin = at_;
    at_ += length;
    emit(begin);
    ended_ = still_ended;
  }

  // 's, 'll, 're, 've, 'd, 'm after a word, with an apostrophe of `length` bytes.
  bool clitic(std::size_t length) {
    if (!glued()) return false;
    const std::size_t end = clitic_end(at_ + length);
    if (end == 0) return false;
    const std::size_t begin = at_;
    at_ = end;
    emit(begin);
    return true;
  }

  std::size_t clitic_end(std::size_t i) const {
    const char a = static_cast<char>(peek(i) | 0x20);
    const char b = static_cast<char>(peek(i + 1) | 0x20);
    if ((a == 's' || a == 'd' || a == 'm') && !word_at(i + 1)) return i + 1;
    const bool two = (a == 'l' && b == 'l') || ((a == 'r' || a == 'v') && b == 'e');
    return two && !word_at(i + 2) ? i + 2 : 0;
  }

  // Words of ASCII with a blank behind each, as most of a text is, up to what is something else.
  void plain_words() {
    for (;;) {
      const std::size_t end = plain_.end_from(at_);
      if (end == at_ || (end < text_.size() && kMayGoOn[byte(end)])) return;
      begin_word();
      const std::size_t begin = std::exchange(at_, end);
      emit(begin);
      if (peek(end) != ' ') return;
      ++at_;
    }
  }

  void word() {
    begin_word();
    const std::size_t begin = at_;
    piece_ = at_;
    for (;;) {
      letters();
      if (at_ >= text_.size() || !kMayJoin[byte(at_)]) break;
      if (!joined(begin)) break;
    }
    emit(begin);
    if (negated_ != 0) {  // do|n't
      const std::size_t rest = at_;
      at_ = std::exchange(negated_, 0);
      emit(rest);
    }
    if (initials_) after_initials();
  }

  void letters() {
    for (;;) {
      at_ = plain_.end_from(at_);
      if (class_at(at_) != kHigh) return;
      const CodePoint c = decode_utf8(text_, at_);
      if (!is_word(c.value)) return;
      at_ += c.length;
    }
  }

  // Takes the mark at at_ into the word, if it belongs to it, and says whether the word goes on.
  bool joined(std::size_t begin) {
    initials_ = false;
    switch (text_[at_]) {
      case '.':
        return dot(begin);
      case ',':
        return join(class_at(at_ - 1) == kDigit && class_at(at_ + 1) == kDigit, 1);
      case '-':
        return join(word_at(at_ + 1), 1);
      case '&':
        return join(class_at(at_ - 1) == kUpper && class_at(at_ + 1) == kUpper, 1);
      case '@':
        return join(word_at(at_ + 1), 1);
      case '\'':
        return apostrophe(begin, 1);
      case '\xE2':
        return text_.substr(at_, 3) == "\u2019" && apostrophe(begin, 3);
      default:
        return false;
    }
  }

  bool join(bool yes, std::size_t length) {
    if (!yes) return false;
    at_ += length;
    piece_ = at_;
    return true;
  }

  bool apostrophe(std::size_t begin, std::size_t length) {
    const std::size_t next = at_ + length;
    if (!letter_at(next) || clitic_end(next) != 0) return false;
    if (peek(at_ - 1) == 'n' && peek(next) == 't' && !word_at(next + 1) && at_ - 1 > begin) {
      --at_;
      negated_ = next + 1;
      return false;
    }
    return join(true, length);
  }

  bool dot(std::size_t begin) {
    const bool single = at_ - piece_ == 1 && class_at(piece_) == kUpper;
    if (word_at(at_ + 1)) {
      const Class before = class_at(at_ - 1);
      const Class after = class_at(at_ + 1);
      return join(single || (before == kDigit && after == kDigit) || after == kLower, 1);
    }
    if (single || abbreviation(begin)) {
      ++at_;
      initials_ = single;
      piece_ = at_;
      return peek(at_) == '-' && word_at(at_ + 1);
    }
    return false;
  }

  bool abbreviation(std::size_t begin) const {
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (!kKnownAbbreviations.contain(word)) return false;
    // "No" and the like end sentences too: they need something that they could belong to.
    if (word == "No" || word == "Mar" || word == "Sun" || word == "Miss" || word == "Mass" ||
        word == "Ill" || word == "Mo" || word == "Pa" || word == "La")
      return class_at(at_ + 2) == kDigit || class_at(at_ + 2) == kUpper;
    return true;
  }

  void after_initials() {
    initials_ = false;
    std::size_t i = at_;
    while (class_at(i) == kBlank && i < text_.size()) ++i;
    if (i == at_ || class_at(i) != kUpper) return;
    std::size_t end = i;
    while (class_at(end) == kLower || class_at(end) == kUpper) ++end;
    if (contains(kOpeners, text_.substr(i, end - i)) && last().end - last().begin > 2)
      ended_ = true;
  }

  std::string_view text_;
  WordBytes plain_;
  std::vector<Token>& out_;
  std::size_t room_;       // out_.size(), which a division would find
  std::size_t count_ = 0;  // of tokens in out_
  std::size_t at_ = 0;
  std::size_t line_ = 0;   // where the line begins
  std::size_t piece_ = 0;  // where the part of a word after the last joining mark begins
  bool paragraph_ = false;
  bool sentence_ = false;
  bool ended_ = false;       // a sentence has ended; the next word may begin one
  bool initials_ = false;    // the word ends in an initial with its full stop
  std::size_t negated_ = 0;  // end of the "n't" that the word had to leave; 0: none
};

}  // namespace

void tokenize(std::string_view text, std::vector<Token>& out) {
  Scan(text.substr(0, std::numeric_limits<std::uint32_t>::max()), out).run();
}

void tokenize(const Document& document, std::vector<Token>& out) {
  tokenize(document.text, out);
  for (const Span part : {document.headline, document.dateline}) {
    if (part.begin == part.end) continue;
    const auto next =
        std::lower_bound(out.begin(), out.end(), part.end,
                         [](const Token& t, std::uint32_t end) { return t.begin < end; });
    if (next != out.end()) next->sentence_start = true;
  }
}

}  // namespace morgue::entities
