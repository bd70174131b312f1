// Searches an archive, or several as one: opened once, asked as often as wanted. A snapshot - what
// a later indexing run publishes is seen by the next Searcher. Never prints; not thread-safe (one a
// thread).
//
// Throws morgue::Error: usage for a malformed query (what() has the line with a caret under the
// place), archive if the archive is missing or damaged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/archive.h"
#include "searcher/search/request.h"
#include "searcher/search/result.h"

namespace morgue::search {

class Searcher {
 public:
  explicit Searcher(const std::filesystem::path& archive);
  // Several as if they were one (common/archive/archive.h).
  explicit Searcher(const std::vector<std::filesystem::path>& archives);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  SearchResult search(const SearchRequest& request);
  Explanation explain(const SearchRequest& request);
  // Why the live article of that id matches, or not: the query alone, with all of its words.
  // Nothing: there is no such article.
  std::optional<Why> why(const SearchRequest& request, std::string_view id);
  // The live article of that id, whole, with the names of entities as readers are shown them.
  std::optional<Article> article(std::string_view id);
  // The archive that has it, as it was named; empty if there is one archive only.
  std::string archive_with(std::string_view id) const;

  // All matches, whatever limit and offset, in the order of date_order.h. Match::automatic is taken
  // for Match::all: nobody looks at each of them, as at a page of hits, and sees what was shown in
  // place.
  Matches matches(SearchRequest request);
  WholeArticle whole(ArticleRef ref);
  // Those of matches(request) as hits, without rank and score.
  std::vector<Hit> hits(const SearchRequest& request, std::span<const ArticleRef> refs);

  const Archive& archive() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue::search
