// What a search answers: plain values for the sinks of searcher/output. All text is UTF-8 as the
// archive stores it; the sinks escape it for their format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/archive/article_ref.h"
#include "common/article.h"
#include "common/schema.h"
#include "searcher/search/request.h"

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

// A place where words of the query stand. Offsets are code points, `end` not included, of the text
// that article_text.h says; those of the author count in the byline.
struct Passage {
  std::string field;          // headline, dateline, lead, body, author
  std::size_t paragraph = 1;  // of that field
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string before;  // words before it, as the text has them, white space too
  std::string match;
  std::string after;
};

// Of an article of a saved search, since it was last told of changes.
enum class Change : std::uint8_t { none, added, changed, withdrawn };

struct Hit {
  std::size_t rank = 0;  // from 1, counting what --offset skipped
  std::string id;
  std::string archive;  // as it was named; empty if one archive only is searched
  Change change = Change::none;
  double score = 0;  // rounded to 6 decimals; never rises with rank; 0 when sorted by date
  std::string headline;
  std::optional<Published> published;
  std::string source;
  std::string author;
  std::string language;
  std::string section;
  std::string type;
  std::string url;
  Snippet snippet;                               // empty if not asked for
  std::optional<std::vector<Snippet>> snippets;  // if so many were asked for; the first as above
  std::optional<std::vector<Passage>> context;   // if asked for: where the query's words stand
  std::vector<std::string> persons;
  std::vector<std::string> orgs;
  std::vector<std::string> places;
  std::vector<std::string> topics;
  std::vector<std::string> exchanges;
};

// An article with all that is known of it.
struct WholeArticle {
  Article article;                   // as stored: persons, orgs and places as the provider tagged
  std::vector<std::string> persons;  // as readers are shown them: what the text names, too
  std::vector<std::string> orgs;
  std::vector<std::string> places;
};

// Every article that a request means, as places in the archive, in the order of publication.
struct Matches {
  std::vector<ArticleRef> refs;
  std::string understood;
  std::vector<std::string> notes;
};

struct FacetCount {
  std::string value;
  std::uint64_t count = 0;
  bool chosen = false;  // by a filter of this dimension
};
struct FacetResult {
  Dimension dimension = Dimension::none;
  // Most articles first, ties by name; at most `top`, and after them those chosen that are not
  // among them, with 0 if no article has them.
  std::vector<FacetCount> counts;
  std::size_t distinct = 0;    // values that occur (and fit facet_match), shown or not
  std::uint64_t articles = 0;  // counted: all matches, or all but for this dimension's filters
};

// A period of a histogram. `archive`: live articles of that period, whatever was searched for.
struct Bar {
  std::string name;      // "2008-09-13", "2008-W37", "2008-09", "2008"
  std::int32_t day = 0;  // the first of the period, as a day number
  std::uint64_t count = 0;
  std::uint64_t archive = 0;
};
struct Histogram {
  Period period = Period::month;
  std::vector<Bar> bars;      // without a gap from the first match to the last
  std::uint64_t undated = 0;  // matches without a day
};

// A value that these articles have more often than the archive; `strength` is G2 (association.h).
struct Association {
  Dimension dimension = Dimension::none;
  std::string value;
  std::uint64_t count = 0;    // of these articles have it
  std::uint64_t archive = 0;  // live articles of the whole archive have it
  double strength = 0;
  bool chosen = false;  // by a filter
};
struct UnusualResult {
  Dimension dimension = Dimension::none;
  std::vector<Association> values;  // strongest first, ties by name
  std::size_t distinct = 0;         // over-represented values, shown or not
};
struct RelatedResult {
  Dimension dimension = Dimension::none;
  std::string value;
  std::uint64_t articles = 0;       // of the matches have it
  std::vector<Association> values;  // of persons, organisations, places; strongest first
  std::size_t distinct = 0;
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
  std::optional<Histogram> histogram;
  std::vector<UnusualResult> unusual;  // in the order asked for
  std::optional<RelatedResult> related;
  std::uint8_t prominent = 0;          // what facets, unusual and related were asked to count
  std::uint64_t archive_articles = 0;  // live ones, whatever was searched for
  std::string understood;              // the query in canonical form, filters included
  std::vector<std::string> notes;      // for stderr, one line each
  std::optional<MatchFallback> fallback;

  // No article matches, or none that does has the value that others shall be related to.
  bool empty() const { return total == 0 || (related && related->articles == 0); }
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
  std::string kind;       // word, wildcard, phrase
  std::size_t begin = 0;  // bytes [begin, end) of the query, where it stands first
  std::size_t end = 0;
  bool added = false;         // not in the query: an equivalent, or by --expand or --more-like
  std::string equivalent_of;  // the word of the query; empty: it is no equivalent
};
struct Explanation {
  std::string understood;
  std::string tree;    // one node a line, indented
  std::string xapian;  // the engine's own description
  std::vector<ExplainedWord> words;
  std::vector<std::string> notes;
};

// A word of the query in one article: score = weight * (k1 + 1) * tf / (tf + k1 * (1 - b +
// b * length / average)), Okapi BM25 (Robertson and Zaragoza 2009) with the members of Why.
struct WhyWord {
  std::string text;                  // in canonical form
  std::string equivalent_of;         // the word of the query; empty: it is one itself
  std::vector<ExplainedForm> forms;  // that the article has, `articles`: how often
  std::uint64_t tf = 0;              // of all forms; in the headline a word counts more often
  double weight = 0;
  double score = 0;  // 0: it adds nothing, as where the article does not match
};
// A part of the query's tree, on one article.
struct WhyNode {
  std::string text;  // in canonical form
  bool matches = false;
  bool excluded = false;          // under a NOT
  std::string reason;             // why not; empty if it matches or its children say so
  std::vector<WhyWord> words;     // of a word, wildcard, phrase
  std::uint64_t times = 0;        // places there are
  std::vector<Passage> passages;  // the first of them
  std::vector<WhyNode> children;
};
struct Why {
  std::string id;
  std::string headline;
  std::string understood;
  double score = 0;          // the sum of those of its words; 0: no match
  double k1 = 0, b = 0;      // of BM25
  std::uint64_t length = 0;  // what BM25 counts: indexed words, those of the headline more often
  double average = 0;        // of all articles
  WhyNode root;
  std::vector<WhyWord> equivalents;  // of words of the query (query/equivalents.h)
  std::vector<std::string> notes;
};

}  // namespace morgue::search
