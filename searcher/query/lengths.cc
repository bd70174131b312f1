#include "searcher/query/lengths.h"

#include <charconv>
#include <limits>

#include "searcher/query/digits.h"

namespace morgue::query {
namespace {

constexpr std::string_view kName = "length";
constexpr std::uint32_t kMost = 999'999'999;
constexpr std::uint32_t kOpen = std::numeric_limits<std::uint32_t>::max();

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::size_t operator_size(std::string_view text) {
  if (text.starts_with(">=") || text.starts_with("<=")) return 2;
  return !text.empty() && (text[0] == '>' || text[0] == '<' || text[0] == '=' || text[0] == ':')
             ? 1
             : 0;
}

// Digits at the begin of `text`, which are taken away; false: none, or too many.
bool take_number(std::string_view& text, std::uint32_t& out) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
  if (text.empty() || !is_digit(text[0]) || read.ec != std::errc{} || out > kMost) return false;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return true;
}

// "200..800", "200..", "..800", "300".
bool take_range(std::string_view& text, LengthRange& out) {
  const bool from = take_number(text, out.first);
  if (!text.starts_with("..")) {
    out.last = out.first;
    return from;
  }
  text.remove_prefix(2);
  return text.empty() ? from : take_number(text, out.last);
}

}  // namespace

std::size_t length_condition(std::string_view text) {
  if (text.size() <= kName.size()) return 0;
  for (std::size_t i = 0; i < kName.size(); ++i)
    if ((text[i] | 0x20) != kName[i]) return 0;
  const std::size_t op = skip_blanks(text, kName.size());
  const std::size_t size = operator_size(text.substr(op));
  if (size == 0) return 0;
  std::size_t at = skip_blanks(text, op + size);
  const bool touches = op == kName.size();
  const bool number = at < text.size() && (is_digit(text[at]) || text.substr(at, 2) == "..");
  // "length: 5" is meant, "Length: metres" and "length = breadth" are words.
  if (!number && (!touches || at > op + size)) return 0;
  while (at < text.size() && static_cast<unsigned char>(text[at]) > 0x20 && text[at] != '(' &&
         text[at] != ')' && text[at] != '"')
    ++at;
  return at;
}

LengthProblem parse_length(std::string_view text, LengthRange& out) {
  out = {};
  text.remove_prefix(skip_blanks(text, kName.size()));
  const std::string_view op = text.substr(0, operator_size(text));
  text.remove_prefix(skip_blanks(text, op.size()));
  std::uint32_t number = 0;
  const bool range = op == ":" || op == "=";
  const bool read = range ? take_range(text, out) : take_number(text, number);
  if (!read || !text.empty()) return LengthProblem::malformed;
  if (op == "<" && number == 0) return LengthProblem::impossible;
  if (op == ">") out.first = number + 1;
  if (op == ">=") out.first = number;
  if (op == "<") out.last = number - 1;
  if (op == "<=") out.last = number;
  return out.first > out.last ? LengthProblem::impossible : LengthProblem::none;
}

std::string format_length(const LengthRange& length) {
  const std::string name(kName);
  const std::string first = std::to_string(length.first), last = std::to_string(length.last);
  if (length.last == kOpen)
    return length.first > kMost ? name + '>' + std::to_string(length.first - 1)
                                : name + ">=" + first;
  if (length.first == 0) return name + "<=" + last;
  return length.first == length.last ? name + '=' + first : name + ':' + first + ".." + last;
}

}  // namespace morgue::query
