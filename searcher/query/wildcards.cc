#include "searcher/query/wildcards.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace morgue::query {
namespace {

// Letters of Ogham stand for wildcards while the analyser reads a word: they are letters to it,
// fold to themselves, and no archive of news has them.
constexpr std::string_view kStar = "\u1681", kQuestion = "\u1682";

bool is_alnum(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

bool is_wild(char c) {
  return c == '*' || c == '?';
}

// Copies a text and puts the stand-ins where wildcards are meant.
class Mask {
 public:
  Mask(std::string_view text, bool everywhere, WildcardText& out)
      : text_(text), everywhere_(everywhere), out_(out) {}

  std::string run() {
    // In an address nothing is a wildcard; a question mark is none where there is a path.
    address_ = text_.find("://") != std::string_view::npos;
    path_ = text_.find('/') != std::string_view::npos;
    while (at_ < text_.size()) {
      if (is_wild(text_[at_]))
        wild();
      else
        plain();
    }
    return std::move(masked_);
  }

 private:
  void plain() {
    const CodePoint c = decode_utf8(text_, at_);
    masked_ += text_.substr(at_, c.length);
    at_ += c.length;
    joined_ = letter_ && (c.value == U'\'' || c.value == U'’' || c.value == U'ʼ');
    letter_ = is_alnum(c.value);
    dot_ = c.value == U'.';
    if (!letter_) wild_word_ = false;
  }

  void wild() {
    std::size_t end = at_;
    bool star = false;
    for (; end < text_.size() && is_wild(text_[end]); ++end) star = star || text_[end] == '*';
    const bool after = end < text_.size() && is_alnum(decode_utf8(text_, end).value);
    const bool meant = star || everywhere_ ? !address_ && (letter_ || joined_ || after)
                                           : !path_ && letter_ && (after || wild_word_);
    if (star && !meant && (letter_ || dot_) && !address_) out_.unread = true;
    for (; at_ < end; ++at_) {
      if (meant)
        masked_ += text_[at_] == '*' ? kStar : kQuestion;
      else
        masked_ += text_[at_];
    }
    if (meant) out_.wildcards = wild_word_ = true;
    letter_ = letter_ && meant;
    joined_ = false;
  }

  std::string_view text_;
  bool everywhere_;
  WildcardText& out_;
  std::string masked_;
  std::size_t at_ = 0;
  bool address_ = false, path_ = false;
  bool letter_ = false;     // before at_ is a letter, digit or wildcard
  bool joined_ = false;     // before at_ is an apostrophe behind one
  bool dot_ = false;        // before at_ is a dot
  bool wild_word_ = false;  // the word before at_ has a wildcard
};

// Several stars say no more than one.
std::string unmask(std::string_view form) {
  std::string out;
  for (std::size_t i = 0; i < form.size();) {
    const bool star = form.substr(i).starts_with(kStar);
    const bool question = form.substr(i).starts_with(kQuestion);
    if (star && !out.ends_with('*')) out += '*';
    if (question) out += '?';
    if (!star && !question) out += form[i];
    i += star ? kStar.size() : question ? kQuestion.size() : 1;
  }
  return out;
}

}  // namespace

WildcardText read_words(std::string_view text, Wildcards meant, Analyzer& analyzer,
                        WordList& list) {
  WildcardText out;
  const bool possible =
      meant != Wildcards::none && text.find_first_of("*?") != std::string_view::npos &&
      text.find(kStar) == std::string_view::npos && text.find(kQuestion) == std::string_view::npos;
  const std::string masked =
      possible ? Mask(text, meant == Wildcards::everywhere, out).run() : std::string();
  analyzer.analyze(out.wildcards ? std::string_view(masked) : text, list);
  out.words.reserve(list.words.size());
  for (const Word& word : list.words) {
    QueryWord& read = out.words.emplace_back();
    read.form = list.form(word);
    read.indexed = word.indexed;
    if (!out.wildcards) continue;
    out.too_long = out.too_long || read.form.find('~') != std::string::npos;  // a hash
    std::string form = unmask(read.form);
    read.wildcard = form != read.form;
    read.form = std::move(form);
  }
  return out;
}

std::string_view fixed_part(std::string_view pattern) {
  return pattern.substr(0, pattern.find_first_of("*?"));
}

std::size_t fixed_letters(std::string_view pattern) {
  const std::string_view fixed = fixed_part(pattern);
  std::size_t letters = 0;
  for (std::size_t i = 0; i < fixed.size();) {
    const CodePoint c = decode_utf8(fixed, i);
    if (is_alnum(c.value)) ++letters;
    i += c.length;
  }
  return letters;
}

bool is_like(std::string_view word, std::string_view pattern) {
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t w = 0, p = 0, star = kNone, retry = 0;
  while (w < word.size()) {
    const std::size_t step = decode_utf8(word, w).length;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      retry = w;
    } else if (p < pattern.size() && pattern[p] == '?') {
      w += step;
      ++p;
    } else if (p < pattern.size() && pattern.substr(p, step) == word.substr(w, step)) {
      w += step;
      p += step;
    } else if (star != kNone) {
      retry += decode_utf8(word, retry).length;
      w = retry;
      p = star + 1;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == kNone;
}

}  // namespace morgue::query
