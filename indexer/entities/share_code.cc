#include "indexer/entities/share_code.h"

#include <algorithm>
#include <array>

#include "indexer/entities/gazetteer.h"
#include "indexer/entities/letters.h"

namespace morgue::entities {
namespace {

constexpr std::size_t kMaxCode = 12;       // letters and digits before the market's
constexpr std::size_t kMaxMarket = 3;      // letters after the dot
constexpr std::size_t kMaxOldCode = 9;     // within < >
constexpr std::size_t kMaxOldLetters = 5;  // of that, before a dot
constexpr std::size_t kMaxExchange = 8;    // "NASDAQ"
constexpr std::size_t kMaxBlanks = 8;

constexpr std::array<std::string_view, 24> kExchanges{
    "AMEX", "AMS", "ASX", "BSE", "EPA", "ETR",  "FRA",    "HKEX", "HKG", "HKSE", "JSE", "KRX",
    "LON",  "LSE", "NSE", "OTC", "PAR", "NYSE", "NASDAQ", "SGX",  "SWX", "TSE",  "TSX", "TYO"};

// Markets of codes without brackets, as Reuters writes them. Left out is "I": the word.
constexpr std::array<std::string_view, 65> kMarkets{
    "A",  "AD", "AS", "AT", "AX", "BE", "BH", "BK",  "BO", "BR", "CA", "CO", "DE",
    "DI", "DU", "F",  "HE", "HK", "HM", "IC", "IS",  "J",  "JO", "KL", "KQ", "KS",
    "KW", "L",  "LM", "LS", "MC", "MI", "MM", "MX",  "N",  "NS", "O",  "OB", "OL",
    "OQ", "OS", "P",  "PA", "PK", "PS", "QA", "RTS", "S",  "SA", "SE", "SI", "SN",
    "SS", "ST", "SZ", "T",  "TA", "TO", "TW", "TWO", "UL", "V",  "VI", "VX", "WA"};
constexpr std::size_t kMaxBareCode = 6;  // letters or digits before the dot, and one small letter

constexpr std::array<std::string_view, 19> kMarks{"A",   "B",  "BR", "DIV", "EM", "H", "HR",
                                                  "I",   "LI", "OL", "P",   "Q",  "S", "SPAN",
                                                  "SUP", "TD", "TR", "U",   "UL"};

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
  void blanks() {  // a few, and one end of a line
    for (std::size_t i = 0; i < kMaxBlanks && (take(' ') || take('\t')); ++i) continue;
    if (!take('\n')) return;
    for (std::size_t i = 0; i < kMaxBlanks && take(' '); ++i) continue;
  }
  std::string_view until(const Cursor& end) const { return text_.substr(at_, end.at_ - at_); }
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

// "GM", "BRKa", "0005": one small letter at most, behind two capitals.
bool is_code(std::string_view code) {
  if (code.empty() || code.size() > kMaxCode) return false;
  if (is_small(code.back())) {
    if (code.size() < 3) return false;  // "Ph.D"
    code.remove_suffix(1);
  }
  return std::none_of(code.begin(), code.end(), is_small);
}

// "GM.N" in brackets.
std::string_view code_with_market(Cursor cursor) {
  const Cursor begin = cursor;
  const auto is_part = [](char c) { return is_capital(c) || is_digit(c) || is_small(c); };
  const std::string_view code = cursor.run(is_part, kMaxCode);
  if (!is_code(code) || !cursor.take('.')) return {};
  const std::string_view market = cursor.run(is_capital, kMaxMarket);
  if (market.empty() || market.size() > kMaxMarket) return {};
  // Of one letter there are codes in New York alone: F.N is Ford; M.D, D.C and U.N are none.
  if (code.size() == 1 && (market != "N" || code == "U")) return {};
  const std::string_view all = begin.until(cursor);
  cursor.blanks();
  return cursor.next() == ')' || cursor.next() == ',' || cursor.next() == ';' ? all
                                                                              : std::string_view{};
}

// "NYSE: GM", "Nasdaq:AAPL".
std::string_view code_of_exchange(Cursor cursor) {
  const std::string_view name =
      cursor.run([](char c) { return is_capital(c) || is_small(c); }, kMaxExchange);
  const bool known =
      name == "Nasdaq" || std::find(kExchanges.begin(), kExchanges.end(), name) != kExchanges.end();
  if (!known || !cursor.take(':')) return {};
  cursor.blanks();
  const auto is_part = [](char c) { return is_capital(c) || is_digit(c) || c == '.' || c == '-'; };
  const std::string_view code = cursor.run(is_part, kMaxCode);
  return code.empty() || code.size() > kMaxCode || is_small(cursor.next()) ? std::string_view{}
                                                                           : code;
}

// "<IBM>", "<BRK.A>", but no mark of HTML.
std::string_view code_between_angles(Cursor cursor) {
  const std::string_view code =
      cursor.run([](char c) { return is_capital(c) || c == '.'; }, kMaxOldCode);
  if (code.size() > kMaxOldCode || cursor.next() != '>' ||
      !is_capital(code.empty() ? ' ' : code[0]))
    return {};
  const bool mark = std::find(kMarks.begin(), kMarks.end(), code) != kMarks.end();
  return mark || std::min(code.find('.'), code.size()) > kMaxOldLetters ? std::string_view{} : code;
}

bool is_word_byte(char c) {
  return is_capital(c) || is_small(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string_view bare_share_code(std::string_view text, std::size_t at) {
  if (at > text.size() || (at > 0 && (is_word_byte(text[at - 1]) || text[at - 1] == '.')))
    return {};
  Cursor cursor(text, at);
  const Cursor begin = cursor;
  const auto is_part = [](char c) { return is_capital(c) || is_digit(c) || is_small(c); };
  const std::string_view code = cursor.run(is_part, kMaxBareCode);
  if (!is_code(code) || code.size() > kMaxBareCode || !cursor.take('.')) return {};
  const std::string_view market = cursor.run(is_capital, kMaxMarket);
  if (std::find(kMarkets.begin(), kMarkets.end(), market) == kMarkets.end()) return {};
  if (code.size() == 1 && (market != "N" || code == "U")) return {};  // "J.P", "U.N"
  const std::string_view all = begin.until(cursor);
  if (is_word_byte(cursor.next())) return {};
  return cursor.take('.') && is_word_byte(cursor.next()) ? std::string_view{} : all;
}

bool is_only_acronym(std::string_view code, std::uint32_t known, bool after_small) {
  const bool one_letter = code.size() - code.rfind('.') == 2;
  return one_letter && after_small && (known & (kKnownOrg | kKnownAgency)) != 0;
}

std::string_view read_share_code(std::string_view text, std::size_t end) {
  if (end > text.size()) return {};
  const std::string_view rest = text.substr(end);
  for (const std::string_view possessive : {"'s", "\u2019s", "'", "\u2019"})
    if (rest.starts_with(possessive)) {  // "Citigroup's ( C.N )"
      end += possessive.size();
      break;
    }
  Cursor cursor(text, end);
  cursor.blanks();
  if (cursor.take('<')) return code_between_angles(cursor);
  if (!cursor.take('(')) {
    if (!is_capital(cursor.next()) && !is_digit(cursor.next())) return {};  // nearly always
    const std::string_view gap = Cursor(text, end).until(cursor);
    return gap.empty() ? gap : bare_share_code(text, end + gap.size());
  }
  cursor.blanks();
  const std::string_view code = code_with_market(cursor);
  return code.empty() ? code_of_exchange(cursor) : code;
}

bool are_of_two_firms(std::string_view a, std::string_view b) {
  const auto market = [](std::string_view code) {
    const std::size_t dot = code.rfind('.');
    const std::string_view name = dot == code.npos ? "" : code.substr(dot + 1);
    return name == "O" || name == "OQ" || name == "A" ? "N" : name;  // a firm has one in America
  };
  const auto share = [](std::string_view code) {
    code = code.substr(0, code.rfind('.'));
    if (!code.empty() && is_small(code.back())) code.remove_suffix(1);  // BRKa and BRKb
    return code;
  };
  return !a.empty() && !b.empty() && market(a) == market(b) && share(a) != share(b);
}

}  // namespace morgue::entities
