// What a search is asked for: plain values, as options and query files fill them.
// Not for parsing options (searcher/main.cc), nor for the query language (searcher/query).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/query/dialects/dialect.h"
#include "searcher/search/ranking_parameters.h"

namespace morgue::search {

// What becomes of words that stand side by side.
enum class Match : std::uint8_t {
  automatic,  // all of them; if no article has all, those with most of them, and a note says so
  all,        // all of them
  any,        // one of them is enough; the more, the better the score
};

enum class Sort : std::uint8_t {
  relevance,  // ties: newer first, then by id; queries without scored words: as newest
  newest,     // by instant of publication, undated articles last, ties by id
  oldest,
};

struct FacetRequest {
  Dimension dimension = Dimension::none;
  std::size_t top = 10;  // 0: all values
};

// Of a histogram. Weeks are those of ISO 8601: from Monday, week 1 has the year's first Thursday.
enum class Period : std::uint8_t { day, week, month, year };

// Which values share articles with this one.
struct RelatedRequest {
  std::string value;                      // whole, or words of it
  Dimension dimension = Dimension::none;  // none: person, org or place
  std::size_t top = 10;                   // 0: all
};

// An article of the archive, or a text from outside.
struct LikeRequest {
  std::string id;    // of the article; empty: a text
  std::string text;  // UTF-8
};

struct SearchRequest {
  std::string query;  // docs/query-language.md, or in `dialect`; empty: all articles, if anything
                      // else narrows them
  query::Dialect dialect = query::Dialect::morgue;
  Match match = Match::automatic;  // of other dialects: they say themselves what is required
  Sort sort = Sort::relevance;
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::vector<FacetRequest> facets;
  std::uint8_t prominent = 0;  // facets, unusual and related count persons, organisations and
                               // places only where they are so prominent (percent), or more
  std::string facet_match;     // only values with these words; a * at the end of one: that begin so
  std::optional<Period> histogram;
  std::vector<FacetRequest> unusual;
  std::optional<RelatedRequest> related;
  // Values, whole or words of one; several of one dimension mean either, dimensions combine with
  // AND. year, month and day take "2008", "2008-09", "2008-09-13". The counts of a dimension ignore
  // its own filters, so that what else could be chosen stays in sight.
  std::map<Dimension, std::vector<std::string>> filters;
  std::map<Dimension, std::vector<std::string>> excluded;  // none of these; counts heed them
  bool advisories = false;  // among the matches; else only if a filter or the query names the type
  std::optional<std::int32_t> today;  // a day number; none: relative dates are refused
  std::optional<std::string> since;   // as after date: - 2008, 2008-09-13, 2w; inclusive
  std::optional<std::string> until;
  // The best articles' words are added to the query: they change the order of the matches, never
  // which articles match. No effect where nothing is ranked by words.
  bool expand = false;
  std::optional<LikeRequest> like;  // articles like it, of those that match the query, if any
  std::optional<double> half_life;  // seconds; a score halves for each that the article is older
                                    // than the archive's newest (recency.h)
  RankingParameters ranking;
  bool snippets = true;
  std::optional<std::size_t> pieces;  // so many snippets (Hit::snippets), at least 1
  std::size_t context = 0;  // words on each side of each match (Hit::context); 0: not asked for
  bool count_only = false;  // total and facets, no hits

  // Whether anything is to be said about all matches beside their number.
  bool counts_values() const { return !facets.empty() || histogram || !unusual.empty() || related; }
};

}  // namespace morgue::search
