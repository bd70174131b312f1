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

struct SearchRequest {
  std::string query;  // docs/query-language.md; empty: all articles, if anything else narrows them
  Match match = Match::automatic;
  Sort sort = Sort::relevance;
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::vector<FacetRequest> facets;
  // Whole values; several of one dimension mean either, dimensions combine with AND. year, month
  // and day take "2008", "2008-09", "2008-09-13".
  std::map<Dimension, std::vector<std::string>> filters;
  std::optional<std::string> since;  // as after date: - 2008, 2008-09, 2008-09-13; inclusive
  std::optional<std::string> until;
  bool snippets = true;
  bool count_only = false;  // total and facets, no hits
};

}  // namespace morgue::search
