// Saved searches: one file each in $XDG_STATE_HOME/morgue/searches (~/.local/state), with what was
// asked of which archive and the articles that it found when it was last told of changes. JSON
// Lines: a header, then a line an article. Replaced by rename, so that it is the old or the new
// whole. Not for searching, nor for telling what has changed (changes.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/file.h"
#include "common/base/hash.h"

namespace morgue::saved {

inline constexpr int kStateVersion = 1;
inline constexpr std::size_t kMaxName = 64;  // bytes

struct SavedSearch {
  std::string name;
  std::vector<std::string> archives;   // absolute paths, at least one
  std::vector<std::string> arguments;  // the command line as it was given, without the program
  std::string saved;                   // ISO 8601, UTC
  std::string seen;                    // when its articles were last noted
  std::uint64_t articles = 0;
};

// An article as it was seen: the hashes of its id and of its record.
struct Seen {
  Hash128 id;
  Hash128 record;
  std::string name;  // the id itself
};

struct Snapshot {
  SavedSearch search;
  std::vector<Seen> articles;  // ascending by id
};

// Letters, digits, "-", "_" and "." (not first), at most kMaxName. Throws Error(usage).
void check_name(std::string_view name);

class Store {
 public:
  // In the user's directory of states. Throws Error(usage) if there is no home.
  Store();
  explicit Store(fs::path directory) : directory_(std::move(directory)) {}

  fs::path path(std::string_view name) const;
  bool has(std::string_view name) const;
  SavedSearch header(std::string_view name) const;  // throws Error(usage): no such search
  Snapshot load(std::string_view name) const;       // the same; Error(io): damaged
  std::vector<SavedSearch> list() const;            // by name
  // Sorts the articles. Synced when it returns.
  void replace(Snapshot& snapshot) const;
  void remove(std::string_view name) const;

 private:
  fs::path directory_;
};

}  // namespace morgue::saved
