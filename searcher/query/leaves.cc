#include "searcher/query/leaves.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/text/utf8.h"
#include "searcher/query/dates.h"
#include "searcher/query/digits.h"
#include "searcher/query/lengths.h"
#include "searcher/query/mention_counts.h"
#include "searcher/query/parser.h"
#include "searcher/query/problem.h"
#include "searcher/query/wildcards.h"

namespace morgue::query {
namespace {

// A value as it is shown again: runs of white space and control characters are one blank.
std::string collapse(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    const auto point = static_cast<UChar32>(c.value);
    const bool blank = u_isUWhiteSpace(point) || u_charType(point) == U_CONTROL_CHAR;
    if (!blank) out += text.substr(i, c.length);
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
    i += c.length;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_alnum_at(std::string_view text, std::size_t at) {
  return at < text.size() && u_isalnum(static_cast<UChar32>(decode_utf8(text, at).value));
}

// "foo" of "foo:bar", which some would take for a field; "" for what nobody would.
std::string_view name_before_colon(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && ((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z')) ++end;
  if (end == 0 || !text.substr(end).starts_with(':') || !is_alnum_at(text, end + 1)) return {};
  return text.substr(0, end);
}

// Where a ">=3" begins in what is written of a value; npos: nowhere. Other signs than >= are signs
// before a number only, behind what can be counted: Yahoo=Y! is a name.
std::size_t least_in(std::string_view text, const Field& field) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t sign = sign_size(text.substr(at));
    if (sign == 0) continue;
    const std::string_view number = text.substr(at + sign);
    const bool digit = !number.empty() && is_digit(number.front());
    if (text.substr(at, sign) == ">=" || (digit && names_entities(field.dimension))) return at;
  }
  return text.npos;
}

bool only_stars(std::string_view text) {
  return text.find_first_not_of('*') == std::string_view::npos;
}

}  // namespace

std::size_t sign_size(std::string_view text) {
  if (text.starts_with(">=") || text.starts_with("<=")) return 2;
  return text.starts_with('>') || text.starts_with('<') || text.starts_with('=') ? 1 : 0;
}

std::vector<QueryWord> LeafMaker::read(const Piece& piece, bool exact) {
  WildcardText read = read_words(piece.text, Wildcards::in_sentences, analyzer_, list_);
  if (read.wildcards && exact && !piece.quoted)
    throw query_error(query_, piece.place, "= and * contradict each other",
                      "leave one of them out");
  if (read.too_long)
    throw query_error(query_, piece.place, "this word is too long for a wildcard",
                      "write its beginning and a *");
  if (read.unread && !piece.quoted)
    notes_.push_back(fmt::format("the * in {} was read as punctuation", piece.text));
  const auto open = std::find_if(read.words.begin(), read.words.end(), [](const QueryWord& word) {
    return word.wildcard && fixed_letters(word.form) < kMinPrefix;
  });
  if (open == read.words.end()) return std::move(read.words);
  // In quotation marks everything can be searched for, M*A*S*H too.
  if (!piece.quoted)
    throw query_error(query_, piece.place,
                      fmt::format("too little stands before the wildcard in {}", open->form),
                      fmt::format("write at least {} letters before the first * or ?; * alone "
                                  "finds every article",
                                  kMinPrefix));
  notes_.push_back(
      fmt::format("in \"{}\" * and ? were read as punctuation: a wildcard needs {} "
                  "letters before it",
                  piece.text, kMinPrefix));
  return read_words(piece.text, Wildcards::none, analyzer_, list_).words;
}

void LeafMaker::count(std::size_t words, Place place) {
  words_ += words;
  if (words_ > kMaxQueryWords)
    throw query_error(query_, place,
                      fmt::format("this query has more than {} words", kMaxQueryWords),
                      "leave some out, or ask in several queries");
}

std::optional<Node> LeafMaker::words(const Piece& piece, const Scope& scope, bool exact) {
  Node leaf;
  leaf.place = piece.place;
  leaf.scope = scope;
  if (!piece.quoted && !exact && scope == Scope{} && only_stars(piece.text)) {
    count(1, piece.place);
    return leaf;
  }
  leaf.words = read(piece, exact);
  if (const std::string_view name = name_before_colon(piece.text); !piece.quoted && !name.empty())
    notes_.push_back(fmt::format("there is no field '{}': read as words", name));
  // The possessive of a bare word is one of its forms: Trump's finds Trump.
  if (!exact && !piece.quoted && leaf.words.size() > 1 && !leaf.words.back().indexed)
    leaf.words.pop_back();
  count(leaf.words.size(), piece.place);
  if (leaf.words.empty()) return std::nullopt;
  leaf.kind = leaf.words.size() > 1         ? Kind::phrase
              : leaf.words.front().wildcard ? Kind::wildcard
                                            : Kind::word;
  leaf.exact = leaf.kind == Kind::word && (exact || piece.quoted);
  return leaf;
}

void LeafMaker::set_least(Node& value, std::string_view sign, std::string_view number,
                          Place place) const {
  const bool percent = number.ends_with('%');
  if (!names_entities(value.field->dimension))
    throw query_error(query_, place,
                      fmt::format("{}: has no {}", value.field->name,
                                  percent ? "prominence" : "mentions to count"),
                      "person:, org: and place: have");
  if (sign != ">=" && sign != ">")
    throw query_error(query_, place, "only the least number can be asked for",
                      fmt::format("write >=, for example {}>=3", value.field->example));
  if (percent) number.remove_suffix(1);
  std::uint32_t& least = percent ? value.prominence : value.mentions;
  const auto end = std::from_chars(number.data(), number.data() + number.size(), least);
  const bool read = end.ec == std::errc{} && end.ptr == number.data() + number.size();
  if (sign == ">") ++least;
  if (read && least > 0 && least <= (percent ? kMaxPercent : kMaxMentions)) return;
  if (percent)
    throw query_error(
        query_, place, "this is no prominence",
        fmt::format("it goes from 1% to 100%: for example {}>=50%", value.field->example));
  throw query_error(query_, place, "this is no number of mentions",
                    fmt::format("for example {}>=3, or {}>=50% for a prominence",
                                value.field->example, value.field->example));
}

Node LeafMaker::value(const Piece& piece, const Field& field) {
  Node leaf;
  leaf.kind = Kind::value;
  leaf.place = piece.place;
  leaf.field = &field;
  std::string_view text = piece.text;
  if (const std::size_t at = least_in(text, field); at != text.npos && !piece.quoted) {
    const std::size_t sign = sign_size(text.substr(at));
    set_least(leaf, text.substr(at, sign), text.substr(at + sign),
              {piece.place.begin + at, piece.place.end});
    text = text.substr(0, at);
  }
  leaf.value = collapse(text);
  const std::string hint = fmt::format("for example {}", field.example);
  if (leaf.value.empty())
    throw query_error(query_, piece.place, fmt::format("{}: needs a value", field.name), hint);
  if (!piece.quoted && leaf.value.ends_with('*'))
    throw query_error(query_, piece.place,
                      fmt::format("{}: takes whole values, without wildcards", field.name), hint);
  count(1, piece.place);
  return leaf;
}

Node LeafMaker::dates(const Piece& piece) {
  Node leaf;
  leaf.kind = Kind::date;
  leaf.place = piece.place;
  leaf.field = find_field("date");
  const DateProblem problem = parse_dates(collapse(piece.text), leaf.dates, today_);
  if (problem != DateProblem::none)
    throw query_error(query_, piece.place, describe(problem), kDateHint);
  count(1, piece.place);
  return leaf;
}

Node LeafMaker::length(const Piece& piece) {
  Node leaf;
  leaf.kind = Kind::length;
  leaf.place = piece.place;
  const LengthProblem problem = parse_length(piece.text, leaf.length);
  if (problem == LengthProblem::malformed)
    throw query_error(query_, piece.place, "this is no length", kLengthHint);
  if (problem == LengthProblem::impossible)
    throw query_error(query_, piece.place, "no article has such a length", kLengthHint);
  count(1, piece.place);
  return leaf;
}

}  // namespace morgue::query
