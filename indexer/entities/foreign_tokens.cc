#include "indexer/entities/foreign_tokens.h"

#include <algorithm>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/entities/capital.h"
#include "indexer/entities/name_key.h"

namespace morgue::entities {
namespace {

constexpr std::string_view kElided[] = {"l",    "d",   "qu",   "s",    "un",    "dell",
                                        "nell", "all", "dall", "sull", "quell", "jusqu"};
constexpr std::size_t kLongestElided = 5;
constexpr std::size_t kMaxPlaceCharacters = 10;
constexpr std::size_t kMaxPrefixes = 2;

bool elides(std::string_view language) {
  return language == "fr" || language == "it" || language == "ca";
}

bool leaves_no_blanks(std::string_view language) {
  return language == "zh" || language == "ja";
}

// Bytes of the article and its apostrophe before a capital; 0: there is none.
std::size_t elided(std::string_view token) {
  const std::size_t letters = std::min(token.find('\''), token.find("\u2019"));
  if (letters == token.npos || letters > kLongestElided) return 0;
  std::string article(token.substr(0, letters));
  std::ranges::transform(article, article.begin(),
                         [](char c) { return static_cast<char>(c | 0x20); });
  const std::size_t next = letters + (token[letters] == '\'' ? 1 : 3);
  if (std::find(std::begin(kElided), std::end(kElided), article) == std::end(kElided)) return 0;
  if (next >= token.size()) return 0;
  return is_capital_at(token, next) ? next : 0;
}

// Words of one letter that are written together with the next word; empty: the language has none.
std::u32string_view prefixes(std::string_view language) {
  if (language == "ar") return U"\u0648\u0641\u0628\u0644\u0643";
  if (language == "he") return U"\u05D5\u05D1\u05DC\u05DE\u05D4\u05E9";
  return {};
}

bool is_katakana(char32_t c) {
  return c >= 0x30A0 && c < 0x3100;
}

// Names within one token of Chinese or Japanese. Of several that begin at a place the longest
// counts: it may be one that is no place's.
class Run {
 public:
  Run(std::string_view text, const CountryNames& places) : text_(text), places_(places) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint c = decode_utf8(text, at);
      characters_.push_back({c.value, at});
      at += c.length;
    }
    characters_.push_back({0, text.size()});
  }

  // The next name from a place on, in characters; an empty one: there is none.
  struct Found {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  Found next(std::size_t from) {
    const std::size_t count = characters_.size() - 1;
    for (std::size_t first = from; first + 1 < count; ++first) {
      for (std::size_t last = std::min(count, first + kMaxPlaceCharacters); last > first + 1;
           --last) {
        const auto place = look_up(first, last);
        if (!place) continue;
        if (*place && is_whole(first, last)) return {first, last};
        first = last - 1;
        break;
      }
    }
    return {count, count};
  }

  std::size_t byte(std::size_t character) const { return characters_[character].at; }

 private:
  // None: not in the table; false: it is there as something that is no place.
  std::optional<bool> look_up(std::size_t first, std::size_t last) {
    return places_.holds(keys_.key(text_.substr(byte(first), byte(last) - byte(first))));
  }

  // Not a part of a longer word in katakana ("ma-ri" in "ma-rin"); not "-guo" before what makes
  // "-guojia", nation, or "guoji", international, of it.
  bool is_whole(std::size_t first, std::size_t last) const {
    const char32_t after = characters_[last].value;
    if (is_katakana(characters_[last - 1].value) && is_katakana(after)) return false;
    if (first > 0 && is_katakana(characters_[first].value) &&
        is_katakana(characters_[first - 1].value))
      return false;
    const char32_t end = characters_[last - 1].value;
    return (end != U'国' && end != U'國') || (after != U'家' && after != U'际' && after != U'際');
  }

  struct Character {
    char32_t value = 0;
    std::size_t at = 0;
  };
  std::string_view text_;
  const CountryNames& places_;
  std::vector<Character> characters_;  // and the end
  NameKeys keys_;
};

class Splitter {
 public:
  Splitter(const Document& document, std::vector<Token>& tokens)
      : document_(document), tokens_(tokens) {}

  void run(const CountryNames* places) {
    const bool runs = leaves_no_blanks(document_.language) && places != nullptr;
    for (const Token& token : tokens_) {
      rest_ = token;
      const std::string_view text = document_.text.substr(token.begin, token.end - token.begin);
      if (runs && static_cast<unsigned char>(text.front()) >= 0x80) {
        split_run(Run(text, *places));
      } else if (elides(document_.language)) {
        cut(token.begin + elided(text));
      } else if (places != nullptr) {
        cut(token.begin + prefixed(text, *places));
      }
      out_.push_back(rest_);
    }
    tokens_.swap(out_);
  }

 private:
  void split_run(Run run) {
    const std::uint32_t begin = rest_.begin;
    for (std::size_t at = 0;;) {
      const Run::Found found = run.next(at);
      if (found.first == found.last) return;
      cut(begin + run.byte(found.first));
      cut(begin + run.byte(found.last));
      at = found.last;
    }
  }

  // Bytes of the words of one letter, two at most, before the first word of a name; 0: there is
  // none.
  std::size_t prefixed(std::string_view text, const CountryNames& places) {
    const std::u32string_view letters = prefixes(document_.language);
    if (places.longest_from(keys_.key(text)) != 0) return 0;
    std::size_t at = 0;
    for (std::size_t n = 0; n < kMaxPrefixes; ++n) {
      const CodePoint c = decode_utf8(text, at);
      at += c.length;
      if (letters.find(c.value) == letters.npos || at >= text.size()) return 0;
      if (places.longest_from(keys_.key(text.substr(at))) != 0) return at;
    }
    return 0;
  }

  // What is before a byte becomes a token of its own, unless it or what is after it is empty.
  void cut(std::size_t at) {
    if (at <= rest_.begin || at >= rest_.end) return;
    Token before = rest_;
    before.end = static_cast<std::uint32_t>(at);
    out_.push_back(before);
    rest_.begin = before.end;
    rest_.sentence_start = rest_.paragraph_start = false;
  }

  const Document& document_;
  std::vector<Token>& tokens_;
  std::vector<Token> out_;
  Token rest_;
  NameKeys keys_;
};

}  // namespace

void split_foreign(const Document& document, const CountryNames* places,
                   std::vector<Token>& tokens) {
  if (elides(document.language) || leaves_no_blanks(document.language) ||
      !prefixes(document.language).empty())
    Splitter(document, tokens).run(places);
}

}  // namespace morgue::entities
