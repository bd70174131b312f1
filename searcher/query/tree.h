// The tree a query becomes: what the parsers make (ours and those of other dialects), rewrite.h
// changes, print.h shows and the compiler turns into a Xapian query. It knows fields and words, and
// nothing of any archive.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/query/scope.h"

namespace morgue::query {

// Bytes [begin, end) of the query, for carets under a mistake. Empty for what options added.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class Kind : std::uint8_t {
  all,       // every article: *
  word,      // one word; finds its forms unless exact
  wildcard,  // gover*, wom?n: every word like that
  phrase,    // words in order, exactly as written; some may be wildcards
  value,     // a whole value of a field: person:"Mike Pompeo"
  date,      // a range of days, or the undated
  length,    // articles of so many words
  near,      // two children, a word, phrase, any_of or near each: one stands near the other
  at_least,  // one child, such as near has: it occurs so many times
  all_of,    // AND
  any_of,    // OR
  none_of,   // NOT: one child
};

// A term that no article has: no field has this prefix. For values that are nobody's.
inline constexpr const char* kNoArticlesTerm = "XNX";

struct QueryWord {
  std::string form;       // as the analyser folds it; of a wildcard with its * and ?
  bool indexed = true;    // false: the possessive 's, which only phrases see
  bool wildcard = false;  // * stands for any characters, ? for one
  bool operator==(const QueryWord&) const = default;
};

// Day numbers (common/text/calendar.h), both ends included; the defaults leave an end open.
struct DateRange {
  static constexpr std::int32_t kOpenFirst = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t kOpenLast = std::numeric_limits<std::int32_t>::max();
  std::int32_t first = kOpenFirst;
  std::int32_t last = kOpenLast;
  bool undated = false;  // date:none; first and last mean nothing
  bool operator==(const DateRange&) const = default;
};

// Words of headline, dateline, lead and body; both ends included.
struct LengthRange {
  std::uint32_t first = 0;
  std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
  bool operator==(const LengthRange&) const = default;
};

struct Node {
  Kind kind = Kind::all;
  Place place;
  const Field* field = nullptr;    // value, date: of which field
  Scope scope;                     // word, wildcard, phrase: where, and written how
  std::vector<QueryWord> words;    // word, wildcard: one; phrase: several
  bool exact = false;              // word: =word
  bool adjacent = false;           // all_of: words side by side, no AND written
  bool bracketed = false;          // written in parentheses
  std::string value;               // value: as written, white space collapsed
  std::vector<std::string> terms;  // value: of all its forms in articles; none: of the value alone
  std::uint32_t mentions = 1;      // value: the article names it so many times, or more
  std::uint32_t prominence = 0;    // value: it is so prominent there, or more; in percent
  DateRange dates;                 // date
  LengthRange length;              // length
  Proximity proximity;             // near
  std::uint32_t times = 1;         // at_least
  std::vector<Node> children;      // near, at_least, all_of, any_of, none_of
};

// The same query, wherever it was written.
inline bool same_query(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.field != b.field || a.scope != b.scope || a.words != b.words ||
      a.exact != b.exact || a.value != b.value || a.mentions != b.mentions ||
      a.prominence != b.prominence || a.dates != b.dates || a.length != b.length ||
      a.proximity != b.proximity || a.times != b.times || a.children.size() != b.children.size())
    return false;
  for (std::size_t i = 0; i < a.children.size(); ++i)
    if (!same_query(a.children[i], b.children[i])) return false;
  return true;
}

}  // namespace morgue::query
