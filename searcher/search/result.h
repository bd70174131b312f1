// What a search answers: plain values for the sinks of searcher/output. All text is UTF-8 as the
// archive stores it; the sinks escape it for their format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/schema.h"

namespace morgue::search {

// A piece of an article's text: white space runs made one blank, "…" where it was cut. Marks are
// bytes [begin, end) in `text`, ascending, not overlapping, never inside a code point.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Mark&) const = default;
};
struct Snippet {
  std::string text;
  std::vector<Mark> marks;
};

struct Hit {
  std::size_t rank = 0;  // from 1, counting what --offset skipped
  std::string id;
  double score = 0;  // rounded to 6 decimals; never rises with rank; 0 when sorted by date
  std::string headline;
  std::optional<Published> published;
  std::string source;
  std::string author;
  std::string language;
  std::string section;
  std::string url;
  Snippet snippet;  // empty if not asked for
  std::vector<std::string> persons;
  std::vector<std::string> orgs;
  std::vector<std::string> places;
  std::vector<std::string> topics;
  std::vector<std::string> exchanges;
};

struct FacetCount {
  std::string value;
  std::uint64_t count = 0;
};
struct FacetResult {
  Dimension dimension = Dimension::none;
  std::vector<FacetCount> counts;  // most articles first, ties by name; at most `top`
  std::size_t distinct = 0;        // values that occur, shown or not
};

// No article had all the words: what was shown in place.
struct MatchFallback {
  std::size_t words = 0;       // in the query, distinct
  std::size_t best_match = 0;  // of them in the first hit
};

struct SearchResult {
  std::uint64_t total = 0;  // all matches, whatever limit and offset
  bool total_exact = true;
  std::vector<Hit> hits;
  std::vector<FacetResult> facets;  // in the order asked for
  std::string understood;           // the query in canonical form, filters included
  std::vector<std::string> notes;   // for stderr, one line each
  std::optional<MatchFallback> fallback;
};

// A term a query word became: how many articles have it.
struct ExplainedForm {
  std::string form;
  std::uint64_t articles = 0;
};
struct ExplainedWord {
  std::string text;                  // in canonical form: govern, =govern, gover*, "new york"
  std::vector<ExplainedForm> forms;  // commonest first; the words of a phrase in their order
  std::uint64_t articles = 0;        // with any of the forms; a phrase: with the phrase
  double weight = 0;                 // BM25's weight of the word before term frequency and length
  bool negated = false;
};
struct Explanation {
  std::string understood;
  std::string tree;    // one node a line, indented
  std::string xapian;  // the engine's own description
  std::vector<ExplainedWord> words;
  std::vector<std::string> notes;
};

}  // namespace morgue::search
