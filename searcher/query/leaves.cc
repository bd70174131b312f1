#include "searcher/query/leaves.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/text/utf8.h"
#include "searcher/query/dates.h"
#include "searcher/query/mention_counts.h"
#include "searcher/query/parser.h"
#include "searcher/query/problem.h"

namespace morgue::query {
namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_utf8_continuation(c); }));
}

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

// A * or ? with a letter or digit right after it and right before: nobody writes that but to mean
// a wildcard - except in addresses.
std::size_t inner_wildcard(std::string_view text) {
  if (text.find('/') != std::string_view::npos) return std::string_view::npos;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] != '*' && text[i] != '?') continue;
    std::size_t before = i - 1;
    while (before > 0 && is_utf8_continuation(text[before])) --before;
    if (is_alnum_at(text, before) && is_alnum_at(text, i + 1)) return i;
  }
  return std::string_view::npos;
}

// Where the words of a text field are looked for.
Region region_of(const Field* field) {
  if (field == nullptr) return Region::anywhere;
  return field->dimension == Dimension::author ? Region::author : Region::headline;
}

}  // namespace

std::optional<Node> LeafMaker::make(const Token& token, const Field* field, bool exact) {
  if (field != nullptr && field->kind == FieldKind::date) return dates(token);
  if (field != nullptr && field->kind == FieldKind::filter) return value(token, field);
  if (token.kind == TokenKind::text && token.text.ends_with('*')) return wildcard(token, field);
  return text(token, field, exact);
}

std::vector<QueryWord> LeafMaker::analyze(std::string_view text) {
  analyzer_.analyze(text, list_);
  std::vector<QueryWord> words;
  words.reserve(list_.words.size());
  for (const Word& word : list_.words)
    words.push_back({std::string(list_.form(word)), word.indexed});
  return words;
}

void LeafMaker::count(std::size_t words, Place place) {
  words_ += words;
  if (words_ > kMaxQueryWords)
    throw query_error(query_, place,
                      fmt::format("this query has more than {} words", kMaxQueryWords),
                      "leave some out, or ask in several queries");
}

std::optional<Node> LeafMaker::text(const Token& token, const Field* field, bool exact) {
  const bool quoted = token.kind == TokenKind::quoted;
  Node leaf;
  leaf.place = token.place;
  leaf.scope.region = region_of(field);
  leaf.exact = exact || quoted;
  if (const std::size_t at = inner_wildcard(token.text); !quoted && at != std::string_view::npos)
    throw query_error(query_, {token.place.begin + at, token.place.begin + at + 1},
                      "a wildcard may only stand at the end of a word",
                      "write the beginning: wom*");
  std::vector<QueryWord> words = analyze(token.text);
  if (const std::string_view name = name_before_colon(token.text); !quoted && !name.empty())
    notes_.push_back(fmt::format("there is no field '{}': read as words", name));
  const std::size_t star = token.text.find('*');
  if (quoted && star != std::string_view::npos && star > 0 && is_alnum_at(token.text, star - 1) &&
      !is_alnum_at(token.text, star + 1))
    notes_.push_back("in a phrase * is no wildcard: it was read as punctuation");
  // The possessive of a bare word is one of its forms: Trump's finds Trump.
  if (!leaf.exact && words.size() > 1 && !words.back().indexed) words.pop_back();
  count(words.size(), token.place);
  return of_words(std::move(words), std::move(leaf));
}

std::optional<Node> LeafMaker::of_words(std::vector<QueryWord> words, Node leaf) {
  if (words.empty()) return std::nullopt;
  leaf.kind = words.size() == 1 ? Kind::word : Kind::phrase;
  if (leaf.kind == Kind::phrase) leaf.exact = false;  // phrases always are
  leaf.words = std::move(words);
  return leaf;
}

std::optional<Node> LeafMaker::wildcard(const Token& token, const Field* field) {
  const std::string_view stem = token.text.substr(0, token.text.find_last_not_of('*') + 1);
  Node leaf;
  leaf.place = token.place;
  leaf.scope.region = region_of(field);
  count(1, token.place);
  if (stem.empty() && field == nullptr) return leaf;  // * alone: every article
  std::vector<QueryWord> words = analyze(stem);
  if (words.empty() || characters(words.front().form) < kMinPrefix || words.size() > 1)
    throw query_error(
        query_, token.place,
        words.size() > 1 ? "* may only follow a single word" : "too little stands before this *",
        words.size() > 1 ? "leave the * out, or put a blank where a word ends"
                         : fmt::format("write at least {} letters before it; "
                                       "* alone finds every article",
                                       kMinPrefix));
  leaf.kind = Kind::wildcard;
  words.front().form += '*';
  words.front().wildcard = true;
  leaf.words = std::move(words);
  return leaf;
}

void LeafMaker::set_mentions(Node& value, std::string_view text, Place place) const {
  const Dimension dimension = value.field->dimension;
  if (dimension != Dimension::person && dimension != Dimension::org &&
      dimension != Dimension::place)
    throw query_error(query_, place, fmt::format("{}: has no mentions to count", value.field->name),
                      "person:, org: and place: have");
  text.remove_prefix(2);
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value.mentions);
  const bool number = end.ec == std::errc{} && end.ptr == text.data() + text.size();
  if (!number || value.mentions == 0 || value.mentions > kMaxMentions)
    throw query_error(query_, place, "this is no number of mentions",
                      fmt::format("for example {}>=3", value.field->example));
}

Node LeafMaker::value(const Token& token, const Field* field) {
  Node leaf;
  leaf.kind = Kind::value;
  leaf.place = token.place;
  leaf.field = field;
  std::string_view text = token.text;
  if (const std::size_t at = text.find(">="); at != text.npos && token.kind == TokenKind::text) {
    set_mentions(leaf, text.substr(at), {token.place.begin + at, token.place.end});
    text = text.substr(0, at);
  }
  leaf.value = collapse(text);
  if (leaf.value.empty())
    throw query_error(query_, token.place, fmt::format("{}: needs a value", field->name),
                      fmt::format("for example {}", field->example));
  if (token.kind == TokenKind::text && leaf.value.ends_with('*'))
    throw query_error(query_, token.place,
                      fmt::format("{}: takes whole values, without wildcards", field->name),
                      fmt::format("for example {}", field->example));
  count(1, token.place);
  return leaf;
}

Node LeafMaker::dates(const Token& token) {
  Node leaf;
  leaf.kind = Kind::date;
  leaf.place = token.place;
  leaf.field = find_field("date");
  const DateProblem problem = parse_dates(collapse(token.text), leaf.dates);
  if (problem != DateProblem::none)
    throw query_error(query_, token.place, describe(problem), kDateHint);
  count(1, token.place);
  return leaf;
}

}  // namespace morgue::query
