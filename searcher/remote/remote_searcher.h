// Searches archives that stock xapian-tcpsrv serves: their parts' Xapian databases and nothing
// else. Words, wildcards, headline and author, AND, OR, NOT, values, dates; totals and facets of
// values are exact; hits have what the documents' data hold. What needs columns - phrases,
// proximity, text, names over a whole archive, who may be found - is refused, or said in a note.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "searcher/search/request.h"
#include "searcher/search/result.h"

namespace morgue::remote {

inline constexpr unsigned kConnectMs = 5'000;  // to wait for a connection
inline constexpr unsigned kAnswerMs = 60'000;  // to wait for any one answer

class RemoteSearcher {
 public:
  // `names`: host:port each; searched as one, with statistics of all. Throws Error(io) if one does
  // not answer, Error(archive) if what it serves is no archive of this schema.
  explicit RemoteSearcher(const std::vector<std::string>& names);
  ~RemoteSearcher();
  RemoteSearcher(const RemoteSearcher&) = delete;
  RemoteSearcher& operator=(const RemoteSearcher&) = delete;

  // Throws Error(usage) for what a server cannot answer; Error(io) if it goes away.
  search::SearchResult search(const search::SearchRequest& request);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue::remote
