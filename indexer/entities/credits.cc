#include "indexer/entities/credits.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace morgue::entities {
namespace {

constexpr std::size_t kLongestLeadIn = 4;  // tokens: "(", "Additional", and some more

constexpr std::array<std::string_view, 4> kTasks{"eporting", "diting", "riting", "ompiled"};

class Credits {
 public:
  Credits(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  // The next "by", from a token on. All tokens of a text come by: no branch but one is taken often.
  std::size_t next_by(std::size_t i) const {
    const auto may_be = [this](const Token& token) {
      return (token.end - token.begin == 2) & (text_[token.begin] == 'b');
    };
    while (i < tokens_.size() && (!may_be(tokens_[i]) || text_[tokens_[i].begin + 1] != 'y')) ++i;
    return i;
  }

  // Whether a credit's task is here, before "by", and where the credit begins: at its own place if
  // no bracket does. npos: none.
  std::size_t begin_of(std::size_t by) const {
    if (!is_task(by)) return npos;
    const std::size_t first = by > kLongestLeadIn ? by - kLongestLeadIn : 0;
    for (std::size_t i = by + 1; i-- > first;) {
      if (text_of(i) == "(") return i;
      if (text_of(i) == ")") return npos;
      if (tokens_[i].paragraph_start) return by - i <= 1 ? i : npos;
    }
    return npos;
  }

  std::size_t end_of(std::size_t begin) const {
    const bool in_brackets = text_of(begin) == "(";
    std::size_t end = begin + 1;
    while (end < tokens_.size() && !tokens_[end].paragraph_start)
      if (text_of(end++) == ")" && in_brackets) break;
    return end;
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  std::string_view text_of(std::size_t i) const {
    return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }

  // "Reporting by", "editing by": the first letter may be either.
  bool is_task(std::size_t i) const {
    const std::string_view word = text_of(i).substr(1);
    return std::find(kTasks.begin(), kTasks.end(), word) != kTasks.end();
  }

  std::string_view text_;
  std::span<const Token> tokens_;
};

}  // namespace

void drop_credits(std::string_view text, std::vector<Token>& tokens) {
  const Credits found(text, tokens);
  std::vector<std::pair<std::size_t, std::size_t>> credits;
  for (std::size_t by = found.next_by(1); by < tokens.size(); by = found.next_by(by + 1)) {
    const std::size_t begin = found.begin_of(by - 1);
    if (begin == Credits::npos) continue;
    credits.emplace_back(begin, found.end_of(begin));
    by = std::max(by, credits.back().second);
  }
  if (credits.empty()) return;
  // What stands between them moves up, once: there may be as many as a hostile text can hold.
  std::size_t kept = credits.front().first;
  for (std::size_t c = 0; c < credits.size(); ++c) {
    const std::size_t next = c + 1 < credits.size() ? credits[c + 1].first : tokens.size();
    for (std::size_t i = credits[c].second; i < next; ++i) tokens[kept++] = tokens[i];
  }
  tokens.resize(kept);
}

}  // namespace morgue::entities
