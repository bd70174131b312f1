#include "indexer/entities/share_code.h"

#include <algorithm>
#include <array>

namespace morgue::entities {
namespace {

constexpr std::size_t kMaxCode = 12;     // letters and digits before the market's
constexpr std::size_t kMaxMarket = 3;    // letters after the dot
constexpr std::size_t kMaxOldCode = 9;   // within < >
constexpr std::size_t kMaxExchange = 8;  // "NASDAQ"

constexpr std::array<std::string_view, 24> kExchanges{
    "AMEX", "AMS", "ASX", "BSE", "EPA", "ETR",  "FRA",    "HKEX", "HKG", "HKSE", "JSE", "KRX",
    "LON",  "LSE", "NSE", "OTC", "PAR", "NYSE", "NASDAQ", "SGX",  "SWX", "TSE",  "TSX", "TYO"};

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

// Reads on in a text; what is not there is not consumed.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }
  void blanks() {
    while (take(' ') || take('\t')) continue;
    if (take('\n'))
      while (take(' ')) continue;
  }
  template <class Is>
  std::string_view run(Is is, std::size_t most) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && at_ - begin <= most && is(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

// "GM.N", "BRKa.N", "0005.HK": of the code and the letter of its market.
bool is_code_with_market(Cursor cursor) {
  const auto is_code = [](char c) { return is_capital(c) || is_digit(c) || is_small(c); };
  const std::string_view code = cursor.run(is_code, kMaxCode);
  if (code.empty() || code.size() > kMaxCode || is_small(code.front())) return false;
  if (code == "U") return false;  // the U.S., the U.N.
  if (!cursor.take('.')) return false;
  const std::string_view market = cursor.run(is_capital, kMaxMarket);
  if (market.empty() || market.size() > kMaxMarket) return false;
  cursor.blanks();
  return cursor.next() == ')' || cursor.next() == ',' || cursor.next() == ';';
}

// "NYSE: GM", "Nasdaq:AAPL".
bool is_exchange_and_code(Cursor cursor) {
  const std::string_view name =
      cursor.run([](char c) { return is_capital(c) || is_small(c); }, kMaxExchange);
  const bool known =
      name == "Nasdaq" || std::find(kExchanges.begin(), kExchanges.end(), name) != kExchanges.end();
  if (!known || !cursor.take(':')) return false;
  cursor.blanks();
  return is_capital(cursor.next()) || is_digit(cursor.next());
}

}  // namespace

bool is_before_share_code(std::string_view text, std::size_t end) {
  Cursor cursor(text, end);
  if (cursor.take('\'')) cursor.take('s');  // "Citigroup's ( C.N )"
  cursor.blanks();
  if (cursor.take('<')) {
    const auto is_code = [](char c) { return is_capital(c) || is_digit(c) || c == '.'; };
    const std::string_view code = cursor.run(is_code, kMaxOldCode);
    return !code.empty() && code.size() <= kMaxOldCode && is_capital(code.front()) &&
           cursor.next() == '>';
  }
  if (!cursor.take('(')) return false;
  cursor.blanks();
  return is_code_with_market(cursor) || is_exchange_and_code(cursor);
}

}  // namespace morgue::entities
