// What happens to each article, worked out from its index alone: the night it first appears,
// whether it is an original, a copy or an edited copy and of which article, and which revisions it
// has had. Nothing is remembered between articles, so memory does not grow with the dump and any
// night can be asked for directly. Decides only; the text is made elsewhere.
#pragma once

#include <cstdint>
#include <vector>

#include "generator/options.h"

namespace morgue::generator {

enum class Kind { kOriginal, kCopy, kEditedCopy };

// On a night one paragraph of an article was rewritten.
struct Rewrite {
  std::uint32_t night = 0;
  std::uint64_t choice = 0;  // picks the paragraph; see TextMaker
};

struct Story {
  std::uint32_t index = 0;
  std::uint32_t root = 0;  // the original whose text this is; the article itself if it is one
  Kind kind = Kind::kOriginal;
  std::uint32_t first_night = 0;
  std::int64_t day = 0;  // of publication
  std::vector<Rewrite> rewrites;
};

class Plan {
 public:
  explicit Plan(const Options& options);

  // Articles in the dump of the night asked for.
  std::uint32_t count() const { return totals_.back(); }

  // Reuses the memory of `story`.
  void fill(std::uint32_t index, Story& story) const;

 private:
  struct Origin {
    Kind kind = Kind::kOriginal;
    std::uint32_t of = 0;
  };
  Origin origin(std::uint32_t index) const;

  Options options_;
  std::vector<std::uint32_t> totals_;  // articles that exist after night 0, 1, …
};

}  // namespace morgue::generator
